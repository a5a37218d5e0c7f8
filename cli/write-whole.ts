import {
  accessSync,
  constants,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./input";

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/**
 * UsageError where no file can be written at the place, or only over one of the inputs: told before the work, not after.
 * What is a folder or a device is left alone: a file that is renamed there would stand in its stead.
 */
export function requireWritable(path: string, inputs: string[] = []): void {
  const found = statOf(path);
  if (found && !found.isFile()) throw new UsageError(`${path}: is no file that could be written`);
  const isFound = (input: string) => {
    const stats = statOf(input);
    return found !== undefined && stats?.ino === found.ino && stats.dev === found.dev;
  };
  if (inputs.some(isFound)) throw new UsageError(`${path}: is read and can't be written as well`);
  const folder = dirname(path);
  if (!statOf(folder)?.isDirectory()) throw new UsageError(`${folder}: no such folder`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`${folder}: may not be written to`);
  }
}

/** Ends of a program that it hears of. */
const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a file whole or not at all: a program that is stopped leaves the old file or none, never half of one. One that is
 * killed unheard leaves its unfinished file to the next build.
 */
export async function writeWhole(place: string, parts: Uint8Array[]): Promise<void> {
  requireWritable(place);
  // The file that a link leads to, not the link.
  const path = statOf(place) ? realpathSync(place) : place;
  removeAbandoned(path);
  const unfinished = `${path}.${process.pid}.part`;
  const stop = (signal: NodeJS.Signals) => {
    rmSync(unfinished, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of STOPS) process.once(signal, stop);
  try {
    await writeParts(unfinished, parts);
    renameSync(unfinished, path);
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
    rmSync(unfinished, { force: true });
  }
}

async function writeParts(path: string, parts: Uint8Array[]): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const part of parts) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes what killed builds of this file have left. */
function removeAbandoned(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(`${basename(path)}.`) ? /\.(\d+)\.part$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
