import { useContext } from "preact/hooks";
import { archivedAddress } from "../../lib/export/web-address";
import type { CoverageItem, ReasonKind } from "../../lib/model";
import { type Correct, CorrectContext } from "../correction/correct-context";
import { ForgetContext } from "../reading-view/forget-context";
import { Icon } from "../shared/Icon";
import { MenuButton, type MenuGroup } from "../shared/MenuButton";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import { archiveGroups, citationGroups } from "./citation-groups";
import { TakeContext } from "./take-away";

/** What else a reader may want of a report: its citation, and the archive's copy of its page. */
export function ReportMenu({ report }: { report: CoverageItem }) {
  const take = useContext(TakeContext);
  const correct = useContext(CorrectContext);
  const archived = archivedAddress(report.url, report.published);
  const canCite = report.title !== null || archived !== null;
  const wrong = correct === null || !tellsSame(report) ? [] : [correctionGroup(report, correct)];
  const own = [...wrong, ...forgetGroups(report, useContext(ForgetContext))];
  if (take === null || (!canCite && own.length === 0)) return null;
  return (
    <MenuButton
      class="icon-button"
      label={words(
        "export.reportMenu",
        shorten(report.title ?? report.outlet ?? words("coverage.noHeadline")),
      )}
      groups={() => [
        ...archiveGroups(archived),
        ...(canCite ? citationGroups(take, ({ exportReport }, format) => exportReport(report, format)) : []),
        ...own,
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

/** Of a report that is in the reader's library. */
function forgetGroups(
  { url, readOn }: CoverageItem,
  forget: ((address: string) => void) | null,
): MenuGroup[] {
  if (url === null || readOn === undefined || forget === null) return [];
  return [
    {
      label: words("library.heading"),
      items: [{ label: words("library.forgetThis"), onChoose: () => forget(url) }],
    },
  ];
}
