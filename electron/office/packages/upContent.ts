import type { ReadDb } from '../../db/database';
import { listFormVersions } from '../../db/forms';
import { listMissingChoices } from '../../db/missingChoices';
import { listObligations } from '../../db/obligations';
import { listArrivedInPackages } from '../../db/packages';
import { listPersonsOf, listSubmissionHeads, listSubmissionWords, type SubmissionHead } from '../../db/submissions';
import { listUnits } from '../../db/units';
import type { LocalTime } from '../../domain/calendar';
import { compile } from '../../domain/compile';
import type { Directive, Indicator } from '../../domain/directive';
import { type FormDefinition, isPersonalField } from '../../domain/form';
import { reportsKnownAt } from '../../domain/knownReports';
import { type Obligation, type ObligationStatus, statusOf } from '../../domain/obligation';
import type {
  Coverage,
  LowerReport,
  PackagePersons,
  UpContent,
  UpDuty,
  UpTotal,
} from '../../domain/package/packageModel';
import { sumReports } from '../../domain/package/sumReports';
import { comparePeriods } from '../../domain/period';
import type { SavedChoice } from '../../domain/summary/missingChoice';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import { choiceText } from '../../text/choiceText';
import { packageText } from '../../text/packageText';
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
  const unitIds = new Set(told.map(({ row }) => row.unitId));
  const forms = [...listFormVersions(db), WRITTEN_REPORT].filter(({ id }) => formIds.has(id));
  const duties = told.map((one) => dutyOf(one, words));
  const content: UpContent = {
    kind: 'up',
    forms: newest(forms).map(({ id, version, label, fields }) => ({
      id,
      version,
      label,
      fields: fields.map((field) => ({ key: field.key, label: field.label })),
    })),
    units: listUnits(db)
      .filter(({ id }) => unitIds.has(id))
      .map(({ id, code, name, kind, parentId }) => ({ ref: id, code, name, kind, parent: parentId })),
    duties,
    totals: totalsOf(db, directive, standings, forms, words),
    remarks: keptParagraphs(db, directiveId, compile(totalsInput(db, { directiveId, asOf }))),
  };
  return { content, submissionIds: told.map(({ head }) => head?.id ?? null) };
}

/** Lists of people, which go along only when the clerk says so. */
export function readUpPersons(db: ReadDb, { submissionIds, content }: UpGround): PackagePersons {
  return submissionIds.flatMap((id, duty) =>
    id === null || (content.duties[duty]?.report?.rows ?? 0) === 0 ? [] : [{ duty, persons: listPersonsOf(db, id) }],
  );
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

function totalsOf(
  db: ReadDb,
  directive: Directive,
  standings: readonly Standing[],
  forms: readonly FormDefinition[],
  words: Words,
): readonly UpTotal[] {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    const { formId, scheduleId, period } = one.row;
    const key = JSON.stringify([formId, scheduleId, period]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const nested = new Map(listArrivedInPackages(db, directive.id).map((one) => [one.submissionId, one]));
  const choices = choiceNotes(directive, listMissingChoices(db, directive.id));
  return [...groups.values()]
    .filter((group) => group.some(({ head, status }) => head !== null || status.state !== 'not-due'))
    .map((group) => totalOf(group, forms, words, nested, choices))
    .toSorted((a, b) => (a.form === b.form ? comparePeriods(a.period, b.period) : a.form < b.form ? -1 : 1));
}

function totalOf(
  group: readonly Standing[],
  forms: readonly FormDefinition[],
  words: Words,
  nested: ReadonlyMap<string, { readonly coverage: Coverage | null }>,
  choices: (form: string, unit: string, period: string) => readonly string[],
): UpTotal {
  const [first] = group;
  if (first === undefined) throw new Error('a total of nothing');
  const { formId, period, scheduleId } = first.row;
  const answered = group.flatMap(({ head }) => (head === null ? [] : [head]));
  const versions = answered.flatMap(({ id }) => words.get(id)?.formVersion ?? []);
  const formVersion = versions.length === 0 ? null : Math.max(...versions);
  const own = forms.filter(({ id }) => id === formId);
  const form = own.find(({ version }) => version === formVersion) ?? own.at(-1);
  const owed = group.filter(({ status }) => status.state !== 'not-required');
  const missing = owed.filter(({ head }) => head === null);
  const below = answered.flatMap(({ id }) => nested.get(id)?.coverage ?? []);
  return {
    form: formId,
    formVersion,
    period,
    schedule: scheduleId,
    figures: sumReports(answered, form ?? { fields: [] }),
    rows: answered.reduce((sum, { persons }) => sum + persons, 0),
    isNil: answered.length > 0 && answered.every(({ isNil }) => isNil),
    coverage: { reported: owed.length - missing.length, expected: owed.length },
    below: below.length === 0 ? null : added(below),
    missing: missing.map(({ row }) => ({ unit: row.unitId, notes: choices(formId, row.unitId, period) })),
  };
}

function added(shares: readonly Coverage[]): Coverage {
  return {
    reported: shares.reduce((sum, { reported }) => sum + reported, 0),
    expected: shares.reduce((sum, { expected }) => sum + expected, 0),
  };
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
