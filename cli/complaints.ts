/** So many rows are named; the others are only counted, so that a file of another kind does not fill the screen. */
const MOST_NAMED = 100;

export interface Complaints {
  tell(message: string): void;
  /** Says how many there were, where there were any or `always`. */
  sum(what: string, always?: boolean): void;
}

/** What is wrong with single rows, told on stderr. */
export function createComplaints(): Complaints {
  let count = 0;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  return {
    tell: (message) => {
      if (count++ < MOST_NAMED) say(message);
    },
    sum: (what, always = false) => {
      if (count > MOST_NAMED) say(`… and ${count - MOST_NAMED} more`);
      if (count > 0 || always) say(`${count} ${what}`);
    },
  };
}
