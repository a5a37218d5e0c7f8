import type { Breakage, Row, Rows } from "./read-rows";
import type { EntityRow, OutletRow, ReportRow, RiskyAliasRow, TopicRow } from "./schema";

export interface AllRows {
  reports: Rows<ReportRow>;
  entities: Rows<EntityRow>;
  outlets: Rows<OutletRow>;
  topics: Rows<TopicRow>;
  risky: Rows<RiskyAliasRow>;
}

/** A list of ids that a row holds, with the field it stands in. */
type References<T> = (row: T) => [field: string, ids: readonly (string | null)[]][];

/** Finds ids that stand twice or that no row has, domains of two outlets, and links that only one side knows. */
export function checkReferences(all: AllRows): Breakage[] {
  const entityIds = idsOf(all.entities);
  const outletIds = idsOf(all.outlets);
  const topicIds = idsOf(all.topics);
  const reportIds = idsOf(all.reports);
  return [
    ...duplicates<{ id: string }>([all.entities, all.outlets], (row) => row.id, "id"),
    ...duplicates([all.reports], (row) => row.id, "id"),
    ...duplicates([all.topics], (row) => row.id, "id"),
    ...unknown(all.entities, entityIds, "entity", (row) => [["related", row.related]]),
    ...unknown(all.topics, entityIds, "entity", (row) => [
      ["entities", row.entities],
      ["together", (row.together ?? []).flat()],
    ]),
    ...unknown(all.topics, topicIds, "topic", (row) => [["within", [row.within ?? null]]]),
    ...unknown(all.reports, outletIds, "outlet", (row) => [["outletId", [row.outletId]]]),
    ...unknown(all.reports, topicIds, "topic", (row) => [["topics", row.topics]]),
    ...unknown(all.reports, entityIds, "entity", (row) => [
      ["entities", row.entities],
      ["statements", row.statements.map((statement) => statement.speakerId)],
    ]),
    ...unknown(all.reports, reportIds, "report", (row) => [["sameStatementAs", row.sameStatementAs]]),
    ...sharedDomains(all.outlets),
    ...strayRiskyAliases(all),
    ...oneSidedLinks(all.reports),
  ];
}

const idsOf = (table: Rows<{ id: string }>) => new Set(table.rows.map((row) => row.value.id));

function breakage(file: string, row: Row<unknown>, field: string, problem: string): Breakage {
  return { file, line: row.line, field, problem };
}

function duplicates<T>(tables: Rows<T>[], keyOf: (row: T) => string, field: string): Breakage[] {
  const first = new Map<string, string>();
  const found: Breakage[] = [];
  for (const { file, rows } of tables)
    for (const row of rows) {
      const key = keyOf(row.value);
      const place = first.get(key);
      if (place) found.push(breakage(file, row, field, `"${key}" stands already in ${place}`));
      else first.set(key, `${file}:${row.line}`);
    }
  return found;
}

function unknown<T>(table: Rows<T>, known: Set<string>, what: string, references: References<T>): Breakage[] {
  return table.rows.flatMap((row) =>
    references(row.value).flatMap(([field, ids]) =>
      ids
        .filter((id) => id !== null && !known.has(id))
        .map((id) => breakage(table.file, row, field, `no ${what} has the id "${id}"`)),
    ),
  );
}

function sharedDomains(outlets: Rows<OutletRow>): Breakage[] {
  const rows = outlets.rows.flatMap((row) => row.value.domains.map((value) => ({ line: row.line, value })));
  return duplicates([{ ...outlets, rows }], (domain) => domain, "domains");
}

function strayRiskyAliases({ entities, outlets, risky }: AllRows): Breakage[] {
  const named = new Map<string, string[]>();
  for (const { value } of [...entities.rows, ...outlets.rows])
    named.set(value.id, [value.name, ...value.aliases]);
  return risky.rows.flatMap((row) => {
    const names = named.get(row.value.id);
    if (!names) return [breakage(risky.file, row, "id", `no entity or outlet has the id "${row.value.id}"`)];
    return names.includes(row.value.alias)
      ? []
      : [breakage(risky.file, row, "alias", `"${row.value.alias}" is no alias of ${row.value.id}`)];
  });
}

function oneSidedLinks(reports: Rows<ReportRow>): Breakage[] {
  const byId = new Map(reports.rows.map((row) => [row.value.id, row.value]));
  return reports.rows.flatMap((row) =>
    row.value.sameStatementAs.flatMap((id) => {
      const other = byId.get(id);
      if (!other) return [];
      if (id === row.value.id)
        return [breakage(reports.file, row, "sameStatementAs", "names the report itself")];
      if (!other.sameStatementAs.includes(row.value.id))
        return [breakage(reports.file, row, "sameStatementAs", `"${id}" does not name this report in turn`)];
      return other.story === row.value.story && row.value.story !== null
        ? []
        : [
            breakage(
              reports.file,
              row,
              "story",
              `differs from that of "${id}", which carries the same statement`,
            ),
          ];
    }),
  );
}
