import { useEffect, useState } from "preact/hooks";
import type { Correction } from "../lib/corrections/correction";
import { correctionsStore } from "./corrections-store";

/** The reader's corrections as they are now; none until they are loaded. */
export function useCorrections(): Correction[] {
  const [corrections, setCorrections] = useState<Correction[]>([]);
  useEffect(() => {
    let isOld = false;
    const unwatch = correctionsStore.watch((changed) => {
      isOld = true;
      setCorrections(changed);
    });
    void correctionsStore.getValue().then((stored) => {
      if (!isOld) setCorrections(stored);
    });
    return () => {
      isOld = true;
      unwatch();
    };
  }, []);
  return corrections;
}
