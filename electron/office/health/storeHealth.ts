import { readFileSync, type Stats, statSync } from 'node:fs';
import { listAttachedFiles } from '../../db/attachedFiles';
import { MOST_HEAD_BYTES } from '../../db/journal/journalHead';
import { readLastCheck } from '../../db/lastCheck';
import type { Store } from '../../db/store';
import { filesIn, lookInto } from '../../db/storeFiles';
import { rowCounts } from '../../db/tableRows';
import { localTimeOf } from '../../domain/calendar';
import type { StoreHealth } from '../../domain/diagnostics/health';
import type { OfficeEnvironment } from '../environment';

/** What can be told of the data without looking through all of it. @param notices how many sentences about damage wait */
export function storeHealth(
  store: Store,
  { dataFolder, whyOnlyReading }: Pick<OfficeEnvironment, 'dataFolder' | 'whyOnlyReading'>,
  notices: number,
): StoreHealth {
  const files = listAttachedFiles(store.read);
  const snapshot = statOf(filesIn(dataFolder).snapshot);
  return {
    folder: dataFolder,
    snapshotBytes: snapshot?.size ?? null,
    foldedAt: snapshot === null ? null : localTimeOf(snapshot.mtime),
    journalBytes: journalBytes(dataFolder),
    attachments: { files: files.length, bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) },
    rows: rowCounts(store.read),
    isReadingOnly: whyOnlyReading !== undefined,
    notices,
    lastCheck: readLastCheck(dataFolder),
  };
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
