import { useContext } from "preact/hooks";
import type { CitationFormat } from "../../lib/export/export-reading";
import { archivedAddress } from "../../lib/export/web-address";
import type { CoverageItem, ReasonKind } from "../../lib/model";
import { type Correct, CorrectContext } from "../correction/correct-context";
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
  const correct = useContext(CorrectContext);
  const archived = archivedAddress(report.url, report.published);
  const canCite = report.title !== null || archived !== null;
  const wrong = correct === null || !tellsSame(report) ? [] : [correctionGroup(report, correct)];
  if (take === null || (!canCite && wrong.length === 0)) return null;
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
        ...(canCite ? [citationGroup("copy", report, take), citationGroup("save", report, take)] : []),
        ...wrong,
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

const TELLS_SAME: readonly ReasonKind[] = ["copied", "same-statement", "differing-statement", "same-event"];

/** Of any other report nothing is claimed that could be called wrong. */
function tellsSame({ reasons }: CoverageItem): boolean {
  return reasons.some(({ kind }) => TELLS_SAME.includes(kind));
}

function correctionGroup(report: CoverageItem, correct: Correct): MenuGroup {
  const name = report.title ?? report.outlet ?? report.id;
  return {
    label: words("correction.correct"),
    items: [
      {
        label: words("correction.notSameStatement"),
        onChoose: () => correct(name, { kind: "not-same-statement", reportId: report.id }),
      },
    ],
  };
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
