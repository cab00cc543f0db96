import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { saveAttachedFile } from '../../db/attachedFiles';
import type { WriteDb } from '../../db/database';
import {
  findPackageIdentity,
  insertPackage,
  insertPackageFiles,
  savePackageIdentity,
  setPackageUndo,
} from '../../db/packages';
import { changesBetween, imageOf, type RowChange } from '../../db/rowImage';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import { filesOf } from '../../domain/package/packageModel';
import type { PackageDecisions, PackageTaken } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { packageText } from '../../text/packageText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { judgePackage, type LookedAt } from './judgePackage';
import { KeptFiles } from './keptFiles';
import type { LongWork } from './longWork';
import { refusePackage } from './refusePackage';
import type { PackageSession } from './session';
import { copyFromStick } from './stick';
import { IMAGED, takeDownIn } from './takeDown';
import { rememberDirective, rememberUnits, takeReportsIn } from './takeUp';

/** Bytes that travel from the reading thread at once. */
const CHUNK = 32 * 1024 * 1024;
/** A package with many scans is not kept a second time beside its scans. */
const MOST_KEPT = 32 * 1024 * 1024;

/** How long the parts take: the stick is copied, files are kept, reports are written. */
const PHASES = {
  copy: { label: packageText.phases.copy, from: 0, to: 35 },
  keep: { label: packageText.phases.keep, from: 35, to: 55 },
  take: { label: packageText.phases.take, from: 55, to: 100 },
} as const;

/**
 * Takes a package in, as it was judged last: a copy of it first, then its files, then everything else in one transaction.
 * @returns with `id` null when it changes nothing; then nothing was written at all
 * @throws AppFailure `invalid` with the sentence that says what is still to be decided; `cancelled`. Nothing is left then
 */
export async function takePackage(
  store: Store,
  environment: OfficeEnvironment,
  session: PackageSession,
  decisions: PackageDecisions,
  work: LongWork,
): Promise<PackageTaken> {
  const judged = judgePackage(store.read, environment.clock(), session, decisions);
  const { preview } = judged;
  if (!preview.canTake && preview.whyNot !== null) throw new AppFailure('invalid', preview.whyNot);
  if (!judged.changesAnything) return nothing(judged);
  const kept = new KeptFiles(environment.dataFolder);
  const copy = join(environment.dataFolder, `don-doc.goi-${environment.newId()}.tam`); // a leftover goes at the next start
  try {
    const here = await copied(session, copy, work);
    await keepFilesOf(environment, here, kept, work);
    keepOriginal(here, kept);
    const id = environment.newId();
    await store.write((db) => {
      for (const file of kept.files) saveAttachedFile(db, file);
      const last = judgePackage(db, environment.clock(), session, decisions);
      work.begin(PHASES.take, last.up?.reports.length ?? 0);
      writePackageIn(db, environment, session, last, id, work.advance);
    });
    return { id, ...told(judged) };
  } catch (error) {
    kept.remove();
    throw error;
  } finally {
    await rm(copy, { force: true }).catch(() => undefined);
  }
}

/** From here on the stick may be pulled. @throws AppFailure when the file is not the one that was looked at */
async function copied(session: PackageSession, copy: string, work: LongWork): Promise<PackageSession> {
  const { path, fileName, read, isCounted } = session;
  if (isCounted) return session; // read from the stick, whose hash is seen with every file
  work.begin(PHASES.copy, read.sizeBytes);
  const sha256 = await copyFromStick(path, copy, fileName, work.advance);
  if (sha256 !== read.sha256) throw refusePackage({ unreadable: 'ECHANGED' }, fileName);
  return { ...session, path: copy };
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
  step: (reports: number) => void,
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
      step,
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
async function keepFilesOf(
  { reader }: OfficeEnvironment,
  { path, fileName, password, read }: PackageSession,
  kept: KeptFiles,
  work: LongWork,
): Promise<void> {
  const files = filesOf(read.manifest);
  work.begin(
    PHASES.keep,
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  for (const group of chunksOf(files)) {
    const hashes = group.map(({ sha256 }) => sha256);
    const file = { path, fileName, folder: '' };
    const answer = await work.reading(() => reader.readPackageFiles(file, password, hashes, read.sha256));
    if (!('files' in answer)) throw refusePackage(answer, fileName);
    for (const bytes of answer.files) {
      kept.keep(bytes);
      work.advance(bytes.length);
    }
  }
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

/** The package itself is evidence: what came, as it came. */
function keepOriginal({ path, read, isCounted }: PackageSession, kept: KeptFiles): void {
  if (!isCounted && read.sizeBytes <= MOST_KEPT) kept.keep(readFileSync(path));
}
