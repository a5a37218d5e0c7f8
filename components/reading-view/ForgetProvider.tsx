import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ReadingViewProps } from "../props";
import { words } from "../strings";
import { ForgetContext } from "./forget-context";

type Props = Pick<ReadingViewProps, "onForget"> & { children: ComponentChildren };

/** Lets everything inside forget reports that the reader has read, and says aloud and in sight where that failed. */
export function ForgetProvider({ onForget, children }: Props) {
  const [hasFailed, setFailed] = useState(false);
  const forget = useMemo(() => {
    if (onForget === undefined) return null;
    return (address: string) => {
      setFailed(false);
      void onForget(address).then((isDone) => setFailed(!isDone));
    };
  }, [onForget]);
  return (
    <ForgetContext.Provider value={forget}>
      {children}
      <p class="forget-status" role="status">
        {hasFailed && words("library.failed")}
      </p>
    </ForgetContext.Provider>
  );
}
