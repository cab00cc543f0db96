import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Protection, UNPROTECTED } from './cipher/protection';

/**
 * Files of a data folder. The snapshot of generation g is a SQLite file, plain or sealed; journal g holds the
 * transactions since.
 * A new generation is made in this order – empty journal g+1, copy of snapshot g under its number, new snapshot in
 * place – so that at every moment a whole chain of snapshot and journals gives all that was acknowledged.
 */
export const SNAPSHOT_NAME = 'don-doc.sqlite';
const ASIDE_PATTERN = /^don-doc\.hong-[^.]*$/;
const NUMBERED_PATTERN = /^don-doc\.(\d{6,})\.(sqlite|nhat-ky)$/;
const LEFTOVER_PATTERN = /^don-doc\..*\.tam$/;

export interface StoreFiles {
  readonly folder: string;
  /** What they are written with, and what opens them. */
  readonly protection: Protection;
  readonly snapshot: string;
  olderSnapshot(generation: number): string;
  journal(generation: number): string;
}

export function filesIn(folder: string, protection: Protection = UNPROTECTED): StoreFiles {
  const numbered = (generation: number, ending: string) =>
    join(folder, `don-doc.${String(generation).padStart(6, '0')}.${ending}`);
  return {
    folder,
    protection,
    snapshot: join(folder, SNAPSHOT_NAME),
    olderSnapshot: (generation) => numbered(generation, 'sqlite'),
    journal: (generation) => numbered(generation, 'nhat-ky'),
  };
}

export interface FolderContent {
  readonly olderSnapshots: readonly number[];
  readonly journals: readonly number[];
  /** Names of folders of files set aside as damaged. */
  readonly aside: readonly string[];
  /** Names of our files half written by a process that died before their rename. */
  readonly leftovers: readonly string[];
}

/** Generations rising. */
export function lookInto(folder: string): FolderContent {
  const names = readdirSync(folder).sort();
  const generationsOf = (ending: string) =>
    names
      .flatMap((name) => {
        const match = NUMBERED_PATTERN.exec(name);
        return match?.[2] === ending ? [Number(match[1])] : [];
      })
      .sort((a, b) => a - b);
  return {
    olderSnapshots: generationsOf('sqlite'),
    journals: generationsOf('nhat-ky'),
    aside: names.filter((name) => ASIDE_PATTERN.test(name)),
    leftovers: names.filter((name) => LEFTOVER_PATTERN.test(name)),
  };
}
