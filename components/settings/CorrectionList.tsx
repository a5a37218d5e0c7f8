import type { Correction } from "../../lib/corrections/correction";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

interface Props {
  corrections: Correction[];
  onUndo(id: string): void;
  onSave(): void;
}

/** What the reader called wrong, with ways to take it back and to take it along. */
export function CorrectionList({ corrections, onUndo, onSave }: Props) {
  return (
    <section class="panel" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{words("correction.heading")}</h2>
      <p class="fact">{words("correction.text")}</p>
      {corrections.length === 0 ? (
        <p>{words("correction.none")}</p>
      ) : (
        <>
          <ul class="sites corrections">
            {corrections.map((correction) => (
              <CorrectionItem key={correction.id} correction={correction} onUndo={onUndo} />
            ))}
          </ul>
          <button type="button" class="button" onClick={() => onSave()}>
            {words("correction.export")}
          </button>
        </>
      )}
    </section>
  );
}

function CorrectionItem({ correction, onUndo }: { correction: Correction; onUndo(id: string): void }) {
  const { id, name, target, articleTitle, articleAddress } = correction;
  const kind = target.kind === "wrong-source" ? "wrongSource" : "notSameStatement";
  return (
    <li>
      <span>
        <strong>{words(`correction.${kind}`)}</strong> · <bdi>{shorten(name)}</bdi>
        <br />
        <bdi class="fact">{shorten(articleTitle ?? articleAddress)}</bdi>
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={words("correction.undoLabel", shorten(name))}
        onClick={() => onUndo(id)}
      >
        {words("correction.undo")}
      </button>
    </li>
  );
}
