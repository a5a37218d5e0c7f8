import measured from "../../data/credit-confidence.json";
import type { CreditType, Where } from "../model";
import { measuredShare } from "./measured-share";

/**
 * How sure a credit is, from 0 to 1: how often such credits were right on the labelled development pages. The table
 * holds the counts, `npm run eval` prints those of today beside them; a kind that was not met is as likely right as wrong.
 */
export function confidenceOf(type: CreditType, where: Where, isKnown: boolean): number {
  const row = measured.find(
    ({ types, places, known }) =>
      types.includes(type) && (places === null || places.includes(where)) && known === isKnown,
  );
  return Math.round(100 * measuredShare(row ?? { right: 0, wrong: 0 })) / 100;
}
