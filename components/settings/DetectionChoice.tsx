import { useEffect, useState } from "preact/hooks";
import type { DetectionMode } from "../../lib/model";
import { camelCase } from "../message-keys";
import { words } from "../strings";

interface Props {
  /** The mode in use. */
  current: DetectionMode;
  action: string;
  /** On the welcome page nothing was chosen yet: the mode that holds meanwhile is not marked, and may be chosen. */
  isFirst: boolean;
  onChoose(mode: DetectionMode): void;
}

const modes: DetectionMode[] = ["known-sites", "all-sites", "on-click"];

/**
 * The three ways to detect. The choice is made with a button and not with the radio itself: arrow keys walk
 * through radios, and each would raise the browser's permission prompt.
 */
export function DetectionChoice({ current, action, isFirst, onChoose }: Props) {
  const [picked, setPicked] = useState(current);
  useEffect(() => setPicked(current), [current]);
  return (
    <form
      class="detection"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(picked);
      }}
    >
      <fieldset>
        <legend>{words("detection.legend")}</legend>
        {modes.map((mode) => (
          <ModeRadio
            key={mode}
            mode={mode}
            picked={picked}
            isCurrent={!isFirst && mode === current}
            onPick={setPicked}
          />
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button primary" disabled={!isFirst && picked === current}>
          {action}
        </button>
        {picked !== "on-click" && (isFirst || picked !== current) && (
          <p class="fact">{words("detection.promptNote")}</p>
        )}
      </div>
    </form>
  );
}

interface ModeProps {
  mode: DetectionMode;
  picked: DetectionMode;
  isCurrent: boolean;
  onPick(mode: DetectionMode): void;
}

function ModeRadio({ mode, picked, isCurrent, onPick }: ModeProps) {
  const of = `detection.modes.${camelCase(mode)}` as const;
  const describedBy = `detection-${mode}`;
  return (
    <div class="mode">
      <label>
        <input
          type="radio"
          name="detection"
          value={mode}
          checked={picked === mode}
          aria-describedby={describedBy}
          onChange={() => onPick(mode)}
        />
        <span>
          {words(`${of}.name`)} {isCurrent && <span class="chip">{words("detection.current")}</span>}
        </span>
      </label>
      <p id={describedBy}>
        {words(`${of}.text`)} <span class="permission">{words(`${of}.permission`)}</span>
      </p>
    </div>
  );
}
