import { useEffect, useState } from "preact/hooks";

/** What is needed of a stored item. */
interface Stored<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** The item's value as it is now, null until it is loaded. A change that arrives while it loads is the newer one. */
export function useStored<T>(item: Stored<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let isOld = false;
    const unwatch = item.watch((changed) => {
      isOld = true;
      setValue(changed);
    });
    void item.getValue().then((stored) => {
      if (!isOld) setValue(stored);
    });
    return () => {
      isOld = true;
      unwatch();
    };
  }, [item]);
  return value;
}
