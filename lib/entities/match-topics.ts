import type { Article, Mention, Topic, TopicMatch } from "../model";
import type { NameIndex } from "./names";

/** Between headline and body in the text that the mentions were found in. */
const HEADLINE_GAP = "\n\n".length;
/** Characters of the body that count as its lead: some 120 words, as journalists count the first paragraphs. */
const LEAD_LENGTH = 900;

/** How often a topic's entities are named in headline, lead and the rest. */
interface Evidence {
  headline: Set<string>;
  lead: Set<string>;
  leadMentions: number;
  mentions: number;
  /** Mentions for every thousand characters. */
  density: number;
}

/**
 * The topics of the pack that the article is about, each with the entities that say so; empty where it is about none.
 * `mentions` are those of the headline, a blank line and the body. A topic `within` another needs that one's evidence
 * first; the wider topic is only named where no narrower one is.
 */
export function matchTopics(
  article: Pick<Article, "title" | "body">,
  mentions: readonly Mention[],
  topics: readonly Topic[],
  names: NameIndex,
): TopicMatch[] {
  const certain = mentions.filter((mention) => !mention.unsupported);
  const evidence = new Map(topics.map((topic) => [topic.id, gather(topic, certain, article)]));
  const found = topics.filter((topic) => {
    const wider = topic.within === undefined ? null : evidence.get(topic.within);
    return wider === null
      ? isAbout(evidence.get(topic.id))
      : isAbout(wider) && touches(topic, evidence.get(topic.id));
  });
  const narrowed = new Set(found.map((topic) => topic.within));
  return found
    .filter((topic) => !narrowed.has(topic.id))
    .map((topic) => toMatch(topic, evidence.get(topic.id), names));
}

function gather(
  topic: Topic,
  mentions: readonly Mention[],
  { title, body }: Pick<Article, "title" | "body">,
): Evidence {
  const own = new Set(topic.entities);
  const headlineEnd = title?.length ?? 0;
  const leadEnd = headlineEnd + HEADLINE_GAP + LEAD_LENGTH;
  const found: Evidence = { headline: new Set(), lead: new Set(), leadMentions: 0, mentions: 0, density: 0 };
  for (const { id, span } of mentions) {
    if (!own.has(id)) continue;
    found.mentions++;
    if (span[0] < headlineEnd) found.headline.add(id);
    else if (span[0] < leadEnd) {
      found.lead.add(id);
      found.leadMentions++;
    }
  }
  found.density = (found.mentions * 1000) / Math.max(1000, headlineEnd + body.length);
  return found;
}

/** The article is about the topic: named in the headline, by two names in the lead, or over and over. */
function isAbout(evidence: Evidence | null | undefined): boolean {
  if (!evidence) return false;
  const { headline, lead, leadMentions, mentions, density } = evidence;
  if (headline.size > 0) return headline.size + lead.size + (mentions - 1) > 1;
  return (lead.size >= 2 && mentions >= 3) || (leadMentions >= 1 && mentions >= 4 && density >= 1);
}

/** Within a wider topic that the article is about, one name in a prominent place is enough. */
function touches(topic: Topic, evidence: Evidence | undefined): boolean {
  if (!evidence) return false;
  const { headline, lead, mentions } = evidence;
  const prominent = new Set([...headline, ...lead]);
  const groups = topic.together ?? [];
  if (groups.length > 0) return groups.every((group) => group.some((id) => prominent.has(id)));
  return prominent.size > 0 || mentions >= 3;
}

function toMatch(topic: Topic, evidence: Evidence | undefined, names: NameIndex): TopicMatch {
  const entities = [...new Set([...(evidence?.headline ?? []), ...(evidence?.lead ?? [])])];
  return { id: topic.id, name: topic.name, entities, reason: reasonOf(entities, evidence, names) };
}

/** "Sean Ryan (colonel)": what tells names apart in the table is no part of them. */
const QUALIFIER = / \([^)]*\)$/;
/** Names shown to the reader before "and others". */
const NAMES_SHOWN = 3;

function reasonOf(entities: string[], evidence: Evidence | undefined, names: NameIndex): string {
  const shown = entities
    .slice(0, NAMES_SHOWN)
    .flatMap((id) => names.entityById(id)?.name.replace(QUALIFIER, "") ?? []);
  if (shown.length === 0) return `named ${evidence?.mentions ?? 0} times in the text`;
  const more = entities.length > NAMES_SHOWN ? " and others" : "";
  const place = placeOf(evidence);
  const count =
    entities.length === 1 ? "one of the pack's entities" : `${entities.length} of the pack's entities`;
  return `${shown.join(", ")}${more}: ${count} in the ${place}`;
}

function placeOf(evidence: Evidence | undefined): string {
  if (!evidence?.headline.size) return "lead";
  return evidence.lead.size > 0 ? "headline and lead" : "headline";
}
