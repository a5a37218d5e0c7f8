import { addressWords } from "../text/address-words";
import { indexTokens } from "./index-terms";
import type { PackReport } from "./pack";
import { FIELD_WEIGHTS } from "./ranking-weights";
import { eachInBag } from "./word-bag";

/** Index terms of one report with their weighted frequency, and the weighted length. */
export interface TermVector {
  frequencies: Map<string, number>;
  length: number;
}

/** What of a report is indexed, by field: headline, address, summary and text, place, and what is said by whom where. */
export function termVector(report: PackReport): TermVector {
  const vector: TermVector = { frequencies: new Map(), length: 0 };
  const addTerm = (term: string, weight: number) => {
    vector.frequencies.set(term, (vector.frequencies.get(term) ?? 0) + weight);
    vector.length += weight;
  };
  const add = (text: string | null | undefined, weight: number) => {
    for (const { term } of indexTokens(text ?? "")) addTerm(term, weight);
  };
  add(report.title, FIELD_WEIGHTS.title);
  add(report.url && addressWords(report.url), FIELD_WEIGHTS.text);
  add(report.summary, FIELD_WEIGHTS.text);
  add(report.text, FIELD_WEIGHTS.text);
  eachInBag(report.bag ?? "", (term, count) => addTerm(term, count * FIELD_WEIGHTS.text));
  add(report.datelinePlace, FIELD_WEIGHTS.statement);
  for (const { speaker, occasion, gist } of report.statements) {
    add(speaker, FIELD_WEIGHTS.statement);
    add(occasion, FIELD_WEIGHTS.statement);
    add(gist, FIELD_WEIGHTS.statement);
  }
  return vector;
}
