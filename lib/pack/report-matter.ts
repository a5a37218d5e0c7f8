import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Mention } from "../model";
import type { PackReport } from "./pack";

/** UTF-16 units of a report's text in which names are looked for. */
const READ_TEXT = 4_000;

/** What is read of a report for what it is about, and the names in its headline, a blank line and that. */
export function matterOf(
  { title, summary, text }: Pick<PackReport, "title" | "summary" | "text">,
  names: NameIndex,
): { body: string; mentions: readonly Mention[] } {
  const body = [summary, text?.slice(0, READ_TEXT)].filter(Boolean).join("\n\n");
  return { body, mentions: findMentions(`${title ?? ""}\n\n${body}`, names) };
}
