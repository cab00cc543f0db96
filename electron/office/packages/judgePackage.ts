import type { ReadDb } from '../../db/database';
import { listDirectiveIds } from '../../db/directives';
import { listMatches, listPackages, type StoredPackage } from '../../db/packages';
import { type LocalTime, localTimeOf } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import { filesOf, type PackageDirective } from '../../domain/package/packageModel';
import { issueDay } from '../../domain/task';
import type { PackageDecisions, PackagePreview } from '../../ipc/contract';
import { countedText } from '../../text/countedText';
import { packageText } from '../../text/packageText';
import { getDirective } from '../readCampaign';
import { type DownPlan, planDown } from './planDown';
import { planUp, type UpPlan } from './planUp';
import { type SenderHere, senderHere } from './senderHere';
import type { PackageSession } from './session';

export interface LookedAt {
  readonly preview: PackagePreview;
  /** What is remembered of the sender is kept under this. */
  readonly senderIdentity: string;
  readonly up: UpPlan | null;
  readonly down: DownPlan | null;
  readonly changesAnything: boolean;
}

/** What an open package would change here with what the clerk has said so far; nothing is written. */
export function judgePackage(
  db: ReadDb,
  now: LocalTime,
  opened: PackageSession,
  decisions: PackageDecisions,
): LookedAt {
  const sender = senderHere(db, opened.read.manifest, decisions.sender);
  const session = sentBy(opened, sender.identity);
  const { manifest, content, isLocked, sha256, sizeBytes } = session.read;
  const directives = listDirectiveIds(db).map((id) => getDirective(db, id));
  const directiveId = directiveHere(db, session, directives, decisions);
  const arrival = arrivalOf(session, decisions, now);
  const history = listPackages(db);
  const takenBefore = history.find((one) => isSamePackage(one, session) && one.undoneAt === null);
  const up =
    content.kind === 'up' && directiveId !== null
      ? planUp(db, { read: session.read, content, directiveId, decisions, receivedAt: arrival.receivedAt })
      : null;
  // what it brought may have gone with an earlier package that brought the same
  const gone = takenBefore === undefined ? 0 : (up?.preview.counts.new ?? 0);
  const taken = gone > 0 ? undefined : takenBefore;
  const down =
    content.kind === 'down'
      ? planDown(db, { read: session.read, content, directiveId, decisions, receivedAt: arrival.receivedAt })
      : null;
  const changesAnything =
    taken === undefined &&
    sender.whyOwn === null &&
    ((up?.reports.length ?? 0) > 0 || (down?.changesAnything ?? false));
  const isWhoSaid = sender.clash?.said !== null; // before that nobody knows whose earlier packages are meant
  const whyNot = whyNotTaken(session, { taken, sender, directiveId, up, down });
  return {
    preview: {
      previewId: session.previewId,
      kind: manifest.kind,
      fileName: session.fileName,
      sizeBytes,
      isLocked,
      sha256,
      packageId: manifest.id,
      senderName: manifest.sender.name,
      senderCode: manifest.sender.code,
      appVersion: manifest.appVersion,
      clash: sender.clash,
      madeAt: manifest.madeAt,
      dataAsOf: manifest.dataAsOf,
      ...arrival,
      directiveName: manifest.directive.shortName,
      directiveId,
      directives: directives.filter(({ isDraft }) => !isDraft).map(({ id, shortName }) => ({ id, name: shortName })),
      files: filesOf(manifest).map((file) => ({ fileName: file.fileName, sizeBytes: file.sizeBytes })),
      hasPersons: session.read.persons !== null,
      notices: [
        ...(gone > 0 && takenBefore !== undefined ? [packageText.takenButGone(takenBefore.handledAt, gone)] : []),
        ...noticesOf(session, isWhoSaid ? history : [], arrival.receivedAt, taken),
        ...(taken === undefined && isWhoSaid && sender.copyNotice !== null ? [sender.copyNotice] : []),
        ...(session.isCounted ? [countedText.packageRemark] : []),
        ...(up?.notices ?? []),
        ...(whyNot === null && taken === undefined && !changesAnything ? [nothingToTake(up)] : []),
      ],
      up: up?.preview ?? null,
      down: down?.preview ?? null,
      canTake: whyNot === null && changesAnything,
      whyNot,
    },
    senderIdentity: sender.identity,
    up,
    down,
    changesAnything,
  };
}

/** Nothing of it is new here: because all of it is known, or because none of it fits. */
function nothingToTake(up: UpPlan | null): string {
  const isKnown = up === null || up.preview.counts.same + up.preview.counts.older > 0;
  return isKnown ? packageText.nothingToTake : packageText.nothingFits;
}

/** The package under the mark that its sender goes by here. */
function sentBy(session: PackageSession, identity: string): PackageSession {
  const { manifest } = session.read;
  return { ...session, read: { ...session.read, manifest: { ...manifest, sender: { ...manifest.sender, identity } } } };
}

function isSamePackage({ direction, packageId, sha256 }: StoredPackage, { read }: PackageSession): boolean {
  return direction === 'received' && (packageId === read.manifest.id || sha256 === read.sha256);
}

interface Standing {
  readonly taken: StoredPackage | undefined;
  readonly sender: SenderHere;
  readonly directiveId: string | null;
  readonly up: UpPlan | null;
  readonly down: DownPlan | null;
}

function whyNotTaken(
  { read, isOfSample }: PackageSession,
  { taken, sender, directiveId, up, down }: Standing,
): string | null {
  if (isOfSample) return packageText.ofSample;
  if (taken !== undefined) return null; // said, and changes nothing
  if (sender.whyOwn !== null) return sender.whyOwn;
  if (sender.clash?.said === null) return packageText.whoIsIt;
  if (read.manifest.kind === 'up' && directiveId === null)
    return packageText.noDirective(read.manifest.directive.shortName);
  return up?.whyNot ?? down?.whyNot ?? null;
}

function noticesOf(
  session: PackageSession,
  history: readonly StoredPackage[],
  receivedAt: LocalTime,
  taken: StoredPackage | undefined,
): readonly string[] {
  const { manifest } = session.read;
  if (taken !== undefined) return [packageText.alreadyTaken(taken.handledAt)];
  const of = history.filter(
    ({ direction, kind, senderIdentity }) =>
      direction === 'received' && kind === manifest.kind && senderIdentity === manifest.sender.identity,
  );
  const back = of.find((one) => isSamePackage(one, session) && one.undoneAt !== null);
  const newer = of.find(
    (one) =>
      one.undoneAt === null && one.directiveName === manifest.directive.shortName && one.madeAt > manifest.madeAt,
  );
  const older = manifest.kind === 'up' ? packageText.newerTaken : packageText.newerDown;
  return [
    ...(back?.undoneAt == null ? [] : [packageText.takenBackBefore(back.undoneAt)]),
    ...(newer === undefined ? [] : [older(newer.fileName, newer.madeAt)]),
    ...(manifest.madeAt > receivedAt ? [packageText.madeLater(manifest.madeAt)] : []),
  ];
}

/** The clerk's word, else the time of the file where it can be true, else the clock. */
function arrivalOf(
  { read }: PackageSession,
  { receivedAt }: PackageDecisions,
  now: LocalTime,
): Pick<PackagePreview, 'receivedAt' | 'arrivalSource'> {
  if (receivedAt !== null) return { receivedAt, arrivalSource: 'clerk' };
  const fileTime = localTimeOf(new Date(read.modifiedMs));
  if (fileTime <= now && fileTime >= read.manifest.madeAt) return { receivedAt: fileTime, arrivalSource: 'fileTime' };
  return { receivedAt: now, arrivalSource: 'importTime' };
}

/** Our paper for the sender's: as said, as remembered, the same one, or one of the same number, symbol and day. */
function directiveHere(
  db: ReadDb,
  { read: { manifest } }: PackageSession,
  directives: readonly Directive[],
  { directiveId }: PackageDecisions,
): string | null {
  const known = new Set(directives.map(({ id }) => id));
  const { directive, sender } = manifest;
  const remembered = listMatches(db, sender.identity).find(
    ({ kind, foreignKey }) => kind === 'directive' && foreignKey === directive.id,
  );
  const wanted = [directiveId, remembered?.localId ?? null, directive.id].find((id) => id !== null && known.has(id));
  if (wanted != null) return wanted;
  const alike = directives.filter((one) => isAlike(one, directive));
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}

function isAlike(one: Directive, { number, code, issuedOn }: PackageDirective): boolean {
  return number !== null && one.number === number && one.code === code && issueDay(one) === issuedOn;
}
