import { useMemo, useState } from "preact/hooks";
import type { ChainNode, CoverageItem } from "../../lib/model";
import { camelCase } from "../message-keys";
import { words } from "../strings";
import {
  CoverageFacets,
  type Facets,
  facetsFrom,
  isNarrowed,
  matchesFacets,
  noFacets,
} from "./CoverageFacets";
import { coverageFilter, type Filtered } from "./coverage-filter";
import { type Grouping, groupByOrigin, groupByReason } from "./coverage-groups";
import { FilterBox } from "./FilterBox";
import { Matches } from "./MarkedText";
import { moveOverReports } from "./move-over-reports";
import { OriginGroupCard } from "./OriginGroupCard";
import { ReportCard } from "./ReportCard";
import { useGrowing } from "./use-growing";

interface Props {
  coverage: CoverageItem[];
  nodes: ChainNode[];
  articleLanguage: string | null;
}

/** The related reports, filtered by what the reader types and chooses, and grouped as the reader chose. */
export function CoverageSection({ coverage, nodes, articleLanguage }: Props) {
  const [grouping, setGrouping] = useState<Grouping>("origin");
  const [query, setQuery] = useState("");
  const [facets, setFacets] = useState(noFacets);
  const isFiltered = query.trim() !== "" || isNarrowed(facets);
  const { items, marks } = useFiltered(coverage, query, facets);
  return (
    <section
      class="panel coverage"
      aria-labelledby="coverage-heading"
      onKeyDown={(event) => moveOverReports(event, event.currentTarget)}
    >
      <div class="panel-head">
        <h2 id="coverage-heading">{words("coverage.heading")}</h2>
        {coverage.length > 1 && <GroupingSwitch grouping={grouping} onChoose={setGrouping} />}
      </div>
      {coverage.length > 1 && (
        <FilterBox
          query={query}
          status={isFiltered ? statusOf(query.trim(), coverage.length, items.length) : ""}
          onQuery={setQuery}
        >
          {coverage.length >= facetsFrom && (
            <CoverageFacets coverage={coverage} facets={facets} onChoose={setFacets} />
          )}
        </FilterBox>
      )}
      <Matches.Provider value={marks}>
        {grouping === "origin" ? (
          <ByOrigin
            coverage={items}
            nodes={nodes}
            articleLanguage={articleLanguage}
            isFiltered={isFiltered}
          />
        ) : (
          <ByReason coverage={items} articleLanguage={articleLanguage} />
        )}
      </Matches.Provider>
    </section>
  );
}

function useFiltered(coverage: CoverageItem[], query: string, facets: Facets): Filtered {
  const hasWords = query.trim() !== "";
  const filter = useMemo(() => (hasWords ? coverageFilter(coverage) : null), [coverage, hasWords]);
  const found = useMemo(
    () => filter?.(query) ?? { items: coverage, marks: new Map() },
    [coverage, filter, query],
  );
  return useMemo(
    () =>
      isNarrowed(facets)
        ? { ...found, items: found.items.filter((item) => matchesFacets(item, facets)) }
        : found,
    [found, facets],
  );
}

function statusOf(query: string, all: number, shown: number): string {
  if (shown > 0) return words("coverage.filterCount", all, shown);
  return query === "" ? words("coverage.facetNone") : words("coverage.filterNone", query);
}

const groupings = ["origin", "reason"] as const;

function GroupingSwitch({ grouping, onChoose }: { grouping: Grouping; onChoose(grouping: Grouping): void }) {
  return (
    <div class="grouping">
      <span id="grouping-label">{words("coverage.groupBy")}</span>
      <fieldset class="segments" aria-labelledby="grouping-label">
        {groupings.map((value) => (
          <button key={value} type="button" aria-pressed={grouping === value} onClick={() => onChoose(value)}>
            {words(`coverage.by.${value}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function ByOrigin({ coverage, nodes, articleLanguage, isFiltered }: Props & { isFiltered: boolean }) {
  // The same nodes again are not drawn again as the list grows.
  const drawn = useMemo(
    () =>
      groupByOrigin(coverage, nodes).map((group) => (
        <li key={group.key}>
          <OriginGroupCard group={group} articleLanguage={articleLanguage} unfolded={isFiltered} />
        </li>
      )),
    [coverage, nodes, articleLanguage, isFiltered],
  );
  return <ul class="groups">{useGrowing(drawn)}</ul>;
}

function ByReason({ coverage, articleLanguage }: Omit<Props, "nodes">) {
  const groups = groupByReason(useGrowing(coverage));
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
