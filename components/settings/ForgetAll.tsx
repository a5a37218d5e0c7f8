import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../strings";

interface Props {
  /** How many articles there are. */
  count: number;
  onForget(): Promise<void>;
}

/** Forgets everything in two steps: it can't be undone. */
export function ForgetAll({ count, onForget }: Props) {
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked || wasAsked.current) (keep.current ?? button.current)?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked) {
    return (
      <button ref={button} type="button" class="button" onClick={() => setAsked(true)}>
        {words("library.forgetAll")}
      </button>
    );
  }
  return (
    <fieldset class="confirm">
      <legend>{words("library.confirm", count)}</legend>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsked(false);
          void onForget();
        }}
      >
        {words("library.forgetAll")}
      </button>
      <button ref={keep} type="button" class="button primary" onClick={() => setAsked(false)}>
        {words("library.keep")}
      </button>
    </fieldset>
  );
}
