import type { Article, Mention, Phrase, Topic, TopicMatch } from "../model";
import { type PhraseId, phrase } from "../phrase";
import type { NameIndex } from "./names";

type Text = Pick<Article, "title" | "body">;

/** Between headline and body in the text that the mentions were found in. */
const HEADLINE_GAP = "\n\n".length;
/** Characters of the body that count as its lead: some 120 words, as journalists count the first paragraphs. */
const LEAD_LENGTH = 900;

/** A brief in a ticker is shorter, an article hardly ever. */
const BRIEF_LENGTH = 500;

/** How often a topic's entities are named in headline, lead and the rest. */
interface Evidence {
  headline: Set<string>;
  lead: Set<string>;
  /** Names of narrower topics in headline and lead. */
  companions: Set<string>;
  mentions: number;
  /** Mentions for every thousand characters. */
  density: number;
  /** So short that nothing is far from the headline. */
  isBrief: boolean;
}

/**
 * The topics of the pack that the article is about, each with the entities that say so; empty where it is about none.
 * `mentions` are those of the headline, a blank line and the body. A topic `within` another needs that one's evidence
 * first; the wider topic is only named where no narrower one is.
 */
export function matchTopics(
  article: Text,
  mentions: readonly Mention[],
  topics: readonly Topic[],
  names: NameIndex,
): TopicMatch[] {
  const certain = mentions.filter((mention) => !mention.unsupported);
  const evidence = new Map(
    topics.map((topic) => [topic.id, gather(topic, companionsOf(topic, topics), certain, article)]),
  );
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
  companions: Set<string>,
  mentions: readonly Mention[],
  { title, body }: Text,
): Evidence {
  const own = new Set(topic.entities);
  const headlineEnd = title?.length ?? 0;
  const leadEnd = headlineEnd + HEADLINE_GAP + LEAD_LENGTH;
  const found: Evidence = {
    headline: new Set(),
    lead: new Set(),
    companions: new Set(),
    mentions: 0,
    density: 0,
    isBrief: body.length <= BRIEF_LENGTH,
  };
  for (const { id, span } of mentions) {
    if (own.has(id)) {
      found.mentions++;
      if (span[0] < headlineEnd) found.headline.add(id);
      else if (span[0] < leadEnd) found.lead.add(id);
    } else if (companions.has(id) && span[0] < leadEnd) found.companions.add(id);
  }
  found.density = (found.mentions * 1000) / Math.max(1000, headlineEnd + body.length);
  return found;
}

/** The entities of a topic's narrower topics; those that must stand together are too common to say anything alone. */
function companionsOf(topic: Topic, topics: readonly Topic[]): Set<string> {
  const narrower = topics.filter((other) => other.within === topic.id && other.together === undefined);
  return new Set(narrower.flatMap((other) => other.entities));
}

/**
 * The article is about the topic: named in the headline, by two names in the lead, by one beside two companions (names
 * of narrower topics), over and over, or at all in a brief of a few lines.
 */
function isAbout(evidence: Evidence | null | undefined): boolean {
  if (!evidence) return false;
  const { headline, lead, companions, mentions, density, isBrief } = evidence;
  if (headline.size > 0 || lead.size >= 2) return true;
  if (lead.size === 0) return false;
  return isBrief || companions.size >= 2 || (mentions >= 3 && density >= 1);
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
/** Names shown to the reader before "…". */
const NAMES_SHOWN = 3;

function reasonOf(entities: string[], evidence: Evidence | undefined, names: NameIndex): Phrase {
  const shown = entities
    .slice(0, NAMES_SHOWN)
    .flatMap((id) => names.entityById(id)?.name.replace(QUALIFIER, "") ?? []);
  if (shown.length === 0) return phrase("topic.text", evidence?.mentions ?? 0);
  const more = entities.length > NAMES_SHOWN ? " …" : "";
  return phrase(placeOf(evidence), entities.length, `${shown.join(", ")}${more}`);
}

function placeOf(evidence: Evidence | undefined): PhraseId {
  if (!evidence?.headline.size) return "topic.lead";
  return evidence.lead.size > 0 ? "topic.headlineAndLead" : "topic.headline";
}
