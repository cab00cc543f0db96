import { readFile } from 'node:fs/promises';
import { type AttachedFile, saveAttachedFile } from '../../db/attachedFiles';
import { hashOf, keepAttachment } from '../../db/attachmentStore';
import type { WriteDb } from '../../db/database';
import {
  findPackageIdentity,
  insertPackage,
  insertPackageFiles,
  savePackageIdentity,
  setPackageUndo,
} from '../../db/packages';
import { changesBetween, imageOf, type RowChange } from '../../db/rowImage';
import { saveFailure } from '../../db/saveFailure';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import { filesOf } from '../../domain/package/packageModel';
import type { PackageDecisions, PackageTaken } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { packageText } from '../../text/packageText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { judgePackage, type LookedAt } from './judgePackage';
import { refusePackage } from './refusePackage';
import type { PackageSession } from './session';
import { IMAGED, takeDownIn } from './takeDown';
import { rememberDirective, rememberUnits, takeReportsIn } from './takeUp';

/** Bytes that travel from the reading thread at once. */
const CHUNK = 32 * 1024 * 1024;
/** A package with many scans is not kept a second time beside its scans. */
const MOST_KEPT = 32 * 1024 * 1024;

/**
 * Takes a package in, as it was judged last: files first, then everything else in one transaction.
 * @returns with `id` null when it changes nothing; then nothing was written at all
 * @throws AppFailure `invalid` with the sentence that says what is still to be decided
 */
export async function takePackage(
  store: Store,
  environment: OfficeEnvironment,
  session: PackageSession,
  decisions: PackageDecisions,
): Promise<PackageTaken> {
  const judged = judgePackage(store.read, environment.clock(), session, decisions);
  const { preview } = judged;
  if (!preview.canTake && preview.whyNot !== null) throw new AppFailure('invalid', preview.whyNot);
  if (!judged.changesAnything) return nothing(judged);
  const kept = await keepFilesOf(environment, session);
  const original = await keepOriginal(environment, session);
  const id = environment.newId();
  await store.write((db) => {
    for (const file of [...kept, ...original]) saveAttachedFile(db, file);
    writePackageIn(db, environment, session, judgePackage(db, environment.clock(), session, decisions), id);
  });
  return { id, ...told(judged) };
}

function nothing(judged: LookedAt): PackageTaken {
  const { same } = told(judged);
  return { id: null, taken: 0, same, lines: [...judged.preview.notices, packageText.nothingToTake].slice(0, 1) };
}

function told({ up, down, preview }: LookedAt): Omit<PackageTaken, 'id'> {
  if (down !== null) return { taken: 0, same: 0, lines: down.preview.lines };
  const counts = { taken: up?.reports.length ?? 0, same: preview.up?.counts.same ?? 0 };
  const modes = (preview.up?.forms ?? []).map(({ sentence }) => sentence);
  return { ...counts, lines: [packageText.upLine(counts), ...modes] };
}

function writePackageIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  session: PackageSession,
  judged: LookedAt,
  id: string,
): void {
  const { manifest } = session.read;
  const { up, down, preview, senderIdentity } = judged;
  if (findPackageIdentity(db) === null) savePackageIdentity(db, { identity: environment.newId(), unitCode: null });
  const directiveId = down?.after.id ?? preview.directiveId ?? '';
  const { sender } = manifest;
  let undo: readonly RowChange[] = [];
  const row = (batchId: string | null) =>
    insertPackage(
      db,
      {
        id,
        packageId: manifest.id,
        direction: 'received',
        kind: manifest.kind,
        fileName: session.fileName,
        sha256: session.read.sha256,
        sizeBytes: session.read.sizeBytes,
        senderIdentity,
        senderName: sender.name,
        directiveId,
        directiveName: manifest.directive.shortName,
        madeAt: manifest.madeAt,
        dataAsOf: manifest.dataAsOf,
        handledAt: environment.clock(),
        arrivedAt: preview.receivedAt,
        arrivalSource: preview.arrivalSource,
        batchId,
        summary: { ...told(judged), coverage: preview.up?.coverage ?? [], remarks: preview.up?.remarks ?? [] },
      },
      [],
    );
  if (down !== null) {
    row(null);
    undo = takeDownIn(db, environment, down, senderIdentity, session.fileName);
  } else if (up !== null) {
    const matches = IMAGED.filter(({ table }) => table === 'package_match');
    const before = imageOf(db, matches, directiveId);
    rememberUnits(db, senderIdentity, up);
    rememberDirective(db, senderIdentity, manifest.directive.id, directiveId);
    undo = changesBetween(before, imageOf(db, matches, directiveId));
    const { receivedAt, arrivalSource } = preview;
    takeReportsIn(db, environment, {
      plan: up,
      session,
      directiveId,
      packageRow: id,
      arrival: { receivedAt, arrivalSource },
      insertRow: row,
    });
  }
  setPackageUndo(db, id, undo);
  insertPackageFiles(
    db,
    id,
    filesOf(manifest).map(({ sha256, fileName }) => ({ sha256, fileName })),
  );
  const newValue = told(judged).lines.join(' ');
  const subject = subjects.package(id, session.fileName);
  recordChanges(db, environment, [
    { subject, field: 'taken', fieldLabel: packageText.takenField, oldValue: null, newValue },
  ]);
}

/** The files of the package in the data folder, each under its hash, before anything names them. */
async function keepFilesOf(environment: OfficeEnvironment, session: PackageSession): Promise<readonly AttachedFile[]> {
  const { path, fileName, password, read } = session;
  const kept: AttachedFile[] = [];
  for (const group of chunksOf(filesOf(read.manifest))) {
    const hashes = group.map(({ sha256 }) => sha256);
    const answer = await environment.reader.readPackageFiles(
      { path, fileName, folder: '' },
      password,
      hashes,
      read.sha256,
    );
    if (!('files' in answer)) throw refusePackage(answer, path, fileName);
    for (const bytes of answer.files) kept.push(keep(environment.dataFolder, bytes));
  }
  return kept;
}

function chunksOf<T extends { readonly sizeBytes: number }>(files: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  let size = CHUNK;
  for (const file of files) {
    const last = chunks.at(-1);
    if (last === undefined || size + file.sizeBytes > CHUNK) {
      chunks.push([file]);
      size = file.sizeBytes;
    } else {
      last.push(file);
      size += file.sizeBytes;
    }
  }
  return chunks;
}

function keep(dataFolder: string, bytes: Uint8Array): AttachedFile {
  try {
    return keepAttachment(dataFolder, bytes);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}

/** The package itself is evidence: what came, as it came. */
async function keepOriginal(
  { dataFolder }: OfficeEnvironment,
  { path, read }: PackageSession,
): Promise<readonly AttachedFile[]> {
  if (read.sizeBytes > MOST_KEPT) return [];
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && hashOf(bytes) === read.sha256 ? [keep(dataFolder, bytes)] : [];
}
