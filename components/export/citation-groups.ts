import type { CitationFormat, ExportFile } from "../../lib/export/export-reading";
import type { MenuGroup } from "../shared/MenuButton";
import { words } from "../strings";
import type { Take, Writers } from "./take-away";

/** Names of formats are the same in every language. */
const CITATIONS: [format: CitationFormat, name: string][] = [
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl", "CSL-JSON"],
];

/** Copying and saving a citation in each format. */
export function citationGroups(
  take: Take,
  cite: (writers: Writers, format: CitationFormat) => ExportFile,
): MenuGroup[] {
  const group = (how: "copy" | "save", label: string): MenuGroup => ({
    label,
    items: CITATIONS.map(([format, name]) => ({
      label: name,
      onChoose: () => take(how, (writers) => cite(writers, format)),
    })),
  });
  return [group("copy", words("export.cite")), group("save", words("export.saveCitation"))];
}

/** The way to the archive's copy of a page, where there can be one. */
export function archiveGroups(archived: string | null): MenuGroup[] {
  return archived === null
    ? []
    : [{ label: null, items: [{ label: words("export.archived"), href: archived }] }];
}
