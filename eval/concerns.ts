import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { articleOfText } from "../lib/article/text-article";
import { concernedReports } from "../lib/chain/concerned-reports";
import { findRelated } from "../lib/chain/related-reports";
import { findMentions } from "../lib/entities/find-mentions";
import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { sampleEvenly } from "./ranking-measures";
import { type RelatedDocument, type RelatedQuery, type RelatedSet, readRelatedSet } from "./related-sets";
import type { EvalTable } from "./table";

const SETS = ["allsides_stories", "ecbplus", "fnc1", "basil", "fakes_syria"];
const OWN_ARTICLES = 100;
const FOREIGN_ARTICLES = 40;
/** Stories of a small pack, and reports that it takes of each. */
const STORIES = 40;
const REPORTS_A_STORY = 5;

/** Which articles concern a pack that has no topics: those of its own collection, against those of the others. */
export function concernsTable(root: string): EvalTable {
  const sets = SETS.map((name) => readRelatedSet(name, root));
  const rows = sets.flatMap((set) => {
    const others = sets
      .filter((other) => other !== set)
      .flatMap(({ queries }) => sampleEvenly(queries, FOREIGN_ARTICLES));
    return [set, fewStories(set)].map((pack) => rowOf(pack, others));
  });
  return {
    title: "Packs without topics: which articles concern them",
    note:
      "Packs of a whole collection, and of a few of its stories; asked by articles of the collection of whose story the pack has " +
      "a report, and by articles of the other collections, some of which are of the same news.",
    columns: ["pack", "reports", "own articles", "concerned", "other articles", "concerned"],
    rows,
    missed: [],
  };
}

function rowOf(set: RelatedSet, others: RelatedQuery[]): (string | number)[] {
  const tools = toolsFor(set.documents);
  const inPack = new Set(set.documents.map(({ id }) => id));
  const answered = set.queries.filter(({ document, relevant }) =>
    [...relevant].some((id) => id !== document.id && inPack.has(id)),
  );
  const own = sampleEvenly(answered, OWN_ARTICLES);
  const share = (queries: RelatedQuery[]) =>
    (queries.filter((query) => isConcerned(query, tools)).length / queries.length).toFixed(3);
  return [set.name, set.documents.length, own.length, share(own), others.length, share(others)];
}

function fewStories(set: RelatedSet): RelatedSet {
  const queries = sampleEvenly(set.queries, STORIES);
  const kept = new Set(queries.flatMap(({ relevant }) => [...relevant].slice(0, REPORTS_A_STORY)));
  const documents = set.documents.filter(({ id }) => kept.has(id));
  return { name: `${set.name}, ${STORIES} stories`, documents, queries };
}

function toolsFor(documents: RelatedDocument[]): ReadingTools {
  const reports = documents.map(({ id, title, text, published }) => ({
    ...bareReport({ id, title, published }),
    text,
  }));
  return readingTools(openPack(compilePack({ ...bundledPackInput(), reports })), cues);
}

/** The article itself is left out. */
function isConcerned({ document, full }: RelatedQuery, { pack, names }: ReadingTools): boolean {
  const { id, title, published } = document;
  const article = articleOfText({
    title,
    published,
    text: full,
    url: null,
    outlet: null,
    byline: null,
    language: "en",
  });
  const mentions = findMentions(`${title}\n\n${full}`, names);
  const self = pack.reports.byId(id);
  const search: typeof pack.search = (query, limit) =>
    pack.search({ ...query, exclude: self === null ? query.exclude : [...query.exclude, self] }, limit);
  const related = findRelated({ article, mentions, statements: [] }, { ...pack, search });
  return concernedReports(related, article, false).length > 0;
}
