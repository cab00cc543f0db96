import {
  attachToDirective,
  detachFromDirective,
  findAttachedFile,
  listAttachedFiles,
  listDirectiveAttachments,
  listFileNames,
  saveAttachedFile,
} from '../db/attachedFiles';
import { attachmentState, readAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { DirectiveAttachment, KeptName, RenderedFile, RepeatedFile } from '../ipc/contract';
import { attached } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import type { OfficeEnvironment } from './environment';
import { keepFiles } from './keepFiles';
import { getDirective } from './readCampaign';
import { recordChanges } from './recordChanges';

type Attachments = { readonly attachments: readonly DirectiveAttachment[] };
type Attached = Attachments & { readonly repeated: readonly RepeatedFile[] };

/**
 * Copies files into the data folder and hangs them on a directive: first the bytes, then in one transaction the rows.
 * @throws AppFailure naming the file that cannot be taken; then none is
 */
export async function attachFiles(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, paths }: { readonly directiveId: string; readonly paths: readonly string[] },
): Promise<Attached> {
  const { shortName } = getDirective(store.read, directiveId);
  const kept = await keepFiles(environment.dataFolder, paths);
  const nameOf = new Map(listDirectiveAttachments(store.read, directiveId).map((one) => [one.sha256, one.fileName]));
  const { added, repeated } = sortOut(kept, nameOf);
  await store.write((db) => {
    for (const file of added) {
      saveAttachedFile(db, file);
      attachToDirective(db, directiveId, { ...file, addedAt: environment.clock() });
    }
    const subject = subjects.directive(directiveId, shortName);
    recordChanges(
      db,
      environment,
      added.map(({ fileName }) => attached(subject, null, fileName)),
    );
  });
  return { attachments: listDirectiveAttachments(store.read, directiveId), repeated };
}

/** Same content, same file: the first name stays, and the clerk is told of the other. */
function sortOut<F extends { readonly sha256: string; readonly fileName: string }>(
  files: readonly F[],
  known: ReadonlyMap<string, string>,
): { readonly added: readonly F[]; readonly repeated: readonly RepeatedFile[] } {
  const names = new Map(known);
  const added: F[] = [];
  const repeated: RepeatedFile[] = [];
  for (const file of files) {
    const keptAs = names.get(file.sha256);
    if (keptAs === undefined) {
      names.set(file.sha256, file.fileName);
      added.push(file);
    } else if (keptAs !== file.fileName) repeated.push({ fileName: file.fileName, keptAs });
  }
  return { added, repeated };
}

/** Takes a file off a directive; its bytes stay, so that attaching it again costs nothing. */
export async function detachFile(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, sha256 }: { readonly directiveId: string; readonly sha256: string },
): Promise<Attachments> {
  const { shortName } = getDirective(store.read, directiveId);
  const file = listDirectiveAttachments(store.read, directiveId).find((one) => one.sha256 === sha256);
  if (file === undefined) throw new AppFailure('notFound', officeMessages.noAttachment(sha256.slice(0, 10)));
  await store.write((db) => {
    detachFromDirective(db, directiveId, sha256);
    recordChanges(db, environment, [attached(subjects.directive(directiveId, shortName), file.fileName, null)]);
  });
  return { attachments: listDirectiveAttachments(store.read, directiveId) };
}

/**
 * Hangs files on again that were taken off; one that hangs there already keeps its name.
 * @throws AppFailure `notFound` naming one whose bytes are not kept any more; then none is hung on
 */
export async function attachKept(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, files }: { readonly directiveId: string; readonly files: readonly KeptName[] },
): Promise<Attachments> {
  const { shortName } = getDirective(store.read, directiveId);
  const hung = new Set(listDirectiveAttachments(store.read, directiveId).map(({ sha256 }) => sha256));
  const missing = files.filter(({ sha256 }) => !hung.has(sha256));
  await store.write((db) => {
    for (const file of missing) {
      refuseGone(db, file);
      attachToDirective(db, directiveId, { ...file, addedAt: environment.clock() });
    }
    const subject = subjects.directive(directiveId, shortName);
    recordChanges(
      db,
      environment,
      missing.map(({ fileName }) => attached(subject, null, fileName)),
    );
  });
  return { attachments: listDirectiveAttachments(store.read, directiveId) };
}

/** @throws AppFailure `notFound` */
export function refuseGone(db: ReadDb, { sha256, fileName }: KeptName): void {
  if (findAttachedFile(db, sha256) === null) throw new AppFailure('notFound', officeMessages.noAttachment(fileName));
}

/**
 * The bytes of an attached file under the name it came with.
 * @throws AppFailure `notFound` when it is not attached, gone from the folder, or no longer what it was
 */
export function readAttachmentOf(
  db: ReadDb,
  dataFolder: string,
  { directiveId, sha256 }: { readonly directiveId: string; readonly sha256: string },
): RenderedFile {
  const file = listDirectiveAttachments(db, directiveId).find((one) => one.sha256 === sha256);
  if (file === undefined) throw new AppFailure('notFound', officeMessages.noAttachment(sha256.slice(0, 10)));
  const bytes = readAttachment(dataFolder, sha256);
  if (bytes === null) throw new AppFailure('notFound', officeMessages.attachmentMissing(file.fileName));
  return { fileName: file.fileName, bytes };
}

/** Sentences about kept files that are gone or changed, by the name they were attached under; part of `verify`. */
export function attachmentTroubles(db: ReadDb, dataFolder: string): readonly string[] {
  const names = listFileNames(db);
  return listAttachedFiles(db).flatMap((file) => {
    const state = attachmentState(dataFolder, file);
    const name = names.get(file.sha256) ?? file.sha256.slice(0, 10);
    if (state === 'whole') return [];
    return [state === 'missing' ? officeMessages.attachmentMissing(name) : officeMessages.attachmentChanged(name)];
  });
}
