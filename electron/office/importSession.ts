import { findTakenFile } from '../db/batches';
import type { ReadDb } from '../db/database';
import type { LearntAlias } from '../db/learntAliases';
import { listUnits } from '../db/units';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { type Obligation, statusOf } from '../domain/obligation';
import { hasBegun, type PeriodKey } from '../domain/period';
import type { ReportContent, SaidMeaning } from '../domain/submission';
import type { Unit } from '../domain/unit';
import type { Assignment, ReportReading } from '../imports/readReport';
import type { DutyChoice, ImportPreview, PreviewFile } from '../ipc/contract';
import { formMessages } from '../text/formMessages';
import { sessionMessages } from '../text/sessionMessages';
import { unitLabels } from '../text/unitLabels';
import { type Arrival, arrivalFinder } from './arrival';
import { dutyChooser } from './dutyChoice';
import { historyIssues } from './historyIssues';
import type { ImportFile } from './importFiles';
import { senderByName, whyPassedOver } from './passedOver';
import { type Versioned, versionTeller } from './versions';

export interface SessionFile {
  readonly file: ImportFile;
  /** What the clerk said; null: found by the app. */
  readonly receivedAt: LocalTime | null;
  readonly assignment: Assignment;
  /** What the clerk says a later report for the same duty is; null: not said. */
  readonly meaning: SaidMeaning | null;
  /** Name in the file that is to be remembered for the unit; null: none. */
  readonly alias: string | null;
  /** Names in rows of its table that the clerk has said are units; remembered with the file. */
  readonly rowNames: readonly LearntAlias[];
}

export interface ImportSession {
  readonly previewId: string;
  readonly directiveId: string;
  /** The position of a file is its index in all later calls. */
  readonly files: readonly SessionFile[];
}

/** A readable report with the duty it answers, if that is known, and when it came. A compiled table gives several. */
export interface Candidate {
  readonly index: number;
  readonly file: ImportFile;
  readonly reading: ReportReading;
  readonly content: ReportContent | null;
  readonly figures: ReportReading['figures'];
  readonly arrival: Arrival;
  readonly obligation: Obligation | null;
  /** Duties it may answer where there are several. */
  readonly duties: readonly DutyChoice[];
  /** What it becomes there; null without an obligation, and for a file that cannot be taken. */
  readonly versioned: Versioned | null;
}

/** How every file would be taken now, judged against what the store holds and against the other files. */
export function previewSession(db: ReadDb, session: ImportSession, now: LocalTime): ImportPreview {
  const candidates = candidatesOf(db, session, now);
  const fresh = candidates.filter(({ file, index }) => takenBefore(db, session, file, index) === null);
  const history = historyIssues(
    db,
    session.directiveId,
    fresh.filter(({ reading }) => !hasError(reading.issues)),
  );
  const units = listUnits(db);
  const names = unitLabels(units);
  const files = session.files.map(({ file, receivedAt }, index) => {
    const candidate = candidates.find((one) => one.index === index);
    if (candidate === undefined) return unreadable(file, index, receivedAt ?? now, units, names);
    const taken = takenBefore(db, session, file, index);
    if (taken !== null) return skipped(candidate, names, sessionMessages.sameFile(file.fileName, taken));
    const own = candidates.filter((one) => one.index === index);
    return readable(candidate, own, names, history.get(index) ?? []);
  });
  return { previewId: session.previewId, directiveId: session.directiveId, files };
}

/**
 * Reports in the order they count: by period, then arrival; so a later file of the same duty is the later version.
 * @param chosen files that count; all when absent
 */
export function candidatesOf(
  db: ReadDb,
  session: ImportSession,
  now: LocalTime,
  chosen: ReadonlySet<number> | null = null,
): readonly Candidate[] {
  const arrivalOf = arrivalFinder(
    session.files.map(({ file }) => file),
    now,
  );
  const reports = session.files.flatMap(({ file, receivedAt }, index) => {
    if (file.content.kind !== 'report' || (chosen !== null && !chosen.has(index))) return [];
    const { reading } = file.content;
    const known = arrivalOf(file);
    const arrival: Arrival = receivedAt === null ? known : { ...known, receivedAt, arrivalSource: 'clerk' };
    const shared = { index, file, reading, arrival };
    if (reading.parts === null || reading.parts.length === 0) {
      const { content, figures, unit } = reading;
      return [{ ...shared, content, figures, unitId: unit.unitId }];
    }
    return reading.parts.map(({ unitId, period, content, figures }) => ({
      ...shared,
      reading: period === undefined ? reading : { ...reading, period },
      content,
      figures,
      unitId,
    }));
  });
  return withVersions(db, session, withDuties(db, session, reports.sort(byPeriodAndArrival)));
}

type Unversioned = Omit<Candidate, 'versioned'>;
type Unplaced = Omit<Unversioned, 'obligation' | 'duties'> & { readonly unitId: string | null };

/** Only files that can be taken answer a duty, so that the next of the same place is held against another. */
function withDuties(db: ReadDb, session: ImportSession, reports: readonly Unplaced[]): readonly Unversioned[] {
  const chooser = dutyChooser(db, session.directiveId);
  return reports.map(({ unitId, ...report }) => {
    const { reading, arrival, index, content, file } = report;
    const { formId, period } = reading;
    if (unitId === null || formId === null || period === null) return { ...report, obligation: null, duties: [] };
    const scheduleId = session.files[index]?.assignment.scheduleId ?? null;
    const chosen = chooser.choose({ unitId, formId, period, scheduleId, receivedAt: arrival.receivedAt });
    const isTakeable = content !== null && isFit(db, session, report, file);
    if (isTakeable && chosen.obligation !== null) chooser.answered(chosen.obligation.id);
    return { ...report, ...chosen };
  });
}

function isFit(
  db: ReadDb,
  session: ImportSession,
  { reading, index }: Pick<Candidate, 'reading' | 'index'>,
  file: ImportFile,
): boolean {
  return !hasError(reading.issues) && takenBefore(db, session, file, index) === null;
}

function byPeriodAndArrival(a: Unplaced, b: Unplaced): number {
  const key = ({ reading, arrival, file }: Unplaced) =>
    [reading.period ?? '', arrival.receivedAt, file.folder, withoutExtension(file.fileName)].join('\u0000');
  const [left, right] = [key(a), key(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** "Bong Son 19-8 bo sung.xlsx" comes behind "Bong Son 19-8.xlsx". */
function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

/** Only files that can be taken use up a version. */
function withVersions(db: ReadDb, session: ImportSession, reports: readonly Unversioned[]): readonly Candidate[] {
  const tell = versionTeller(db, session.directiveId);
  return reports.map((report) => {
    const { obligation, reading, content, file, index, arrival } = report;
    if (obligation === null || content === null || !isFit(db, session, report, file))
      return { ...report, versioned: null };
    const { fileName } = file;
    const { receivedAt } = arrival;
    const meant = session.files[index]?.meaning ?? null;
    const said = meant === 'addition' && isOfMany(reading) ? 'supplement' : meant;
    return { ...report, versioned: tell({ obligation, reading, fileName, receivedAt, content, said }) };
  });
}

/** Name under which the same bytes came before: in an earlier import that still counts, or earlier in this one. */
function takenBefore(db: ReadDb, session: ImportSession, file: ImportFile, index: number): string | null {
  const taken = findTakenFile(db, session.directiveId, file.sha256); // before a twin in the list, which may be skipped itself
  if (taken !== null) return taken.fileName;
  const twin = session.files.findIndex(({ file: other }) => other.sha256 === file.sha256);
  return twin >= 0 && twin < index ? (session.files[twin]?.file.fileName ?? null) : null;
}

function hasError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

const NO_ROWS = { read: 0, accepted: 0, rejected: 0, duplicate: 0, total: null };

function base(file: ImportFile, index: number) {
  const { fileName, folder, sizeBytes, sha256 } = file;
  return { index, fileName, folder, sizeBytes, sha256 };
}

/** The label that tells it apart says the district, too, where that is needed. */
function proposalOf(
  { unitId, unitName, area }: ReportReading['unit']['proposals'][number],
  names: Names,
): PreviewFile['unitProposals'][number] {
  const label = names.get(unitId) ?? unitName;
  const isPlain = label === unitName || label === `${unitName} (${area})`;
  return isPlain ? { unitId, unitName, area } : { unitId, unitName: label, area: null };
}

function unreadable(
  file: ImportFile,
  index: number,
  receivedAt: LocalTime,
  units: readonly Unit[],
  names: Names,
): PreviewFile {
  const sender = senderByName(file, units);
  const passed = whyPassedOver(file, sender);
  const unitId = passed === null ? sender : null;
  return {
    ...base(file, index),
    state: passed === null ? 'refused' : 'skipped',
    formId: null,
    unitId,
    unitName: unitId === null ? null : (names.get(unitId) ?? null),
    unitProposals: [],
    units: [],
    period: null,
    periods: [],
    duties: [],
    scheduleId: null,
    receivedAt,
    arrivalSource: 'importTime',
    timeliness: null,
    lateMinutes: null,
    isNil: false,
    version: null,
    earlier: null,
    meaning: null,
    mayAdd: false,
    nameInFile: null,
    rows: NO_ROWS,
    unmatched: null,
    strangers: [],
    choices: [],
    issues: passed ?? issuesOfUnreadable(file),
    figures: [],
  };
}

function issuesOfUnreadable({ content }: ImportFile): readonly Issue[] {
  switch (content.kind) {
    case 'refused':
      return [content.issue];
    case 'receiptList':
      return content.receipts.issues;
    case 'report':
      return content.reading.issues;
  }
}

type Names = ReadonlyMap<string, string>;

function skipped(candidate: Candidate, names: Names, issue: Issue): PreviewFile {
  const read = readable(candidate, [candidate], names, []);
  return { ...read, state: 'skipped', timeliness: null, lateMinutes: null, issues: [issue] }; // counts for nothing
}

function readable(
  { index, file, reading, arrival, obligation, duties }: Candidate,
  own: readonly Candidate[],
  names: Names,
  history: readonly Issue[],
): PreviewFile {
  const periods = periodsOf(own);
  const issues = [
    ...reading.issues,
    ...arrivalIssues(file, periods, arrival),
    ...dutyIssues(file, duties, obligation),
    ...history,
  ];
  const versioned = own.find((one) => one.versioned?.earlier != null)?.versioned ?? own[0]?.versioned ?? null;
  const { unitId } = reading.unit;
  return {
    ...base(file, index),
    state: stateOf(reading, own, issues),
    formId: reading.formId,
    unitId,
    unitName: unitId === null ? tableName(reading) : (names.get(unitId) ?? null),
    units: unitsOf(reading).map((one) => ({ unitId: one, unitName: names.get(one) ?? '' })),
    unitProposals: reading.unit.proposals.map((one) => proposalOf(one, names)),
    period: periods.at(-1) ?? null,
    periods,
    duties,
    scheduleId: obligation?.scheduleId ?? null,
    ...arrival,
    ...timelinessOf(obligation, arrival),
    isNil: reading.content?.isNil ?? false,
    version: versioned?.version ?? null,
    earlier: versioned?.earlier ?? null,
    meaning: meaningOf(versioned),
    mayAdd: versioned?.canAdd === true && !isOfMany(reading),
    nameInFile: reading.unit.nameInFile,
    rows: reading.rows,
    unmatched: reading.unmatched,
    strangers: reading.strangers.map(({ name, rows, proposals }) => ({
      name,
      rows,
      proposals: proposals.map(({ unitId: id }) => id),
    })),
    choices: reading.choices.map((choice) => ({ ...choice, unitName: names.get(choice.unitId) ?? '' })),
    issues,
    figures: reading.figures.map(({ label, cell, raw, understood }) => ({ label, cell, raw, understood })),
  };
}

/** A table of several units: one that is there again as it was must not be added twice. */
function isOfMany({ parts }: Pick<Candidate['reading'], 'parts'>): boolean {
  return (parts?.length ?? 0) > 1;
}

function meaningOf(versioned: Versioned | null): SaidMeaning | null {
  const standing = versioned?.standing;
  if (versioned?.isAddition === true) return 'addition';
  return standing === 'replacement' || standing === 'supplement' ? standing : null;
}

/** Several duties ask for the same report: which of them this one was counted for. */
function dutyIssues(file: ImportFile, duties: readonly DutyChoice[], obligation: Obligation | null): readonly Issue[] {
  const own = duties.find(({ scheduleId }) => scheduleId === obligation?.scheduleId);
  return own === undefined ? [] : [sessionMessages.countedFor(file.fileName, own.label, duties.length)];
}

/** A daily report that came before its day had begun: the day or the arrival is wrong, or it was made up in advance. */
function arrivalIssues(file: ImportFile, periods: readonly PeriodKey[], { receivedAt }: Arrival): readonly Issue[] {
  return periods
    .filter((period) => !hasBegun(period, dayOf(receivedAt)))
    .map((period) => sessionMessages.beforeItsDay(file.fileName, receivedAt, period));
}

function stateOf(reading: ReportReading, own: readonly Candidate[], issues: readonly Issue[]): PreviewFile['state'] {
  const isSenderKnown = reading.parts !== null || reading.unit.unitId !== null;
  if (reading.formId === null || !isSenderKnown || reading.period === null) return 'needs-assignment';
  const isOpen = reading.choices.some(({ chosen }) => chosen === null);
  if (isOpen || own.some(({ versioned }) => versioned?.standing === 'asked')) return 'needs-answer';
  if (hasError(issues) || own.every(({ content }) => content === null)) return 'refused';
  if (own.every(({ obligation }) => obligation === null)) return 'needs-assignment';
  return issues.some(({ severity }) => severity === 'warning') ? 'warnings' : 'ready';
}

/** "12 đơn vị" for a compiled table; null for a file whose unit is not known. */
function tableName(reading: ReportReading): string | null {
  const { length } = unitsOf(reading);
  return length === 0 ? null : formMessages.tableUnits(length);
}

/** Units of a compiled table, each once. */
function unitsOf({ parts }: ReportReading): readonly string[] {
  return [...new Set((parts ?? []).map(({ unitId }) => unitId))];
}

function periodsOf(own: readonly Candidate[]): readonly PeriodKey[] {
  return [...new Set(own.flatMap(({ reading }) => reading.period ?? []))].toSorted();
}

function timelinessOf(
  obligation: Obligation | null,
  { receivedAt }: Arrival,
): Pick<PreviewFile, 'timeliness' | 'lateMinutes'> {
  if (obligation === null) return { timeliness: null, lateMinutes: null };
  const { lateMinutes } = statusOf(obligation, receivedAt, false, receivedAt);
  return { timeliness: lateMinutes === null ? 'on-time' : 'late', lateMinutes };
}
