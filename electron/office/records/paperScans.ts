import { saveAttachedFile } from '../../db/attachedFiles';
import { readAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { attachScan, detachScan, listPaperScans, type PaperScan } from '../../db/paperScans';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import type { KeptName, RenderedFile } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { recordMessages } from '../../text/recordMessages';
import { refuseGone } from '../attachments';
import type { OfficeEnvironment } from '../environment';
import { keepFiles } from '../keepFiles';
import { noteStep } from './notePaper';
import { getPaper } from './paperAccess';
import { scanFault } from './scanFaults';

/**
 * Hangs the scan of the signed paper on its record: first the bytes, then in one transaction the rows.
 * @throws AppFailure `invalid` for a file that is no scan, `notFound` for one that cannot be read, `conflict` for one
 * that hangs there already; then none is kept
 */
export async function attachScans(
  store: Store,
  environment: OfficeEnvironment,
  { paperId, paths }: { readonly paperId: string; readonly paths: readonly string[] },
): Promise<readonly PaperScan[]> {
  const paper = getPaper(store.read, paperId);
  const kept = await keepFiles(environment.dataFolder, paths, scanFault);
  const known = new Map(listPaperScans(store.read, paperId).map(({ sha256, fileName }) => [sha256, fileName]));
  for (const { fileName, sha256 } of kept) {
    const same = known.get(sha256);
    if (same !== undefined) throw new AppFailure('conflict', recordMessages.sameScan(fileName, same));
  }
  const added = [...new Map(kept.map((file) => [file.sha256, file])).values()];
  if (added.length > 0)
    await store.write((db) => {
      for (const file of added) {
        saveAttachedFile(db, file);
        attachScan(db, paperId, { ...file, addedAt: environment.clock() });
        noteStep(db, environment, paper, { step: 'scanned', on: null, text: file.fileName });
      }
    });
  return listPaperScans(store.read, paperId);
}

/** Takes a scan off; its bytes stay. @throws AppFailure `notFound` */
export async function detachScanOf(
  store: Store,
  environment: OfficeEnvironment,
  { paperId, sha256 }: { readonly paperId: string; readonly sha256: string },
): Promise<readonly PaperScan[]> {
  const paper = getPaper(store.read, paperId);
  const scan = getScan(store.read, paperId, sha256);
  await store.write((db) => {
    detachScan(db, paperId, sha256);
    noteStep(db, environment, paper, { step: 'unscanned', on: null, text: scan.fileName });
  });
  return listPaperScans(store.read, paperId);
}

/** Hangs a scan on again that was taken off. @throws AppFailure `notFound` when its bytes are not kept any more */
export async function attachKeptScan(
  store: Store,
  environment: OfficeEnvironment,
  { paperId, ...file }: { readonly paperId: string } & KeptName,
): Promise<readonly PaperScan[]> {
  const paper = getPaper(store.read, paperId);
  const hangs = listPaperScans(store.read, paperId).some(({ sha256 }) => sha256 === file.sha256);
  if (!hangs)
    await store.write((db) => {
      refuseGone(db, file);
      attachScan(db, paperId, { ...file, addedAt: environment.clock() });
      noteStep(db, environment, paper, { step: 'scanned', on: null, text: file.fileName });
    });
  return listPaperScans(store.read, paperId);
}

/** The bytes of a scan under the name it came with. @throws AppFailure `notFound` when gone or no longer what it was */
export function readScan(
  db: ReadDb,
  dataFolder: string,
  { paperId, sha256 }: { readonly paperId: string; readonly sha256: string },
): RenderedFile {
  const { fileName } = getScan(db, paperId, sha256);
  const bytes = readAttachment(dataFolder, sha256);
  if (bytes === null) throw new AppFailure('notFound', officeMessages.attachmentMissing(fileName));
  return { fileName, bytes };
}

function getScan(db: ReadDb, paperId: string, sha256: string): PaperScan {
  const scan = listPaperScans(db, paperId).find((one) => one.sha256 === sha256);
  if (scan === undefined) throw new AppFailure('notFound', officeMessages.noAttachment(sha256.slice(0, 10)));
  return scan;
}
