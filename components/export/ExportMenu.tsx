import { useContext } from "preact/hooks";
import type { ExportFormat } from "../../lib/export/export-reading";
import type { ReadingContext } from "../../lib/model";
import { Icon } from "../shared/Icon";
import { MenuButton } from "../shared/MenuButton";
import { words } from "../strings";
import { exportWords, TakeContext } from "./take-away";

const FORMATS: ExportFormat[] = ["markdown", "svg", "bibtex", "ris", "csl", "prov"];

/** The whole reading to copy or to save, in the formats that other programs read. */
export function ExportMenu({ context }: { context: ReadingContext }) {
  const take = useContext(TakeContext);
  if (take === null) return null;
  const items = (how: "copy" | "save") =>
    FORMATS.map((format) => ({
      label: words(`export.formats.${format}`),
      onChoose: () => take(how, ({ exportReading }) => exportReading(context, format, exportWords())),
    }));
  return (
    <MenuButton
      class="icon-button"
      label={words("export.menu")}
      groups={() => [
        { label: words("export.copy"), items: items("copy") },
        { label: words("export.save"), items: items("save") },
      ]}
    >
      <Icon name="take" />
    </MenuButton>
  );
}
