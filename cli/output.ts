import { once } from "node:events";

/** Writes one line to stdout and waits where the reader is slower than we are. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Tells how far a long command is, on stderr, every so many steps. */
export function createProgress(what: string, every = 50): { step(): void; done(): void } {
  let count = 0;
  const tell = () => process.stderr.write(`${count} ${what}\n`);
  return {
    step: () => {
      count++;
      if (count % every === 0) tell();
    },
    done: () => {
      if (count % every !== 0) tell();
    },
  };
}
