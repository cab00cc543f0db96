import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { AppFailure } from '../domain/failure';
import { officeMessages } from '../text/officeMessages';

/** More files than a campaign of 300 units sends in a week; beyond it somebody dropped the wrong folder. */
const FILE_LIMIT = 5000;

export interface FoundFile {
  readonly path: string;
  readonly fileName: string;
  /** Folder below what was chosen, with `/`; "" at the top, the folder's own name when a folder was chosen. */
  readonly folder: string;
  /** Its content, where it lies sealed: whoever reads files from outside has no key. */
  readonly unsealed?: Uint8Array;
}

/**
 * Every file in the chosen files and folders, sub-folders included, in the order of their names. What is neither file
 * nor folder (a link that leads nowhere or to a folder, a pipe) or is gone by now is among them, to be refused by name.
 * @throws AppFailure when nothing is there, or far too much
 */
export async function collectFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const troubles: (string | null)[] = [];
  for (const path of paths) {
    const look = await lookAt(path);
    troubles.push(look.trouble);
    if (look.isFolder) await walk(path, path, found);
    else found.push({ path, fileName: name(path), folder: '' });
    if (found.length > FILE_LIMIT) throw new AppFailure('invalid', officeMessages.tooManyFiles(FILE_LIMIT));
  }
  const [trouble] = troubles;
  if (trouble != null && troubles.every((one) => one !== null))
    throw new AppFailure('notFound', officeMessages.unreadableFile(paths[0] ?? '', trouble));
  if (found.length === 0) throw new AppFailure('invalid', officeMessages.emptyFolder);
  return found.sort((a, b) => compare(a.folder, b.folder) || compare(a.fileName, b.fileName));
}

const NUMBERS = /(\d+)/;

/** "Thôn 2" comes before "Thôn 10"; else as the letters are coded, which is the same on every machine. */
function compare(a: string, b: string): number {
  const left = a.split(NUMBERS);
  const right = b.split(NUMBERS);
  const at = left.findIndex((part, place) => part !== right[place]);
  const [one = '', other = ''] = [left[at], right[at]];
  const isNumber = at % 2 === 1 && right.length > at; // every other part is one
  const apart = isNumber ? Number(one) - Number(other) : 0;
  return apart !== 0 ? apart : compareCodes(at === -1 ? a : one, at === -1 ? b : other) || compareCodes(a, b);
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** File names come decomposed from some disks; everything inside is NFC. */
function name(path: string): string {
  return basename(path).normalize('NFC');
}

/** @returns the system's reason where there is nothing to look at; null: there is */
async function lookAt(path: string): Promise<{ readonly isFolder: boolean; readonly trouble: string | null }> {
  try {
    return { isFolder: (await stat(path)).isDirectory(), trouble: null };
  } catch (error) {
    return { isFolder: false, trouble: (error as NodeJS.ErrnoException).code ?? '' };
  }
}

async function walk(root: string, folder: string, found: FoundFile[]): Promise<void> {
  if (found.length > FILE_LIMIT) return;
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue; // the system's own, never a report
    if (entry.isDirectory()) await walk(root, path, found);
    else found.push({ path, fileName: name(path), folder: folderName(root, folder) });
  }
}

function folderName(root: string, folder: string): string {
  return join(basename(root), relative(root, folder)).replaceAll('\\', '/').normalize('NFC');
}

export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Milliseconds since 1970; for a downloaded report usually the moment it was received. */
  readonly modifiedMs: number;
}

/** Of a file whose content was handed over. */
export function bytesGiven(bytes: Uint8Array): FileBytes {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), modifiedMs: 0 };
}

/** @returns null with the system's reason when the file cannot be read; one bad file never stops the others */
export async function readFileBytes(path: string): Promise<FileBytes | { readonly unreadable: string }> {
  try {
    const status = await stat(path);
    if (!status.isFile()) return { unreadable: status.isDirectory() ? 'EISDIR' : 'ENOTFILE' }; // a pipe never ends
    const { mtimeMs } = status;
    const bytes = await readFile(path);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), modifiedMs: mtimeMs };
  } catch (error) {
    return { unreadable: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}
