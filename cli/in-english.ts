import { ENGLISH } from "../i18n/catalogue";
import { sayPhrase } from "../i18n/translator";
import type { Phrase, ReadingContext } from "../lib/model";

/** The context with every phrase in English words, as docs/cli.md describes it. */
export function inEnglish(context: ReadingContext): object {
  const { topics, statements, coverage, chain, origins } = context;
  return {
    ...context,
    topics: topics.map((topic) => ({ ...topic, reason: english(topic.reason) })),
    statements: statements.map((statement) => ({ ...statement, dateFrom: orNull(statement.dateFrom) })),
    coverage: coverage.map((item) => ({
      ...item,
      reasons: item.reasons.map(({ kind, phrase }) => ({ kind, text: english(phrase) })),
    })),
    chain: {
      ...chain,
      nodes: chain.nodes.map(({ notes = [], ...node }) => ({
        ...node,
        detail: [...(node.detail === null ? [] : [node.detail]), ...notes.map(english)].join(" · ") || null,
        dateFrom: orNull(node.dateFrom),
      })),
    },
    origins: { ...origins, reasons: origins.reasons.map(english) },
  };
}

export function english(phrase: Phrase): string {
  return sayPhrase(ENGLISH, phrase);
}

function orNull(phrase: Phrase | null): string | null {
  return phrase === null ? null : english(phrase);
}
