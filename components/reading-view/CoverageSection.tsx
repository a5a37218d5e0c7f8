import { useMemo, useState } from "preact/hooks";
import type { ChainNode, CoverageItem } from "../../lib/model";
import { camelCase } from "../message-keys";
import { words } from "../strings";
import { coverageFilter } from "./coverage-filter";
import { type Grouping, groupByOrigin, groupByReason } from "./coverage-groups";
import { FilterBox } from "./FilterBox";
import { OriginGroupCard } from "./OriginGroupCard";
import { ReportCard } from "./ReportCard";

interface Props {
  coverage: CoverageItem[];
  nodes: ChainNode[];
  articleLanguage: string | null;
}

/** The related reports, filtered by what the reader types and grouped as the reader chose. */
export function CoverageSection({ coverage, nodes, articleLanguage }: Props) {
  const [grouping, setGrouping] = useState<Grouping>("origin");
  const [query, setQuery] = useState("");
  const isFiltered = query.trim() !== "";
  const filter = useMemo(() => (isFiltered ? coverageFilter(coverage) : null), [coverage, isFiltered]);
  const shown = useMemo(() => (filter === null ? coverage : filter(query)), [coverage, filter, query]);
  const status = !isFiltered
    ? ""
    : shown.length === 0
      ? words("coverage.filterNone", query.trim())
      : words("coverage.filterCount", coverage.length, shown.length);
  return (
    <section class="panel coverage" aria-labelledby="coverage-heading">
      <div class="panel-head">
        <h2 id="coverage-heading">{words("coverage.heading")}</h2>
        {coverage.length > 1 && <GroupingSwitch grouping={grouping} onChoose={setGrouping} />}
      </div>
      {coverage.length > 1 && <FilterBox query={query} status={status} onQuery={setQuery} />}
      {grouping === "origin" ? (
        <ByOrigin coverage={shown} nodes={nodes} articleLanguage={articleLanguage} isFiltered={isFiltered} />
      ) : (
        <ByReason coverage={shown} articleLanguage={articleLanguage} />
      )}
    </section>
  );
}

const groupings = ["origin", "reason"] as const;

function GroupingSwitch({ grouping, onChoose }: { grouping: Grouping; onChoose(grouping: Grouping): void }) {
  return (
    <fieldset class="segments" aria-label={words("coverage.groupBy")}>
      {groupings.map((value) => (
        <button key={value} type="button" aria-pressed={grouping === value} onClick={() => onChoose(value)}>
          {words(`coverage.by.${value}`)}
        </button>
      ))}
    </fieldset>
  );
}

function ByOrigin({ coverage, nodes, articleLanguage, isFiltered }: Props & { isFiltered: boolean }) {
  const groups = useMemo(() => groupByOrigin(coverage, nodes), [coverage, nodes]);
  return (
    <ul class="groups">
      {groups.map((group) => (
        <li key={group.key}>
          <OriginGroupCard group={group} articleLanguage={articleLanguage} unfolded={isFiltered} />
        </li>
      ))}
    </ul>
  );
}

function ByReason({ coverage, articleLanguage }: Omit<Props, "nodes">) {
  const groups = useMemo(() => groupByReason(coverage), [coverage]);
  return groups.map((group) => (
    <section key={group.kind} class="reason-group" data-kind={group.kind}>
      <h3>
        {words(`coverage.reasonGroups.${camelCase(group.kind)}`)}{" "}
        <small>{words("coverage.groupCount", group.items.length)}</small>
      </h3>
      <ul class="reports">
        {group.items.map((report) => (
          <li key={report.id}>
            <ReportCard report={report} articleLanguage={articleLanguage} heading="h4" />
          </li>
        ))}
      </ul>
    </section>
  ));
}
