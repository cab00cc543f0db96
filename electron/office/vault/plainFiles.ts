import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACHMENTS_FOLDER } from '../../db/attachmentStore';
import { BACKUP_NOTES_FILE } from '../../db/backup/backupNotes';
import { DEFAULT_BACKUPS_FOLDER } from '../../db/backup/backupPlace';
import { sealHeadOf } from '../../db/cipher/sealedFile';
import { LAST_CHECK_FILE } from '../../db/lastCheck';
import type { PlainFile } from '../../ipc/contract';
import { isTrialFolder, isTrialName } from '../../trial/trialFolder';
import { KEY_FILES } from '../../vault/keyFileNames';
import { KEYS_FOLDER } from '../counted/markKeys';
import { RETURNS_FOLDER } from '../returnsFolder';

/** What the program keeps there: sealed when the folder is, or holding no row of data (docs/security.md, "Sealed files"). */
const OWN: ReadonlySet<string> = new Set([
  ATTACHMENTS_FOLDER,
  DEFAULT_BACKUPS_FOLDER,
  BACKUP_NOTES_FILE,
  LAST_CHECK_FILE,
  KEYS_FOLDER,
  ...KEY_FILES,
]);
/** Parts of the store, halves of a write, and key files that were put by under their number. */
const OWN_PATTERN = /^don-doc\.|\.tam$|^khoa\.json\.\d+$/;
/** Somebody may have put half a drive there. */
const MOST_FILES = 500;

/** Everything else that lies in the data folder, by name; the trial has made-up data only. */
export function plainFilesIn(dataFolder: string): readonly PlainFile[] {
  if (isTrialFolder(dataFolder)) return [];
  const found: PlainFile[] = [];
  for (const entry of entriesOf(dataFolder))
    if (!OWN.has(entry.name) && !OWN_PATTERN.test(entry.name) && !isTrialName(entry.name))
      gather(dataFolder, entry, '', found);
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function gather(dataFolder: string, entry: Dirent, above: string, found: PlainFile[]): void {
  if (found.length >= MOST_FILES) return;
  const name = `${above}${entry.name}`;
  const path = join(dataFolder, name);
  if (entry.isDirectory()) for (const inside of entriesOf(path)) gather(dataFolder, inside, `${name}/`, found);
  else if (entry.isFile() && !isSealed(path))
    found.push({ name, sizeBytes: sizeOf(path), isReturn: above === `${RETURNS_FOLDER}/` });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // closed to us, or gone
  }
}

/** A backup that somebody has put elsewhere. */
function isSealed(path: string): boolean {
  try {
    return sealHeadOf(path) !== null;
  } catch {
    return false;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
