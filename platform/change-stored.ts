/** What is needed of a stored item. */
interface Stored<T> {
  key: string;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Changes what is stored now, not what was when somebody looked: changes run one after the other, also those of
 * Headwater's other pages. One that gives back what it was given writes nothing.
 */
export function changeStored<T>(item: Stored<T>, change: (now: T) => T | Promise<T>): Promise<void> {
  const done = turn.then(() => alone(item.key, () => changeNow(item, change)));
  turn = done.catch(() => undefined);
  return done;
}

async function changeNow<T>(item: Stored<T>, change: (now: T) => T | Promise<T>): Promise<void> {
  const now = await item.getValue();
  const changed = await change(now);
  if (changed !== now) await item.setValue(changed);
}

/** Where the browser refuses the lock, as one without storage for pages may, the page's own turns remain. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  let isGranted = false;
  try {
    await navigator.locks.request(name, () => {
      isGranted = true;
      return work();
    });
  } catch (error) {
    if (isGranted) throw error;
    await work();
  }
}
