import { directionOf } from "../../i18n/direction";
import { translator } from "../translator";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A name inside a sentence that runs the other way, set apart (Unicode's isolates) so that the sentence keeps its order. */
export function isolate(value: string): string {
  const other = directionOf(translator().language) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(value) ? `\u2068${value}\u2069` : value;
}
