import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { listAttachedFiles } from '../../db/attachedFiles';
import { ATTACHMENTS_FOLDER } from '../../db/attachmentStore';
import { MOST_HEAD_BYTES } from '../../db/journal/journalHead';
import { readLastCheck } from '../../db/lastCheck';
import { latestChange } from '../../db/latestChange';
import type { Store } from '../../db/store';
import { filesIn, lookInto } from '../../db/storeFiles';
import { rowCounts } from '../../db/tableRows';
import { localTimeOf } from '../../domain/calendar';
import type { KeyFileState, StoreHealth } from '../../domain/diagnostics/health';
import { readKeyFolder } from '../../vault/keyFolder';
import type { OfficeEnvironment } from '../environment';
import { isSealedFolder } from '../vault/sealedFolder';

/** What can be told of the data without looking through all of it. @param notices how many sentences about damage wait */
export function storeHealth(
  store: Store,
  { dataFolder, whyOnlyReading }: Pick<OfficeEnvironment, 'dataFolder' | 'whyOnlyReading'>,
  notices: number,
): StoreHealth {
  const files = listAttachedFiles(store.read);
  return {
    ...filesHealth(dataFolder),
    attachments: { files: files.length, bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) },
    lastChange: latestChange(store.read),
    rows: rowCounts(store.read),
    isReadingOnly: whyOnlyReading !== undefined,
    notices,
  };
}

/** The same of data that are not open: what the files themselves say. */
export function closedStoreHealth(dataFolder: string, notices: number): StoreHealth {
  return {
    ...filesHealth(dataFolder),
    attachments: filesBeside(join(dataFolder, ATTACHMENTS_FOLDER)),
    lastChange: null,
    rows: {},
    isReadingOnly: false,
    notices,
  };
}

type OfFiles = 'folder' | 'snapshotBytes' | 'foldedAt' | 'journalBytes' | 'keyFile' | 'lastCheck';

function filesHealth(dataFolder: string): Pick<StoreHealth, OfFiles> {
  const snapshot = statOf(filesIn(dataFolder).snapshot);
  return {
    folder: dataFolder,
    snapshotBytes: snapshot?.size ?? null,
    foldedAt: snapshot === null ? null : localTimeOf(snapshot.mtime),
    journalBytes: journalBytes(dataFolder),
    keyFile: keyFileState(dataFolder),
    lastCheck: readLastCheck(dataFolder),
  };
}

function keyFileState(dataFolder: string): KeyFileState {
  const found = readKeyFolder(dataFolder);
  if (found.file === null) return found.fault !== null ? 'unusable' : isSealedFolder(dataFolder) ? 'gone' : 'none';
  if (found.fault !== null) return 'spare';
  return found.other === null ? 'single' : 'whole';
}

function filesBeside(folder: string): StoreHealth['attachments'] {
  try {
    const sizes = readdirSync(folder).map((name) => statOf(join(folder, name))?.size ?? 0);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch {
    return { files: 0, bytes: 0 }; // nothing was ever attached, or nothing can be read at all, which is said
  }
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** What is written to the newest journal; the room behind it is zeros and does not count. */
function journalBytes(dataFolder: string): number {
  try {
    const newest = lookInto(dataFolder).journals.at(-1);
    if (newest === undefined) return 0;
    const bytes = readFileSync(filesIn(dataFolder).journal(newest));
    const written = bytes.findLastIndex((byte) => byte !== 0) + 1;
    return written <= MOST_HEAD_BYTES ? 0 : written;
  } catch {
    return 0; // it has just given way to the next
  }
}
