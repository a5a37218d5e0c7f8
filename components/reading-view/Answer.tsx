import type { OriginRange, Phrase, ReadingContext } from "../../lib/model";
import { formatRange } from "../shared/numbers";
import { phraseText, words } from "../strings";
import { LeadTrail } from "./LeadTrail";
import { lineagesByNode } from "./lineages-by-node";
import { whatMostRestOn } from "./what-most-rest-on";

const reasonsAtOnce = 1;

type Props = { context: Pick<ReadingContext, "coverage" | "chain" | "origins" | "statements" | "lineages"> };

/** The answer at a glance: how many reports, how many origins, what most of them rest on, where this page comes from, and why. */
export function Answer({ context }: Props) {
  const { coverage, origins } = context;
  const counts = sentenceOf(coverage.length, origins);
  const rest = whatMostRestOn(context);
  const reasons = newOnesFirst(origins.reasons, rest).map(phraseText);
  const more = reasons.slice(reasonsAtOnce);
  return (
    <div class="answer">
      <h1>
        <Marked text={counts} />
        {rest !== null && words("answer.clause", rest)}
      </h1>
      <LeadTrail chain={context.chain} lineages={lineagesByNode(context)} />
      {reasons.slice(0, reasonsAtOnce).map((reason) => (
        <p key={reason} class="why">
          {reason}
        </p>
      ))}
      {more.length > 0 && (
        <details>
          <summary>{words("answer.moreReasons", more.length)}</summary>
          {more.map((reason) => (
            <p key={reason} class="why">
              {reason}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

/** What the headline has said already comes last. */
function newOnesFirst(reasons: Phrase[], rest: string | null): Phrase[] {
  const isSaid = ({ id, values }: Phrase) =>
    id.startsWith("origins.together") && rest?.includes(String(values[1])) === true;
  return reasons.toSorted((a, b) => Number(isSaid(a)) - Number(isSaid(b)));
}

/** The origins are counted of the reports that tell the article's story: of all that are shown, of some, or of none. */
function sentenceOf(reports: number, { min, max, reports: ofStory }: OriginRange): string {
  const related = words("answer.reports", reports);
  if (max === 0) return related;
  const range = formatRange(min, max);
  if (ofStory === 0) return words("answer.apart", related, words("answer.hasOrigins", max, range));
  const from = words("answer.fromOrigins", max, range);
  if (ofStory === reports) return words("answer.joined", words("answer.reportsOfStory", reports), from);
  return words("answer.apart", related, words("answer.joined", words("answer.tellStory", ofStory), from));
}

/** The words between brackets stand out; nothing but numbers is put into these sentences. */
function Marked({ text }: { text: string }) {
  const [before, marked, after] = text.split(/[[\]]/);
  return (
    <>
      {before}
      {marked !== undefined && <OriginCount text={marked} />}
      {after}
    </>
  );
}

/** The range stays on one line; the words around it may break off from it, where they are long and the panel is narrow. */
function OriginCount({ text }: { text: string }) {
  const [before, range, after] = text.split(/(\S*\p{Nd}\S*)/u);
  return (
    <span class="origin-count">
      {before}
      <span class="unbroken">{range}</span>
      {after}
    </span>
  );
}
