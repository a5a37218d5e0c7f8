import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { CoverageItem } from "../../lib/model";
import { readableDates } from "../shared/dates";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import { areCopies, type OriginGroup } from "./coverage-groups";
import { ReportCard } from "./ReportCard";
import { useGrowing } from "./use-growing";

interface Props {
  group: OriginGroup;
  articleLanguage: string | null;
  /** While the reader filters, nothing hides. */
  unfolded: boolean;
}

const outletsNamed = 3;
/** So few are drawn while folded, and found by the browser's own search; more only when they are opened. */
const smallFold = 8;

/** The reports of one origin: a lone one as it is, several as a card with the first copy on top. */
export function OriginGroupCard({ group, articleLanguage, unfolded }: Props) {
  const { first, later, node } = group;
  const [isOpen, setOpen] = useState(false);
  const originName = node?.name ?? first.originName;
  if (later.length === 0 && node === null)
    return <ReportCard report={first} articleLanguage={articleLanguage} heading="h3" />;
  return (
    <section class={node === null ? "origin-group" : "origin-group of-article"}>
      <h3>
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d="M5 .5L9.5 5 5 9.5.5 5z" />
        </svg>
        <span>
          {node === null
            ? words("coverage.sharedOrigin", 1 + later.length)
            : words("coverage.articleOrigin", 1 + later.length)}
          {originName !== null && (
            <small>
              <bdi>{readableDates(originName)}</bdi>
            </small>
          )}
        </span>
      </h3>
      <ReportCard report={first} articleLanguage={articleLanguage} heading="h4" />
      {later.length > 0 && (
        <details open={unfolded || isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {areCopies(group)
              ? words("coverage.copies", later.length)
              : words("coverage.sameOrigin", later.length)}
            <NamedOutlets reports={later} />
          </summary>
          {(unfolded || isOpen || later.length <= smallFold) && (
            <Folded reports={later} articleLanguage={articleLanguage} />
          )}
        </details>
      )}
    </section>
  );
}

function Folded({ reports, articleLanguage }: { reports: CoverageItem[]; articleLanguage: string | null }) {
  const drawn = useGrowing(reports);
  return (
    <ul class="reports">
      {drawn.map((report) => (
        <li key={report.id}>
          <ReportCard report={report} articleLanguage={articleLanguage} heading="h4" />
        </li>
      ))}
    </ul>
  );
}

/** Each name set apart: among names that run the other way the list keeps its order. */
function NamedOutlets({ reports }: { reports: CoverageItem[] }) {
  const outlets = [...new Set(reports.flatMap((report) => report.outlet ?? []))];
  return (
    <span class="folded-outlets">
      {outlets.slice(0, outletsNamed).map((outlet, index) => (
        <Fragment key={outlet}>
          {index > 0 && words("reason.list")}
          <bdi>{shorten(outlet)}</bdi>
        </Fragment>
      ))}
      {outlets.length > outletsNamed && `${words("reason.list")}…`}
    </span>
  );
}
