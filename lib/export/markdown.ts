import type { ChainNode, CoverageItem, Link, ReadingContext } from "../model";
import { endWords, nodeDate, nodeFacts, nodeName, verbWords } from "./chain-words";
import { cleanLine, cleanOrNull } from "./clean-line";
import { isLibraryItem, isLibraryNode, madeWith } from "./library-reports";
import { markdownLink, markdownText } from "./markdown-text";
import { webAddress } from "./web-address";
import type { ExportWords } from "./words";

/** The reading context as CommonMark: the answer, the source chain with its evidence, the coverage by origin. */
export function toMarkdown(context: ReadingContext, words: ExportWords): string {
  const { article, origins, coverage, chain } = context;
  const hasLibrary = coverage.some(isLibraryItem) || chain.nodes.some(isLibraryNode);
  const lines = [
    `# ${markdownText(article.title ?? words.say("coverage.noHeadline"))}`,
    "",
    joined([
      ...texts([article.outlet, article.published ?? words.say("coverage.noDate")]),
      ...autolink(article.url),
    ]),
    "",
    `**${markdownText(words.say("answer.reports", coverage.length))}**`,
    ...origins.reasons.map((reason) => `\n${markdownText(words.sayPhrase(reason))}`),
    "",
    `## ${markdownText(words.say("chain.heading"))}`,
    "",
    ...chain.nodes.flatMap((node) => nodeLines(node, context, words)),
    "",
    ...(coverage.length === 0
      ? []
      : [`## ${markdownText(words.say("coverage.heading"))}`, "", ...coverageLines(context, words), ""]),
    markdownText(madeWith(context, hasLibrary, words)),
  ];
  return `${lines.join("\n")}\n`;
}

/** One source, and under it what it does with those behind it, each with the words that prove it. */
function nodeLines(node: ChainNode, { article, chain }: ReadingContext, words: ExportWords): string[] {
  const name = markdownLink(nodeName(node, words), node.kind === "article" ? null : webAddress(node.url));
  const details = [
    ...nodeFacts(node, article, words),
    ...nodeDate(node, article, words),
    ...(node.end === null ? [] : [endWords(node.end, words)]),
  ];
  const links = chain.links.filter(({ from }) => from === node.id);
  return [
    `- **${name}**${details.map((detail) => ` · ${markdownText(detail)}`).join("")}`,
    ...links.flatMap((onward) => linkLines(onward, chain.nodes, words)),
  ];
}

function linkLines(onward: Link, nodes: ChainNode[], words: ExportWords): string[] {
  const target = nodes.find(({ id }) => id === onward.to);
  if (target === undefined) return [];
  const quotes = onward.evidence.flatMap(({ exact }) => cleanOrNull(exact) ?? []);
  return [
    `  - ${markdownText(verbWords(onward, words))} ${markdownText(nodeName(target, words))}`,
    ...quotes.map((quote) => `    > ${markdownText(quote)}\n`),
  ];
}

function coverageLines({ coverage }: ReadingContext, words: ExportWords): string[] {
  return [...Map.groupBy(coverage, ({ origin }) => origin).values()].flatMap((group) => {
    const name = group.find(({ originName }) => originName !== null)?.originName ?? null;
    if (group.length === 1 && name === null) return group.map((item) => `- ${reportLine(item, words)}`);
    const heading = [words.say("answer.reports", group.length), ...(name === null ? [] : [name])];
    return [
      `- ${heading.map(markdownText).join(" · ")}`,
      ...group.map((item) => `  - ${reportLine(item, words)}`),
    ];
  });
}

function reportLine(item: CoverageItem, words: ExportWords): string {
  const title = cleanLine(item.title ?? item.summary ?? "") || words.say("coverage.noHeadline");
  const date = item.published ?? words.say("coverage.noDate");
  const from = isLibraryItem(item) ? words.say("export.fromLibrary") : null;
  return joined([
    markdownLink(title, webAddress(item.url)),
    ...texts([item.outlet, date, item.language, from]),
  ]);
}

function texts(values: (string | null)[]): string[] {
  return values.flatMap((value) => (value === null ? [] : markdownText(value) || []));
}

function joined(parts: string[]): string {
  return parts.join(" · ");
}

function autolink(address: string): string[] {
  const url = webAddress(address);
  return url === null ? [] : [`<${url}>`];
}
