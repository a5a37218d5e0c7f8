import type { OriginRange } from "../../lib/model";
import { readableDates } from "../shared/dates";
import { phraseText, answer as words } from "../strings";

const reasonsAtOnce = 2;

/** The answer at a glance: how many reports, how many origins, and why. */
export function Answer({ reports, origins }: { reports: number; origins: OriginRange }) {
  const reasons = origins.reasons.map(phraseText);
  const more = reasons.slice(reasonsAtOnce);
  return (
    <div class="answer">
      <h1>
        {words.reports(reports)}
        {origins.max > 0 && (
          <>
            {words.joinOrigins(reports, origins.reports)}
            <span class="origin-count">{words.origins(origins.min, origins.max)}</span>
          </>
        )}
      </h1>
      {reasons.slice(0, reasonsAtOnce).map((reason) => (
        <p key={reason} class="why" dir="auto">
          {readableDates(reason)}
        </p>
      ))}
      {more.length > 0 && (
        <details>
          <summary>{words.moreReasons(more.length)}</summary>
          {more.map((reason) => (
            <p key={reason} class="why" dir="auto">
              {readableDates(reason)}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
