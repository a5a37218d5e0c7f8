import type { PartialDate } from "../model";
import { fold } from "../text/fold";

/** One key for one appearance: speaker and day. An undated statement has a key of its own per speaker. */
export function statementKey(speakerId: string | null, speaker: string, date: PartialDate | null): string {
  return `statement:${speakerId ?? fold(speaker)}:${date ?? "undated"}`;
}
