import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../../db/atomicWrite';
import { listDirectiveAttachments } from '../../db/attachedFiles';
import { hashOf, readAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { findPackageIdentity, insertPackage, listPackages, savePackageIdentity } from '../../db/packages';
import { saveFailure } from '../../db/saveFailure';
import type { Store } from '../../db/store';
import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import { AppFailure } from '../../domain/failure';
import type { PackageContent, PackageDirective, UpContent, UpDuty } from '../../domain/package/packageModel';
import type { PackageCoverage, PackageSummary } from '../../domain/package/packageSummary';
import { partialFields } from '../../domain/package/partialFields';
import { issueDay } from '../../domain/task';
import type { PackageMade, PackageOffer, PackageRequest } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { officeMessages } from '../../text/officeMessages';
import { packageText } from '../../text/packageText';
import type { OfficeEnvironment } from '../environment';
import { readWhole } from '../keepFiles';
import { getDirective } from '../readCampaign';
import { recordChanges } from '../recordChanges';
import { slug } from '../slug';
import { readDownContent } from './downContent';
import { MOST_FILES } from './file/schema';
import { type PackedFile, sha256Of, writePackage } from './file/writePackage';
import { readUpContent, readUpPersons, withoutPeople } from './upContent';

/** All chosen files together; the package itself may have a little more. */
const MOST_FILE_MB = 110;
const SHORTEST_PASSWORD = 6;
const MOST_OF_A_NAME = 40;

/** What a package about a directive would hold at an hour. */
export function offerPackage(db: ReadDb, directiveId: string, asOf: LocalTime): PackageOffer {
  const { content } = readUpContent(db, directiveId, asOf);
  const down = readDownContent(db, directiveId);
  const reports = content.duties.filter(({ report }) => report !== null);
  const open = withoutPeople(db, content).duties;
  const isPersonal = ({ report }: UpDuty, at: number) => textsIn(report) > textsIn(open[at]?.report ?? null);
  return {
    reports: reports.length,
    units: new Set(reports.map(({ unit }) => unit)).size,
    coverage: coverageOf(content),
    remarks: content.remarks,
    persons: reports.reduce((sum, { report }) => sum + (report?.rows ?? 0), 0),
    personalReports: content.duties.filter(isPersonal).length,
    attachments: listDirectiveAttachments(db, directiveId).map(({ sha256, fileName, sizeBytes }) => ({
      sha256,
      fileName,
      sizeBytes,
    })),
    forms: down.forms.map(({ label }) => label),
    registryUnits: down.units.length,
  };
}

function textsIn(report: UpDuty['report']): number {
  return report === null ? 0 : Object.keys(report.texts).length;
}

/** How the sender's figures stand, form by form and period by period. */
export function coverageOf({ totals, forms, units }: UpContent): readonly PackageCoverage[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const names = new Map(units.map(({ ref, name }) => [ref, name]));
  return totals.map((total) => {
    const { form, period, coverage, below, missing, notes } = total;
    const partial = partialFields(byId.get(form)?.fields ?? [], total);
    return {
      ...coverage,
      formLabel: byId.get(form)?.label ?? form,
      period,
      below,
      missing: missing.map((one) => packageText.chosen(names.get(one.unit) ?? one.unit, one.notes)),
      ...(partial.length > 0 && { partial: partial.map((one) => packageText.partialField(one.label, one)) }),
      ...(notes !== undefined && { notes }),
    };
  });
}

/** A name for the file that says what it is, from whom and of when; without extension. */
export function packageName(db: ReadDb, { kind, directiveId, asOf }: PackageRequest, now: LocalTime): string {
  const { shortName } = getDirective(db, directiveId);
  const stamp = (kind === 'up' ? asOf : now).replaceAll(':', 'h').replace('T', '-');
  const words = [findOffice(db)?.name ?? '', shortName].map((one) => slug(one).slice(0, MOST_OF_A_NAME));
  return packageText.fileName(kind, ...(words as [string, string]), stamp).replaceAll(' ', '_');
}

/**
 * Writes a package to a stick or a folder: beside the target, renamed, read back; then it is noted as sent.
 * @throws AppFailure with what to do; then neither the file nor the note is there
 */
export async function makePackage(
  store: Store,
  environment: OfficeEnvironment,
  request: PackageRequest & { readonly path: string },
): Promise<PackageMade> {
  const { path, password } = request;
  const office = findOffice(store.read);
  if (office === null) throw new AppFailure('invalid', packageText.noOffice);
  if (password !== null && password.length < SHORTEST_PASSWORD)
    throw new AppFailure('invalid', packageText.shortPassword);
  const directive = getDirective(store.read, request.directiveId);
  if (directive.isDraft) throw new AppFailure('invalid', packageText.draft(directive.shortName));
  const { unitCode = null, identity = environment.newId() } = findPackageIdentity(store.read) ?? {};
  const madeAt = environment.clock();
  const { content, persons, lines } = contentFor(store.read, request, directive);
  const files = await filesFor(store.read, environment.dataFolder, request);
  const head = {
    kind: request.kind,
    id: environment.newId(),
    sender: { identity, name: office.name, code: unitCode },
    madeAt,
    dataAsOf: request.kind === 'up' ? request.asOf : null,
    directive: describeDirective(directive),
    appVersion: environment.appVersion,
    earlier: sentBefore(store.read),
  };
  const bytes = writePackage({ head, content, persons, files, password });
  const sha256 = sha256Of(bytes);
  writeAndReadBack(path, bytes, sha256);
  const told = [...lines, ...(files.length === 0 ? [] : [packageText.filesLine(files.length)])];
  const made: PackageMade = {
    path,
    id: environment.newId(),
    packageId: head.id,
    sha256,
    sizeBytes: bytes.length,
    lines: told,
  };
  const fileName = nameIn(path);
  const summary: PackageSummary = {
    taken: 0,
    same: 0,
    coverage: content.kind === 'up' ? coverageOf(content) : [],
    remarks: content.kind === 'up' ? content.remarks : [],
    lines: told,
  };
  const noted = store.write((db) => {
    savePackageIdentity(db, { identity, unitCode });
    insertPackage(
      db,
      {
        id: made.id,
        packageId: head.id,
        direction: 'sent',
        kind: head.kind,
        fileName,
        sha256,
        sizeBytes: bytes.length,
        senderIdentity: identity,
        senderName: office.name,
        directiveId: directive.id,
        directiveName: directive.shortName,
        madeAt,
        dataAsOf: head.dataAsOf,
        handledAt: madeAt,
        arrivedAt: null,
        arrivalSource: null,
        batchId: null,
        summary,
      },
      [],
    );
    const subject = subjects.package(made.id, fileName);
    const newValue = told.join(' ');
    recordChanges(db, environment, [
      { subject, field: 'sent', fieldLabel: packageText.sentField, oldValue: null, newValue },
    ]);
  });
  await noted.catch((error) => {
    rmSync(path, { force: true }); // what nobody here knows to have been sent must not be sent
    throw error;
  });
  return made;
}

/** Far more than a receiver misses between two packages it gets. */
const MOST_EARLIER = 500;

function sentBefore(db: ReadDb): readonly string[] {
  const sent = listPackages(db).filter(({ direction }) => direction === 'sent');
  return sent.slice(0, MOST_EARLIER).map(({ packageId }) => packageId);
}

function nameIn(path: string): string {
  return path.split(/[/\\]/).at(-1)?.normalize('NFC') ?? path;
}

function contentFor(db: ReadDb, { kind, directiveId, asOf, withPersons }: PackageRequest, directive: Directive) {
  if (kind === 'down') {
    const content: PackageContent = readDownContent(db, directiveId);
    return { content, persons: null, lines: [packageText.sentDown(content.units.length, content.forms.length)] };
  }
  const ground = readUpContent(db, directiveId, asOf);
  const reports = ground.content.duties.filter(({ report }) => report !== null);
  if (reports.length === 0) throw new AppFailure('invalid', packageText.nothingUp(directive.shortName));
  const units = new Set(reports.map(({ unit }) => unit)).size;
  return {
    content: withPersons ? ground.content : withoutPeople(db, ground.content),
    persons: withPersons ? readUpPersons(db, ground) : null,
    lines: [
      packageText.sentUp(reports.length, units),
      withPersons ? packageText.personsLine : packageText.noPersonsLine,
    ],
  };
}

async function filesFor(
  db: ReadDb,
  dataFolder: string,
  { directiveId, attachments, paths }: PackageRequest,
): Promise<readonly PackedFile[]> {
  if (attachments.length + paths.length > MOST_FILES)
    throw new AppFailure('invalid', packageText.tooManyFiles(MOST_FILES));
  const known = new Map(listDirectiveAttachments(db, directiveId).map((file) => [file.sha256, file]));
  const files: PackedFile[] = [];
  let total = 0;
  const add = (fileName: string, bytes: Uint8Array) => {
    total += bytes.length;
    if (total > MOST_FILE_MB * 1024 * 1024) throw new AppFailure('invalid', packageText.tooLarge(MOST_FILE_MB));
    files.push({ fileName, sha256: hashOf(bytes), bytes });
  };
  for (const sha256 of attachments) {
    const file = known.get(sha256);
    const bytes = file === undefined ? null : readAttachment(dataFolder, sha256);
    if (file === undefined || bytes === null)
      throw new AppFailure('notFound', officeMessages.attachmentMissing(file?.fileName ?? sha256.slice(0, 10)));
    add(file.fileName, bytes);
  }
  for (const path of paths) {
    const { fileName, bytes } = await readWhole(path);
    add(fileName, bytes);
  }
  return files;
}

/** A stick that is full or pulled out leaves nothing behind under the name of a package. */
function writeAndReadBack(path: string, bytes: Uint8Array, sha256: string): void {
  try {
    writeFileAtomically(path, bytes);
    if (sha256Of(readFileSync(path)) === sha256) return;
    rmSync(path, { force: true });
  } catch (error) {
    throw saveFailure(error, dirname(path));
  }
  throw new AppFailure('damaged', packageText.notWritten(path));
}

export function describeDirective(directive: Directive): PackageDirective {
  const { id, shortName, number, code } = directive;
  return { id, shortName, number, code, issuedOn: issueDay(directive) };
}
