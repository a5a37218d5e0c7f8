import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { words } from "../strings";
import { type Outcome, type Take, type TakeAway, TakeContext, takeAway } from "./take-away";

/** Lets everything inside offer exports, and says aloud and in sight what became of the last one. */
export function TakeProvider({ actions, children }: { actions: TakeAway; children: ComponentChildren }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { onCopy, onSave } = actions;
  const take = useMemo<Take>(
    () => (how, make) => {
      setOutcome(null);
      void takeAway(how, make, { onCopy, onSave }).then(setOutcome);
    },
    [onCopy, onSave],
  );
  return (
    <TakeContext.Provider value={take}>
      {children}
      <p class="take-status" role="status" data-kind={outcome?.kind}>
        {outcome !== null && outcomeWords(outcome)}
      </p>
    </TakeContext.Provider>
  );
}

function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === "saved") return words("export.saved", outcome.name);
  return outcome.kind === "copied" ? words("export.copied") : words("export.failed");
}
