import type { IsoDay } from './calendar';
import type { DueRule, Indicator, Schedule } from './directive';
import { keysOf } from './fieldRules';
import { measureOfField } from './figureMeasure';
import {
  type FieldRule,
  type FieldType,
  type FigureNature,
  type FormDefinition,
  type FormField,
  isPersonalType,
  type LineTable,
} from './form';
import { sensitiveKindOf } from './personalData/sensitive';
import { foldForSearch } from './vietnamese';

/** A form as the clerk describes it from a sample workbook. */
export interface FormProposal {
  /** Form this is a new version of; null: a form of its own. */
  readonly baseFormId: string | null;
  readonly label: string;
  /** As it stands over the table, line by line; helps to know the form again. */
  readonly title: string;
  /** What stands on the left above the title, line by line; absent: as the version before has it. */
  readonly head?: readonly string[] | undefined;
  /** What is counted ("hộ"); absent: as the version before has it. */
  readonly measure?: string | undefined;
  readonly shape: FormDefinition['shape'];
  /** Of label lines: heading of the column of answers; null: the answer stands beside its label. */
  readonly answersUnder: string | null;
  /** Of label lines: the table they stand in; absent: as the version before has it. */
  readonly lineTable?: LineTable | undefined;
  /** First period of a new version; null: from the start. */
  readonly validFrom: IsoDay | null;
  readonly fields: readonly ProposedField[];
  /** What holds between the figures of one report; absent: as the version before has it. */
  readonly rules?: readonly ProposedRule[] | undefined;
  /** Places in `fields` of the two figures of a rate; null: no rate. */
  readonly rate: { readonly numerator: number; readonly denominator: number; readonly measure: string } | null;
  readonly link: FormLink | null;
}

export interface ProposedField {
  /** How the field is called. */
  readonly label: string;
  /** How it is headed in the sample. */
  readonly heading: string;
  /** All headings over its column, from the top down; absent: one only. */
  readonly headings?: readonly string[] | undefined;
  readonly type: FieldType;
  readonly required: boolean;
  /** What it counts, where that is said of this one field; absent: as of all. */
  readonly measure?: string | undefined;
  /** Of a count: places behind the comma it may have; absent: it is whole. */
  readonly decimals?: number | undefined;
  /** Of a count: what becomes of it over several reports; absent: not said, as the version before or its name has it. */
  readonly nature?: FigureNature | undefined;
  /** The office says that it holds people's data, whatever its type; absent: by type and heading. */
  readonly isPersonal?: boolean | undefined;
  /** Key of the field of the version before that it carries on; null: of none; absent: of the one called the same. */
  readonly continues?: string | null | undefined;
}

/** A rule between figures, by their places in `fields`. */
export type ProposedRule =
  | { readonly kind: 'atMost'; readonly left: number; readonly right: number; readonly isAdvice: boolean }
  | { readonly kind: 'sum'; readonly total: number; readonly parts: readonly number[]; readonly isAdvice: boolean };

/** Who owes the form, and when. */
export interface FormLink {
  readonly directiveId: string;
  readonly clauseId: string;
  readonly groupId: string;
  readonly due: DueRule;
}

const RUNNING_TOTAL = /\bluy ke\b|\bcong don\b/;

/**
 * The form of a proposal. In a new version a field keeps the key of the field that was called or headed the same, so that
 * what counts on it goes on counting.
 * @param versions all versions of the base form, oldest first; empty for a new form
 * @param takenIds ids of all forms
 */
export function proposedForm(
  proposal: FormProposal,
  versions: readonly FormDefinition[],
  takenIds: readonly string[],
): FormDefinition {
  const earlier = versions.at(-1);
  const known = versions.flatMap(({ fields, columns }) => [...fields, ...columns]);
  const keys = new Set<string>();
  const fields = proposal.fields.map((field) => toField(field, known, keys, proposal.measure));
  const { shape, answersUnder } = proposal;
  const lineTable = proposal.lineTable ?? earlier?.lineTable;
  const isOfRow = (field: FormField) => {
    if (shape === 'list') return !isOfReport(field, earlier);
    return shape === 'table' && (field.type === 'unit' || field.type === 'ordinal');
  };
  const ofReport = fields.filter((field) => !isOfRow(field));
  return {
    id: earlier?.id ?? freeId(proposal.label, takenIds),
    version: (earlier?.version ?? 0) + 1,
    validFrom: proposal.validFrom,
    label: proposal.label,
    isLabelPrinted: earlier?.label === proposal.label && earlier.isLabelPrinted,
    shape,
    titleLines: titleLinesOf(proposal.title),
    headerLines: proposal.head ?? earlier?.headerLines ?? [],
    hasPeriodLine: earlier?.hasPeriodLine ?? true,
    columns: fields.filter(isOfRow),
    fields: ofReport,
    rules: withRunningTotals(rulesOf(proposal, earlier, fields), ofReport),
    ...(answersUnder !== null && { answersUnder: [answersUnder] }),
    ...(shape === 'fields' && lineTable !== undefined && { lineTable }),
  };
}

/** A title typed as it is printed: a line for each line. */
function titleLinesOf(title: string): readonly string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A column of a list that speaks of the whole report, once: a running total; all others speak of the person in the row. */
function isOfReport({ key, type, label }: FormField, earlier: FormDefinition | undefined): boolean {
  if (earlier?.shape === 'list' && earlier.fields.some((field) => field.key === key)) return true;
  return type === 'count' && isRunningTotal(label);
}

/** True for the name of a figure that runs on from report to report. */
export function isRunningTotal(label: string): boolean {
  return RUNNING_TOTAL.test(foldForSearch(label));
}

const PART = /^(?:[-+*•] *)?trong do\b/;

/** Whether a figure runs on by its name, or as “Trong đó: …” under one that does. @param fields all figures in their order */
export function isRunning({ key, label }: Pick<FormField, 'key' | 'label'>, fields: readonly FormField[]): boolean {
  if (isRunningTotal(label)) return true;
  const whole = wholeOver({ key, label }, fields);
  return whole !== null && isRunningTotal(whole.label);
}

/** The count that “Trong đó: …” stands under; null: it stands under none. @param fields all figures in their order */
export function wholeOver<Figure extends Pick<FormField, 'key' | 'label' | 'type'>>(
  { key, label }: Pick<FormField, 'key' | 'label'>,
  fields: readonly Figure[],
): Figure | null {
  if (!PART.test(foldForSearch(label))) return null;
  const before = fields.slice(
    0,
    fields.findIndex((field) => field.key === key),
  );
  return before.findLast(({ type, label: other }) => type === 'count' && !PART.test(foldForSearch(other))) ?? null;
}

function toField(
  {
    label,
    heading,
    type,
    required,
    isPersonal,
    continues,
    measure: own,
    decimals,
    headings,
    nature: said,
  }: ProposedField,
  known: readonly FormField[],
  keys: Set<string>,
  told: string | undefined,
): FormField {
  const same =
    continues === undefined
      ? known.findLast((field) => isCalled(field, [label, heading]))
      : known.findLast(({ key }) => key === continues);
  const others = continues === null ? [...keys, ...known.map(({ key }) => key)] : keys; // a new field is no old one
  const key = freeKey(same?.key ?? keyOf(label), new Set(others));
  keys.add(key);
  const variants = [heading, ...(same === undefined ? [] : [same.label, ...same.labelVariants])];
  const labelVariants = [...new Set(variants)].filter((variant) => variant !== label);
  const measure = own ?? measureOfField(label, told ?? same?.measure);
  const nature = said ?? same?.nature;
  return {
    key,
    label,
    labelVariants,
    type,
    required,
    isPersonalData: isPersonalType(type) || (isPersonal ?? same?.isPersonalData ?? isSensitive(type, label)),
    ...(type === 'count' && measure !== undefined && { measure }),
    ...(type === 'count' && decimals !== undefined && { decimals }),
    ...(headings !== undefined && { headings }),
    ...(type === 'count' && nature !== undefined && { nature }),
  };
}

/** Whether a field is known by one of the names, as it is called or as it was met. */
export function isCalled({ label, labelVariants }: FormField, names: readonly string[]): boolean {
  const wanted = new Set(names.map(foldForSearch));
  return [label, ...labelVariants].some((name) => wanted.has(foldForSearch(name)));
}

/** A count tells of many: “số người đã tiêm” names none of them. */
function isSensitive(type: FieldType, label: string): boolean {
  return type !== 'count' && sensitiveKindOf(label) !== null;
}

function keyOf(label: string): string {
  const words = foldForSearch(label)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return /^[a-z]/.test(words) ? words.slice(0, 60) : `f_${words}`.slice(0, 60);
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(key)) return key;
  }
}

function freeId(label: string, taken: readonly string[]): string {
  const stem =
    foldForSearch(label)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'bieu-mau';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** The rules the clerk has stated; unsaid, those of the version before whose figures are still asked for. */
function rulesOf(
  { rules }: FormProposal,
  earlier: FormDefinition | undefined,
  fields: readonly FormField[],
): FormDefinition['rules'] {
  const keys = new Set(fields.map(({ key }) => key));
  const kept = (earlier?.rules ?? []).filter((rule) =>
    rule.kind === 'runningTotal'
      ? keys.has(rule.total)
      : rules === undefined && keysOf(rule).every((key) => keys.has(key)),
  );
  const keyAt = (place: number) => fields[place]?.key ?? '';
  const stated = (rules ?? []).map((rule): FieldRule => {
    const advice = rule.isAdvice ? { isAdvice: true } : {};
    return rule.kind === 'atMost'
      ? { kind: rule.kind, left: keyAt(rule.left), right: keyAt(rule.right), ...advice }
      : { kind: rule.kind, total: keyAt(rule.total), parts: rule.parts.map(keyAt), ...advice };
  });
  return [...kept, ...stated];
}

/**
 * A running total never falls from one report to the next; over a list it goes on from the one before by its people, and is
 * held against their number.
 */
function withRunningTotals(kept: FormDefinition['rules'], fields: readonly FormField[]): FormDefinition['rules'] {
  const isHeld = (key: string) => kept.some((rule) => rule.kind === 'runningTotal' && rule.total === key);
  const running = fields.filter((field) => field.type === 'count' && isRunning(field, fields) && !isHeld(field.key));
  return [...kept, ...running.map(({ key }) => ({ kind: 'runningTotal' as const, total: key }))];
}

/** What the duty and the rate a form is linked by are called. */
export function linkedIds(formId: string): { readonly schedule: string; readonly indicator: string } {
  return { schedule: `bieu-${formId}`, indicator: `ty-le-${formId}` };
}

/** The duty of a form that is linked to a directive. @param words how the log and the papers call it, and who receives it */
export function linkedSchedule(
  form: FormDefinition,
  { clauseId, groupId, due }: FormLink,
  words: { readonly receiver: string; readonly quote: string },
): Schedule {
  return {
    id: linkedIds(form.id).schedule,
    clauseId,
    groupId,
    formId: form.id,
    due,
    via: null,
    channel: null,
    internalCutoffs: [],
    owedBy: 'units',
    decisions: [],
    answers: [],
    ...words,
  };
}

/** The rate of two figures of a form; null when the proposal has none. */
export function linkedIndicator(
  form: FormDefinition,
  { rate, fields }: FormProposal,
  groupId: string,
  label: (numerator: string, denominator: string) => string,
): Indicator | null {
  const fieldOf = (place: number) =>
    form.fields.find((field) => field.label === fields[place]?.label && field.type === 'count');
  const numerator = rate === null ? undefined : fieldOf(rate.numerator);
  const denominator = rate === null ? undefined : fieldOf(rate.denominator);
  if (rate === null || numerator === undefined || denominator === undefined) return null;
  return {
    id: linkedIds(form.id).indicator,
    label: label(numerator.label, denominator.label),
    measure: rate.measure,
    numeratorLabel: numerator.label,
    denominatorLabel: denominator.label,
    numerator: { kind: 'field', formId: form.id, fieldKey: numerator.key },
    denominator: { kind: 'field', formId: form.id, fieldKey: denominator.key },
    decimals: 2,
    rounding: 'round',
    groupId,
  };
}
