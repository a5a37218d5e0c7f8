import type { RiskyAlias, Rows } from "../entities/names";
import type { PreparedNames } from "../entities/prepare-names";
import type { Entity, Outlet, Topic } from "../model";
import { entityNumbers } from "./entity-numbers";
import type { IndexTables } from "./index-tables";
import { once } from "./once";
import type { FingerprintPostings, Pack, PackInfo, PackReports, TermCounts } from "./pack";
import { search } from "./search";

/** What a pack is made of, from one file or several; the tables are decoded when they are asked for. */
export interface PackParts {
  info: PackInfo;
  reports: PackReports;
  tables: IndexTables;
  entities(): Rows<Entity>;
  outlets(): Rows<Outlet>;
  topics(): Topic[];
  riskyAliases(): RiskyAlias[];
  preparedNames(): PreparedNames | null;
  termCounts(): TermCounts | null;
  fingerprints(): FingerprintPostings;
}

/** `find`: how its reports are searched. */
export function packOf({ info, reports, tables, ...parts }: PackParts, find = search): Pack {
  const space = once(() => ({
    tables,
    entities: entityNumbers(parts.entities(), parts.preparedNames()),
    reportAt: reports.at,
  }));
  return {
    info,
    reports,
    get entities() {
      return parts.entities();
    },
    get outlets() {
      return parts.outlets();
    },
    get topics() {
      return parts.topics();
    },
    get riskyAliases() {
      return parts.riskyAliases();
    },
    get preparedNames() {
      return parts.preparedNames();
    },
    get termCounts() {
      return parts.termCounts();
    },
    get fingerprints() {
      return parts.fingerprints();
    },
    search: (query, limit, weights) => find(space(), query, limit, weights),
  };
}
