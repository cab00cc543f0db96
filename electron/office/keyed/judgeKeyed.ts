import { createHash } from 'node:crypto';
import { findTakenFile } from '../../db/batches';
import type { ReadDb } from '../../db/database';
import { findKeyedReport } from '../../db/evidence';
import { listFormVersions } from '../../db/forms';
import type { LiveReport } from '../../db/submissions';
import type { LocalTime } from '../../domain/calendar';
import type { KeyedHash } from '../../domain/destruction/destroyedPerson';
import {
  isSameReport,
  type Settled,
  type StandingReport,
  settle,
  type ToldDifference,
  toldDifferences,
  wholeRowsOf,
} from '../../domain/evidence';
import { type FormDefinition, versionFor } from '../../domain/form';
import type { KeyedEntry } from '../../domain/keyedEntry';
import type { Likeness } from '../../domain/likeness';
import { formatCount } from '../../domain/numbers';
import { type Obligation, statusOf } from '../../domain/obligation';
import type { ReportContent } from '../../domain/submission';
import { againIn } from '../../domain/supplement';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import { checkAgainstHistory } from '../../imports/checkHistory';
import { earlyArrival } from '../../imports/keyed/earlyArrival';
import { type KeyedIssue, type KeyedReading, PERSONS, readKeyed } from '../../imports/keyed/readKeyed';
import type { KeyedCheck } from '../../ipc/contract';
import { keyedMessages as say } from '../../text/keyedMessages';
import { apartRemarks, COUNTED_APART } from '../counted/apartRemarks';
import type { EntryCounter } from '../counted/entryCounter';
import { liveReportNow } from '../counted/liveReportNow';
import { dutyChooser } from '../dutyChoice';
import { storedHistory } from '../historyIssues';
import { repeatedRowsUntil } from '../persons/repeatedRows';
import { getDirective } from '../readCampaign';
import { owingLabels } from '../unitLabels';

/** What a keyed report would become if it were taken now. */
export interface JudgedEntry extends KeyedCheck {
  readonly sha256: string;
  readonly title: string;
  readonly obligation: Obligation | null;
  readonly form: FormDefinition | null;
  readonly reading: KeyedReading | null;
  /** null: the first report of its duty, or one that can not be taken. */
  readonly settled: Settled | null;
  /** See `ToldReport`. */
  readonly wholeRows?: number | null | undefined;
}

/** @param scheduleId the duty it is taken for; left out: what the entry says */
export type KeyedJudge = (entry: KeyedEntry, scheduleId?: string | null) => JudgedEntry;

/** Judges keyed reports one after another against what is stored; nothing is written. */
export function keyedJudge(db: ReadDb, directiveId: string, now: LocalTime, counter: EntryCounter): KeyedJudge {
  const units = owingLabels(db, directiveId);
  const forms = [...listFormVersions(db), WRITTEN_REPORT];
  const chooser = dutyChooser(db, directiveId);
  const letter = getDirective(db, directiveId);
  const history = { ...storedHistory(db, directiveId), liveReport: () => null };
  const remarks = new Map<string, readonly string[]>();
  const apartOf = (formId: string) => {
    const told = remarks.get(formId) ?? apartRemarks(db, { directiveId, formId });
    remarks.set(formId, told);
    return told;
  };
  return (entry, scheduleId = entry.scheduleId ?? null) => {
    const { formId, period, unitId, receivedAt } = entry;
    const unitName = units.get(unitId) ?? unitId;
    const form = versionFor(
      forms.filter(({ id }) => id === formId),
      period,
    );
    const { obligation, duties } = chooser.choose({ unitId, formId, period, scheduleId, receivedAt });
    const place = { duties, scheduleId: obligation?.scheduleId ?? null };
    const title = say.title(entry.channel, form?.label ?? formId, unitName, period);
    const sha256 = hashOf(entry, counter.hashOf(formId));
    const taken = findTakenFile(db, directiveId, sha256);
    if (form === null || obligation === null) {
      const issue = general('error', 'not-owed', say.notOwed(unitName, form?.label ?? formId, period));
      return { ...NOTHING, ...place, issues: [issue], sha256, title, obligation, form };
    }
    const live = liveReportNow(db, { directiveId, formId }, obligation.id);
    const likeness = history.likeness(formId);
    const reading = counter.counted(readKeyed(form, entry, unitName, live === null), form);
    const standing = live && standingReport(db, live);
    const differences = standing === null ? [] : toldDifferences(standing, reading.told, form);
    const settled = live && settlePlace({ live: live.content, standing, likeness }, reading, entry, form);
    const isAdded = settled?.standing === 'supplements';
    const whole = isAdded && standing !== null ? wholeRowsOf(standing, toldOf(reading)) : undefined;
    const rows = isAdded ? (whole ?? null) : reading.told.rows;
    const apart = reading.content.persons.length > 0 ? apartOf(formId) : [];
    const report = { unitId, unitName, form, period, fileName: title, receivedAt: entry.receivedAt };
    const checked = checkAgainstHistory(
      {
        ...report,
        standing: isAdded ? 'supplement' : 'first',
        content: isAdded ? settled.content : reading.content,
        persons: reading.content.persons,
        figures: [],
        list: null,
        hasRows: rows !== null || (isAdded && whole === undefined),
        ...(rows !== null && { toldRows: rows }),
        hasUnknownRepeats: apart.length > 0,
        ...(isAdded && live !== null && againOf(db, live, reading.content, likeness)),
      },
      isAdded && live !== null ? { ...history, liveReport: () => ({ ...live, receivedAt: live.arrivedAt }) } : history,
    );
    const total = form.rules.find((rule) => rule.kind === 'runningTotal')?.total ?? null;
    const issues: KeyedIssue[] = [
      ...(taken === null ? [] : [general('note', 'same-message', say.takenBefore(taken.fileName))]),
      ...(entry.receivedAt > now ? [general('error', 'received-later', say.future(unitName))] : []),
      ...earlyArrival(entry, letter, unitName),
      ...reading.issues,
      ...apart.map((message) => ({ ...general('warning', COUNTED_APART, message), field: PERSONS })),
      ...checked.map((issue) => ({ ...issue, field: fieldOf(issue.code, total) })),
      ...(taken === null ? standingIssues(live, standing, reading, settled, differences, form) : []),
    ];
    const { lateMinutes } = statusOf(obligation, entry.receivedAt, false, entry.receivedAt);
    return {
      ...place,
      issues,
      state: taken !== null ? 'taken' : live === null ? 'first' : (settled?.standing ?? 'asked'),
      canBeTaken: taken === null && !issues.some(({ severity }) => severity === 'error'),
      lateMinutes,
      earlier: live && earlierOf({ ...live, likeness }, standing, reading, differences, form),
      sha256,
      title,
      obligation,
      form,
      reading,
      settled,
      wholeRows: whole,
    };
  };
}

const NOTHING = {
  state: 'first',
  canBeTaken: false,
  lateMinutes: null,
  earlier: null,
  reading: null,
  settled: null,
} as const;

function general(severity: KeyedIssue['severity'], code: string, message: string): KeyedIssue {
  return { severity, code, message, field: null };
}

function fieldOf(code: string, total: string | null): string | null {
  return /total/.test(code) ? total : code.startsWith('phone') ? PERSONS : null;
}

/** The same message for the same place is the same evidence, whatever was made of it; without a message all counts. */
function hashOf({ decision, alias, isArrivalSure, scheduleId, ...rest }: KeyedEntry, hash: KeyedHash | null): string {
  const entry = scheduleId == null ? rest : { ...rest, scheduleId };
  const messages = entry.evidence.flatMap((piece) => (piece.kind === 'message' ? [piece] : []));
  const { unitId, formId, period, receivedAt, channel } = rest;
  const place = { unitId, formId, period, ...(scheduleId != null && { scheduleId }), receivedAt, channel };
  const what = messages.length > 0 ? { ...place, messages } : entry;
  const text = JSON.stringify(what).normalize('NFC');
  if (hash !== null) return hash(`entry\n${text}`); // without a key a hash of one name could be guessed
  return createHash('sha256').update(text).digest('hex');
}

function standingReport(db: ReadDb, live: LiveReport): StandingReport {
  const told = findKeyedReport(db, live.fileId)?.told;
  return { content: live.content, rows: told?.wholeRows ?? told?.rows ?? null };
}

function toldOf({ told, content }: KeyedReading) {
  return { rows: told.rows, persons: content.persons };
}

/** A list can be added to by people, or by their number. */
function canSupplement(form: FormDefinition, { told, content }: KeyedReading): boolean {
  return form.shape === 'list' && !told.isNil && (content.persons.length > 0 || (told.rows ?? 0) > 0);
}

/** Rows that were sent more than once: within the lists so far, and of this one on those. */
function againOf(db: ReadDb, live: LiveReport, came: ReportContent, likeness: Likeness) {
  const againRows = againIn(live.content, came, likeness);
  return { againRows, repeatedRows: repeatedRowsUntil(db, live.fileId) + againRows };
}

interface FilledPlace {
  readonly live: ReportContent;
  readonly standing: StandingReport | null;
  readonly likeness: Likeness;
}

/** null: it tells other figures, and nobody has said yet which hold. */
function settlePlace(
  { live, standing, likeness }: FilledPlace,
  reading: KeyedReading,
  { decision }: KeyedEntry,
  form: FormDefinition,
): Settled | null {
  const { content, told } = reading;
  if (decision === 'supplements')
    return canSupplement(form, reading) ? settle(live, content, decision, likeness) : null;
  if (standing !== null && isSameReport(standing, told, form)) return settle(live, content, 'confirms', likeness);
  return decision === null ? null : settle(live, content, decision, likeness);
}

function standingIssues(
  live: LiveReport | null,
  standing: StandingReport | null,
  { told }: KeyedReading,
  place: Settled | null,
  differences: readonly ToldDifference[],
  form: FormDefinition,
): readonly KeyedIssue[] {
  if (live === null || standing === null || place?.standing === 'supplements') return []; // told with the history
  if (place?.standing === 'confirms')
    return saysNothing(told) ? [] : [general('note', 'confirms-earlier', say.confirms(live.fileName))];
  const changes = differences.map(({ fieldKey, before, after }) =>
    say.change(labelOf(form, fieldKey), formatCount(before), formatCount(after)),
  );
  const nil = told.isNil === live.content.isNil ? [] : [told.isNil ? say.nilNow : say.nilBefore];
  const severity = place === null ? 'error' : 'note';
  return [general(severity, 'differs-from-earlier', say.differs(live.fileName, [...changes, ...nil]))];
}

/** What has not been typed yet agrees with nothing. */
function saysNothing({ figures, rows, isNil }: KeyedReading['told']): boolean {
  return !isNil && rows === null && Object.values(figures).every(({ kind }) => kind !== 'number');
}

function labelOf(form: FormDefinition, key: string | null): string {
  return form.fields.find((field) => field.key === key)?.label ?? say.rowsLabel;
}

function earlierOf(
  live: LiveReport & { readonly likeness: Likeness },
  standing: StandingReport | null,
  reading: KeyedReading,
  differences: readonly ToldDifference[],
  form: FormDefinition,
): KeyedCheck['earlier'] {
  const { told } = reading;
  return {
    title: live.fileName,
    receivedAt: live.arrivedAt,
    isDifferent: standing !== null && !isSameReport(standing, told, form),
    canSupplement:
      canSupplement(form, reading) && againIn(live.content, reading.content, live.likeness) < (told.rows ?? 0),
    differences: differences.map(({ fieldKey, before, after }) => ({
      label: labelOf(form, fieldKey),
      before,
      after,
    })),
  };
}
