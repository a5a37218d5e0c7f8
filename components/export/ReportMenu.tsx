import { useContext } from "preact/hooks";
import type { CitationFormat } from "../../lib/export/export-reading";
import { archivedAddress } from "../../lib/export/web-address";
import type { CoverageItem } from "../../lib/model";
import { Icon } from "../shared/Icon";
import { MenuButton, type MenuGroup } from "../shared/MenuButton";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import { type Take, TakeContext } from "./take-away";

/** Names of formats are the same in every language. */
const CITATIONS: [format: CitationFormat, name: string][] = [
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl", "CSL-JSON"],
];

/** What else a reader may want of a report: its citation, and the archive's copy of its page. */
export function ReportMenu({ report }: { report: CoverageItem }) {
  const take = useContext(TakeContext);
  const archived = archivedAddress(report.url, report.published);
  const canCite = report.title !== null || archived !== null;
  if (take === null || !canCite) return null;
  return (
    <MenuButton
      class="icon-button"
      label={words(
        "export.reportMenu",
        shorten(report.title ?? report.outlet ?? words("coverage.noHeadline")),
      )}
      groups={() => [
        ...(archived === null
          ? []
          : [{ label: null, items: [{ label: words("export.archived"), href: archived }] }]),
        citationGroup("copy", report, take),
        citationGroup("save", report, take),
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

function citationGroup(how: "copy" | "save", report: CoverageItem, take: Take): MenuGroup {
  return {
    label: how === "copy" ? words("export.cite") : words("export.saveCitation"),
    items: CITATIONS.map(([format, label]) => ({
      label,
      onChoose: () => take(how, ({ exportReport }) => exportReport(report, format)),
    })),
  };
}
