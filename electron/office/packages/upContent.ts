import type { ReadDb } from '../../db/database';
import { listFormVersions } from '../../db/forms';
import { listMissingChoices } from '../../db/missingChoices';
import { listObligations } from '../../db/obligations';
import { type ArrivedInPackage, listArrivedInPackages } from '../../db/packages';
import { listSubmissionHeads, type SubmissionHead } from '../../db/reportHeads';
import { listPersonsOf, listSubmissionWords } from '../../db/submissions';
import { listSuccessions, listUnits } from '../../db/units';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { compile } from '../../domain/compile';
import { isCountedName, withoutMarks } from '../../domain/destruction/personMark';
import type { Directive, Indicator } from '../../domain/directive';
import { type FormDefinition, isPersonalField } from '../../domain/form';
import { groupBy } from '../../domain/groupBy';
import { reportsKnownAt } from '../../domain/knownReports';
import { type Obligation, type ObligationStatus, statusOf } from '../../domain/obligation';
import { type MadeOf, withMergers } from '../../domain/package/mergedRows';
import type { LowerReport, PackagePersons, UpContent, UpDuty, UpTotal } from '../../domain/package/packageModel';
import { added, type SummedReport, sumReports } from '../../domain/package/sumReports';
import { comparePeriods } from '../../domain/period';
import type { SavedChoice } from '../../domain/summary/missingChoice';
import type { Unit, UnitSuccession } from '../../domain/unit';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import { choiceText } from '../../text/choiceText';
import { packageText } from '../../text/packageText';
import { partsNote } from '../../text/totalNotes';
import { getDirective, totalsInput } from '../readCampaign';
import { keptParagraphs } from '../reportRemarks';

/** A duty as it stands at the hour of the package. */
interface Standing {
  readonly row: Obligation;
  readonly status: ObligationStatus;
  /** The version that counts; null: none had come. */
  readonly head: SubmissionHead | null;
  readonly firstArrivedAt: LocalTime | null;
}

export interface UpGround {
  readonly content: UpContent;
  /** Report of each duty, by its place in the content; null where none had come. */
  readonly submissionIds: readonly (string | null)[];
}

/** What the office knows of a directive at an hour, as the level above is told. */
export function readUpContent(db: ReadDb, directiveId: string, asOf: LocalTime): UpGround {
  const directive = getDirective(db, directiveId);
  const standings = standingsAt(db, directiveId, asOf);
  const told = standings.filter(({ head, status }) => head !== null || status.state !== 'not-due');
  const words = listSubmissionWords(db, directiveId);
  const formIds = new Set(told.map(({ row }) => row.formId));
  const forms = [...listFormVersions(db), WRITTEN_REPORT].filter(({ id }) => formIds.has(id));
  const units = listUnits(db);
  const duties = told.map((one) => dutyOf(one, words));
  const totals = totalsOf(db, directive, standings, { forms, words, units, asOf });
  const missing = totals.flatMap((one) => one.missing.map(({ unit }) => unit)); // whoever owes a later report, too
  const unitIds = new Set([...told.map(({ row }) => row.unitId), ...missing]);
  const content: UpContent = {
    kind: 'up',
    forms: newest(forms).map(({ id, version, label, fields }) => ({
      id,
      version,
      label,
      fields: fields.map((field) => ({ key: field.key, label: field.label })),
    })),
    units: units
      .filter(({ id }) => unitIds.has(id))
      .map(({ id, code, name, kind, parentId }) => ({ ref: id, code, name, kind, parent: parentId })),
    duties,
    totals,
    remarks: keptParagraphs(db, directiveId, compile(totalsInput(db, { directiveId, asOf }))),
  };
  return { content, submissionIds: told.map(({ head }) => head?.id ?? null) };
}

/** Lists of people, which go along only when the clerk says so. */
export function readUpPersons(db: ReadDb, { submissionIds, content }: UpGround): PackagePersons {
  return submissionIds.flatMap((id, duty) => {
    if (id === null || (content.duties[duty]?.report?.rows ?? 0) === 0) return [];
    const persons = listPersonsOf(db, id);
    if (persons.every(({ fullName }) => isCountedName(fullName))) return []; // nobody is on it to be sent
    return [{ duty, persons: persons.map(withoutMarks) }];
  });
}

/** The same without names, phones and addresses in the fields of reports: they, too, go along only when the clerk says so. */
export function withoutPeople(db: ReadDb, content: UpContent): UpContent {
  const forms = listFormVersions(db);
  const openTexts = (formId: string, { formVersion, texts }: LowerReport) => {
    const own = forms.filter(({ id }) => id === formId);
    const form = own.find(({ version }) => version === formVersion) ?? own.at(-1);
    const isOpen = ([key]: readonly [string, string]) => !isPersonalField(form?.fields.find((one) => one.key === key));
    return Object.fromEntries(Object.entries(texts).filter(isOpen));
  };
  const duties = content.duties.map((duty) =>
    duty.report === null ? duty : { ...duty, report: { ...duty.report, texts: openTexts(duty.form, duty.report) } },
  );
  return { ...content, duties };
}

function standingsAt(db: ReadDb, directiveId: string, asOf: LocalTime): readonly Standing[] {
  const known = reportsKnownAt(listSubmissionHeads(db, directiveId), asOf);
  return listObligations(db, directiveId)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((row) => {
      const versions = known.get(row.id) ?? [];
      const head = versions.at(-1) ?? null;
      const firstArrivedAt = versions.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
      return { row, head, firstArrivedAt, status: statusOf(row, firstArrivedAt, head?.isNil ?? false, asOf) };
    });
}

type Words = ReturnType<typeof listSubmissionWords>;

function dutyOf({ row, status, head, firstArrivedAt }: Standing, words: Words): UpDuty {
  const { unitId, formId, period, scheduleId, dueAt } = row;
  const { state, lateMinutes } = status;
  const report = head === null || firstArrivedAt === null ? null : reportOf(head, firstArrivedAt, words);
  return { unit: unitId, form: formId, period, schedule: scheduleId, dueAt, state, lateMinutes, report };
}

function reportOf(head: SubmissionHead, firstArrivedAt: LocalTime, words: Words): LowerReport {
  const { id, version, arrivedAt, dataAsOf, isNil, figures, persons, fileName } = head;
  const { formVersion = null, texts = {} } = words.get(id) ?? {};
  return { version, firstArrivedAt, arrivedAt, dataAsOf, isNil, formVersion, figures, texts, rows: persons, fileName };
}

/** The newest version of each form. */
function newest(forms: readonly FormDefinition[]): readonly FormDefinition[] {
  return forms.filter((form) => !forms.some(({ id, version }) => id === form.id && version > form.version));
}

/** What totals are made with besides the rows themselves. */
interface TotalGround {
  readonly forms: readonly FormDefinition[];
  readonly words: Words;
  readonly units: readonly Unit[];
  readonly successions: readonly UnitSuccession[];
  readonly asOf: LocalTime;
  /** What reports that came as totals stand on. */
  readonly nested: ReadonlyMap<string, Pick<ArrivedInPackage, 'coverage' | 'fields'>>;
  readonly choices: (form: string, unit: string, period: string) => readonly string[];
}

function totalsOf(
  db: ReadDb,
  directive: Directive,
  standings: readonly Standing[],
  ground: Pick<TotalGround, 'forms' | 'words' | 'units' | 'asOf'>,
): readonly UpTotal[] {
  const groups = groupBy(standings, ({ row }) => JSON.stringify([row.formId, row.scheduleId, row.period]));
  const nested = new Map(listArrivedInPackages(db, directive.id).map((one) => [one.submissionId, one]));
  const choices = choiceNotes(directive, listMissingChoices(db, directive.id));
  const whole = { ...ground, successions: listSuccessions(db), nested, choices };
  return [...groups.values()]
    .filter((group) => group.some(({ head, status }) => head !== null || status.state !== 'not-due'))
    .map((group) => totalOf(group, whole))
    .toSorted((a, b) => (a.form === b.form ? comparePeriods(a.period, b.period) : a.form < b.form ? -1 : 1));
}

function totalOf(group: readonly Standing[], ground: TotalGround): UpTotal {
  const [first] = group;
  if (first === undefined) throw new Error('a total of nothing');
  const { formId, period, scheduleId } = first.row;
  const { rows, made } = mergedStandings(group, ground);
  const owed = rows.filter(({ row }) => !row.isOff);
  const answered = owed.flatMap(({ from }) => from.flatMap(({ head }) => (head === null ? [] : [head])));
  const { form, formVersion } = formIn(formId, answered, ground);
  const missing = owed.filter(({ from }) => from.length === 0).map(({ row }) => row.unitId);
  const below = answered.flatMap(({ id }) => ground.nested.get(id)?.coverage ?? []);
  const sums = sumReports(
    owed.map(({ from }) => from.flatMap(({ head }) => (head === null ? [] : [summed(head, ground)]))),
    form ?? { fields: [] },
  );
  return {
    form: formId,
    formVersion,
    period,
    schedule: scheduleId,
    ...sums,
    rows: answered.reduce((sum, { persons }) => sum + persons, 0),
    isNil: answered.length > 0 && answered.every(({ isNil }) => isNil),
    coverage: { reported: owed.length - missing.length, expected: owed.length },
    below: below.length === 0 ? null : added(below),
    missing: missing.map((unit) => ({ unit, notes: ground.choices(formId, unit, period) })),
    ...(made.length > 0 && { notes: made.map((one) => madeNote(one, ground.units)) }),
  };
}

function mergedStandings(group: readonly Standing[], { units, successions, asOf }: TotalGround) {
  const rows = group.map(({ row, head, status }) => ({
    unitId: row.unitId,
    head,
    isOff: status.state === 'not-required',
    hasReport: head !== null,
  }));
  return withMergers(rows, units, successions, dayOf(asOf));
}

/** The newest version of the form that any of the reports came on. */
function formIn(formId: string, answered: readonly SubmissionHead[], { forms, words }: TotalGround) {
  const versions = answered.flatMap(({ id }) => words.get(id)?.formVersion ?? []);
  const formVersion = versions.length === 0 ? null : Math.max(...versions);
  const own = forms.filter(({ id }) => id === formId);
  return { formVersion, form: own.find(({ version }) => version === formVersion) ?? own.at(-1) };
}

function summed({ id, figures }: SubmissionHead, { nested }: TotalGround): SummedReport {
  return { figures, fields: nested.get(id)?.fields ?? null };
}

function madeNote({ unitId, kind, parts }: MadeOf, units: readonly Unit[]): string {
  const named = (id: string) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? id });
  return packageText.made(named(unitId).name, partsNote({ kind, parts: parts.map(named) }));
}

/** What the clerk lets stand for a unit, as notes: the figures themselves never go up. */
function choiceNotes({ indicators }: Directive, saved: readonly SavedChoice[]) {
  const notes = new Map<string, string[]>();
  for (const { indicatorId, unitId, period, choice, reason } of saved) {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (indicator === undefined) continue;
    const note = packageText.choiceNote(indicator.label, choiceText.name(choice), reason);
    for (const formId of formsOf(indicator)) {
      const key = JSON.stringify([formId, unitId, period]);
      notes.set(key, [...(notes.get(key) ?? []), note]);
    }
  }
  return (form: string, unit: string, period: string) => notes.get(JSON.stringify([form, unit, period])) ?? [];
}

function formsOf({ numerator, denominator }: Indicator): ReadonlySet<string> {
  return new Set([numerator, denominator].flatMap((source) => (source.kind === 'field' ? [source.formId] : [])));
}
