import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Correction, makeCorrection } from "../../lib/corrections/correction";
import type { ReadingContext } from "../../lib/model";
import type { CorrectionActions } from "../props";
import { words } from "../strings";
import { type Correct, CorrectContext, NodeNameContext } from "./correct-context";

interface Props {
  /** Null where no page is read. */
  context: ReadingContext | null;
  actions?: CorrectionActions;
  children: ComponentChildren;
}

/** Lets everything inside offer corrections of the page, and the last one be taken back at once. */
export function CorrectProvider({ context, actions, children }: Props) {
  const [last, setLast] = useState<Correction | null>(null);
  const correct = useMemo<Correct | null>(() => {
    if (context === null || actions === undefined) return null;
    return (name, target) => {
      const correction = makeCorrection(context.article, name, target, new Date());
      void actions.onMake(correction).then(() => setLast(correction));
    };
  }, [context, actions]);
  const nameOf = useMemo(() => {
    const names = new Map(context?.chain.nodes.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? null;
  }, [context]);
  const undo = ({ id }: Correction) => void actions?.onUndo(id).then(() => setLast(null));
  return (
    <CorrectContext.Provider value={correct}>
      <NodeNameContext.Provider value={nameOf}>
        {children}
        <div class="correction-status" role="status">
          {last !== null && (
            <>
              <span>{words("correction.noted")}</span>{" "}
              <button
                type="button"
                class="link-button"
                aria-label={words("correction.undoLabel", last.name)}
                onClick={() => undo(last)}
              >
                {words("correction.undo")}
              </button>
            </>
          )}
        </div>
      </NodeNameContext.Provider>
    </CorrectContext.Provider>
  );
}
