import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
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

/** Writes a file whole or not at all: a program that is killed leaves the old file or none, never half of one. */
export function writeWhole(place: string, parts: Uint8Array[]): void {
  requireWritable(place);
  // The file that a link leads to, not the link.
  const path = statOf(place) ? realpathSync(place) : place;
  removeAbandoned(path);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const file = openSync(unfinished, "w");
    try {
      for (const part of parts) writeAll(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The system may write less than it is given, at most 2 GB at once. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
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
