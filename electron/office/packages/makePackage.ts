import { rmSync } from 'node:fs';
import { listDirectiveAttachments } from '../../db/attachedFiles';
import { hashOf, readAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { findPackageIdentity, insertPackage, listPackages, savePackageIdentity } from '../../db/packages';
import type { Store } from '../../db/store';
import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import { AppFailure } from '../../domain/failure';
import type { PackageContent, PackageDirective, PackagePersons, UpContent } from '../../domain/package/packageModel';
import type { PackageSummary } from '../../domain/package/packageSummary';
import { issueDay } from '../../domain/task';
import type { PackageMade, PackageRequest } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { officeMessages } from '../../text/officeMessages';
import { packageText } from '../../text/packageText';
import { isTrialFolder } from '../../trial/trialFolder';
import type { OfficeEnvironment } from '../environment';
import { readWhole } from '../keepFiles';
import { noteAccess } from '../persons/noteAccess';
import { getDirective } from '../readCampaign';
import { recordChanges } from '../recordChanges';
import { slug } from '../slug';
import { readDownContent } from './downContent';
import { MOST_CONTENT_BYTES, MOST_PACKAGE_BYTES } from './file/limits';
import { MOST_FILES } from './file/schema';
import {
  type PackageOrder,
  type PackedFile,
  packageParts,
  STEPS_OF_PACKING,
  sealPackage,
  sha256Of,
} from './file/writePackage';
import type { LongWork } from './longWork';
import { namelessFiles } from './namelessFiles';
import { coverageOf } from './offerPackage';
import { writeToStick } from './stick';
import { readUpContent, readUpPersons, type UpGround, withoutPeople } from './upContent';

/** All chosen files together; the package itself may have a little more. */
const MOST_FILE_MB = 110;
const SHORTEST_PASSWORD = 6;
const MOST_OF_A_NAME = 40;

/** A name for the file that says what it is, from whom and of when; without extension. */
export function packageName(db: ReadDb, { kind, directiveId, asOf }: PackageRequest, now: LocalTime): string {
  const { shortName } = getDirective(db, directiveId);
  const stamp = (kind === 'up' ? asOf : now).replaceAll(':', 'h').replace('T', '-');
  const words = [findOffice(db)?.name ?? '', shortName].map((one) => slug(one).slice(0, MOST_OF_A_NAME));
  return packageText.fileName(kind, ...(words as [string, string]), stamp).replaceAll(' ', '_');
}

/** How long the parts take: files and figures are gathered, packed, written and read again. */
const PHASES = {
  gather: { label: packageText.phases.gather, from: 0, to: 10 },
  files: { label: packageText.phases.files, from: 10, to: 20 },
  pack: { label: packageText.phases.pack, from: 20, to: 40 },
  write: { label: packageText.phases.write, from: 40, to: 80 },
  check: { label: packageText.phases.check, from: 80, to: 100 },
} as const;

/**
 * Writes a package to a stick or a folder: beside the target, read as whoever gets it will read it, renamed; then it is
 * noted as sent.
 * @throws AppFailure with what to do, `cancelled` too; then neither the file nor the note is there
 */
export async function makePackage(
  store: Store,
  environment: OfficeEnvironment,
  request: PackageRequest & { readonly path: string },
  work: LongWork,
): Promise<PackageMade> {
  const { path, password } = request;
  const office = findOffice(store.read);
  if (office === null) throw new AppFailure('invalid', packageText.noOffice);
  if (password !== null && password.length < SHORTEST_PASSWORD)
    throw new AppFailure('invalid', packageText.shortPassword);
  const directive = getDirective(store.read, request.directiveId);
  if (directive.isDraft) throw new AppFailure('invalid', packageText.draft(directive.shortName));
  work.begin(PHASES.gather, 0);
  const { unitCode = null, identity = environment.newId() } = findPackageIdentity(store.read) ?? {};
  const madeAt = environment.clock();
  const isSample = isTrialFolder(environment.dataFolder);
  const { content, persons, lines } = contentFor(store.read, request, directive);
  const files = await filesFor(store.read, environment.dataFolder, request, work);
  const head: PackageOrder['head'] = {
    kind: request.kind,
    id: environment.newId(),
    sender: { identity, name: office.name, code: unitCode },
    madeAt,
    dataAsOf: request.kind === 'up' ? request.asOf : null,
    directive: describeDirective(directive),
    appVersion: environment.appVersion,
    ...(isSample && { isSample }),
    earlier: sentBefore(store.read),
  };
  const bytes = packed({ head, content, persons, files, password }, work);
  const sha256 = sha256Of(bytes);
  await written(environment, { path, bytes, sha256, password }, work);
  const told = [
    ...(isSample ? [packageText.sampleLine] : []),
    ...lines,
    ...(files.length === 0 ? [] : [packageText.filesLine(files.length)]),
  ];
  const made: PackageMade = {
    path,
    id: environment.newId(),
    packageId: head.id,
    sha256,
    sizeBytes: bytes.length,
    lines: told,
  };
  await note(store, environment, { made, head, content, persons, files: files.length, unitCode }).catch((error) => {
    rmSync(path, { force: true }); // what nobody here knows to have been sent must not be sent
    throw error;
  });
  return made;
}

/** @throws AppFailure when a receiver would refuse it for its size */
function packed(order: PackageOrder, work: LongWork): Buffer {
  const parts = packageParts(order);
  const raw = parts.content.bytes.length + (parts.persons?.bytes.length ?? 0);
  const size = raw + order.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (parts.content.bytes.length > MOST_CONTENT_BYTES || (parts.persons?.bytes.length ?? 0) > MOST_CONTENT_BYTES)
    throw new AppFailure('invalid', packageText.tooMuch);
  work.begin(PHASES.pack, size * STEPS_OF_PACKING);
  const bytes = sealPackage(order, parts, work.advance);
  if (bytes.length > MOST_PACKAGE_BYTES) throw new AppFailure('invalid', packageText.tooMuch);
  return bytes;
}

interface Writing {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly password: string | null;
}

/** Read by the very reader that whoever gets it has, so whatever was made can be taken in. */
async function written({ reader }: OfficeEnvironment, one: Writing, work: LongWork): Promise<void> {
  const { path, bytes, sha256, password } = one;
  work.begin(PHASES.write, bytes.length);
  await writeToStick(path, bytes, work.advance, async (beside) => {
    work.begin(PHASES.check, 0);
    const read = await work.reading(() =>
      reader.readPackage({ path: beside, fileName: nameIn(path), folder: '' }, password),
    );
    if ('manifest' in read && read.sha256 === sha256) return;
    const isTooMuch = 'refusal' in read && read.refusal.code === 'too-large';
    throw isTooMuch
      ? new AppFailure('invalid', packageText.tooMuch)
      : new AppFailure('damaged', packageText.notWritten(path));
  });
}

interface Sent {
  readonly made: PackageMade;
  readonly head: PackageOrder['head'];
  readonly content: PackageContent;
  readonly persons: PackageOrder['persons'];
  readonly files: number;
  readonly unitCode: string | null;
}

function note(
  store: Store,
  environment: OfficeEnvironment,
  { made, head, content, persons, files, unitCode }: Sent,
): Promise<void> {
  const fileName = nameIn(made.path);
  const { sha256, sizeBytes, packageId, lines } = made;
  const { kind, sender, madeAt, dataAsOf, directive } = head;
  const summary: PackageSummary = {
    taken: 0,
    same: 0,
    coverage: content.kind === 'up' ? coverageOf(content) : [],
    remarks: content.kind === 'up' ? content.remarks : [],
    lines,
    files,
  };
  return store.write((db) => {
    savePackageIdentity(db, { identity: sender.identity, unitCode });
    const row = {
      id: made.id,
      packageId,
      direction: 'sent',
      kind,
      fileName,
      sha256,
      sizeBytes,
      madeAt,
      dataAsOf,
    } as const;
    const who = { senderIdentity: sender.identity, senderName: sender.name };
    const what = { directiveId: directive.id, directiveName: directive.shortName, summary };
    const arrival = { handledAt: madeAt, arrivedAt: null, arrivalSource: null, batchId: null };
    insertPackage(db, { ...row, ...who, ...what, ...arrival }, []);
    const subject = subjects.package(made.id, fileName);
    if (persons !== null)
      noteAccess(db, environment, {
        action: 'packageFull',
        subjectId: made.id,
        subjectLabel: subject.label,
        reason: null,
        persons: persons.reduce((sum, list) => sum + list.persons.length, 0),
      });
    const newValue = lines.join(' ');
    recordChanges(db, environment, [
      { subject, field: 'sent', fieldLabel: packageText.sentField, oldValue: null, newValue },
    ]);
  });
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

function contentFor(
  db: ReadDb,
  { kind, directiveId, asOf, withPersons, password }: PackageRequest,
  directive: Directive,
) {
  if (kind === 'down') {
    const content: PackageContent = readDownContent(db, directiveId);
    return { content, persons: null, lines: [packageText.sentDown(content.units.length, content.forms.length)] };
  }
  const ground = readUpContent(db, directiveId, asOf);
  const reports = ground.content.duties.filter(({ report }) => report !== null);
  if (reports.length === 0) throw new AppFailure('invalid', packageText.nothingUp(directive.shortName));
  const units = new Set(reports.map(({ unit }) => unit)).size;
  const persons = withPersons ? readUpPersons(db, ground) : null;
  const isOpen = persons !== null && persons.length > 0 && password === null;
  return {
    content: withPersons ? ground.content : nameless(db, ground),
    persons,
    lines: [
      packageText.sentUp(reports.length, units),
      personsLineOf(persons),
      ...(isOpen ? [packageText.openPersons] : []),
    ],
  };
}

function nameless(db: ReadDb, ground: UpGround): UpContent {
  const content = withoutPeople(db, ground.content);
  return { ...content, duties: namelessFiles(db, ground, content.duties) };
}

/** Lists that were only counted have nobody to be sent, whatever the clerk chose. */
function personsLineOf(persons: PackagePersons | null): string {
  if (persons === null) return packageText.noPersonsLine;
  return persons.length === 0 ? packageText.noneToSend : packageText.personsLine;
}

async function filesFor(
  db: ReadDb,
  dataFolder: string,
  { directiveId, attachments, paths }: PackageRequest,
  work: LongWork,
): Promise<readonly PackedFile[]> {
  if (attachments.length + paths.length > MOST_FILES)
    throw new AppFailure('invalid', packageText.tooManyFiles(MOST_FILES));
  const known = new Map(listDirectiveAttachments(db, directiveId).map((file) => [file.sha256, file]));
  const files: PackedFile[] = [];
  let total = 0;
  work.begin(PHASES.files, attachments.length + paths.length);
  const add = (fileName: string, bytes: Uint8Array) => {
    total += bytes.length;
    if (total > MOST_FILE_MB * 1024 * 1024) throw new AppFailure('invalid', packageText.tooLarge(MOST_FILE_MB));
    files.push({ fileName, sha256: hashOf(bytes), bytes });
    work.advance(1);
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

export function describeDirective(directive: Directive): PackageDirective {
  const { id, shortName, number, code } = directive;
  return { id, shortName, number, code, issuedOn: issueDay(directive) };
}
