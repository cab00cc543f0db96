import type { ToldReport } from '../../domain/evidence';
import { breachOf, isFieldRule } from '../../domain/fieldRules';
import { countedOfPeople, measureIn } from '../../domain/figureMeasure';
import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import type { KeyedEntry } from '../../domain/keyedEntry';
import { normalisePhone } from '../../domain/phone';
import type { Figure, ReportContent } from '../../domain/submission';
import { tidy } from '../../domain/vietnamese';
import { isWritten } from '../../domain/writtenReport';
import { keyedMessages as say } from '../../text/keyedMessages';
import { parseAmount, parseCount, parseNumber } from '../counts';
import { issueAt } from '../issues';
import { roundedTo } from '../report/readCount';
import { readTypedList, type TypedList } from './typedList';

/** A sentence about one box of the dialog; `field` null: about the report as a whole, or one of the names below. */
export interface KeyedIssue extends Issue {
  readonly field: string | null;
}

export interface KeyedReading {
  /** As this report alone says it. */
  readonly content: ReportContent;
  readonly told: ToldReport;
  readonly issues: readonly KeyedIssue[];
}

/** Boxes that are no field of the form: the number of people, their list, the day and hour of arrival. */
export const ROWS = 'rows';
export const PERSONS = 'persons';
export const ARRIVAL = 'arrival';
const NO_LIST: TypedList = { persons: [], issues: [] };

/**
 * What a keyed report says, and the rules inside it.
 * @param isFirst a report that comes for a place already filled may leave out what is known
 */
export function readKeyed(form: FormDefinition, entry: KeyedEntry, unitName: string, isFirst: boolean): KeyedReading {
  const counts = form.fields
    .filter(({ type }) => type === 'count')
    .map((field) => (form.shape === 'list' ? countedOfPeople(field) : field));
  const read = counts.map((field) => ({ field, ...readCount(field, entry.values[field.key] ?? '', unitName) }));
  const figures = Object.fromEntries(read.map(({ field, figure }) => [field.key, figure]));
  const texts = readTexts(form, entry);
  const list = form.shape === 'list' ? readTypedList(entry.persons, form) : NO_LIST;
  const { persons } = list;
  const rows = readRows(form, entry, persons.length, unitName);
  const told: ToldReport = { figures, rows: rows.value, isNil: entry.isNil };
  const isMissing = (field: FormField) => isFirst && field.required && !entry.isNil;
  return {
    content: { figures, texts: texts.texts, persons, isNil: entry.isNil, dataAsOf: entry.dataAsOf },
    told,
    issues: [
      ...read.flatMap(({ issues }) => issues),
      ...read.flatMap(({ field, figure, issues }) =>
        issues.length === 0 && figure.kind === 'blank' && isMissing(field) ? [blank(field, unitName, 'error')] : [],
      ),
      ...texts.issues,
      ...form.fields.flatMap((field) =>
        field.type !== 'count' && texts.texts[field.key] === undefined && isMissing(field)
          ? [blank(field, unitName, 'warning')]
          : [],
      ),
      ...brokenRules(form, figures, unitName),
      ...rows.issues,
      ...list.issues.map((issue) => ({ ...issue, field: PERSONS })),
      ...(isWritten(form) ? [] : nothingSaid(entry, figures, rows.value, unitName)),
    ],
  };
}

function readCount(field: FormField, raw: string, unitName: string): { figure: Figure; issues: readonly KeyedIssue[] } {
  const { value, issues } = countIn(field.key, field, raw, unitName);
  return { figure: value === null ? { kind: 'blank' } : { kind: 'number', value }, issues };
}

/** "không" and "-" are asked about, never taken for 0. */
function countIn(key: string, field: Pick<FormField, 'label' | 'measure' | 'decimals'>, raw: string, unitName: string) {
  const { decimals } = field;
  const { reading, rounded = null } =
    decimals === undefined
      ? { reading: parseCount(raw) }
      : roundedTo(decimals, parseAmount(raw, measureIn(field.label, field.measure)));
  if (reading.kind === 'blank') return { value: null, issues: [] };
  if (reading.kind !== 'number') {
    const isFraction = decimals === undefined && parseNumber(raw).kind === 'number' && !raw.trim().startsWith('-');
    const message = isFraction
      ? say.fraction(unitName, field, raw)
      : decimals === undefined
        ? say.notACount(unitName, field, raw)
        : say.notAnAmount(unitName, field, raw);
    return { value: null, issues: [at(key, 'error', 'figure-not-a-count', message)] };
  }
  const { value, doubt } = reading;
  if (rounded !== null)
    return { value, issues: [at(key, 'warning', 'figure-rounded', say.rounded(unitName, field, raw, value))] };
  if (doubt === 'dot-thousands')
    return { value, issues: [at(key, 'warning', doubt, say.dotThousands(unitName, field.label, raw, value))] };
  const isDoubtful = doubt === 'comma-thousands' || doubt === 'approximate';
  const issues = isDoubtful ? [at(key, 'warning', doubt, say.doubtfulCount(unitName, field.label, raw, value))] : [];
  return { value, issues };
}

function readRows(form: FormDefinition, entry: KeyedEntry, listed: number, unitName: string) {
  if (form.shape !== 'list') return { value: null, issues: [] };
  const { value, issues } = countIn(ROWS, { label: say.rowsLabel }, entry.rows, unitName);
  if (entry.isNil) {
    const isContradicted = listed > 0 || (value ?? 0) > 0;
    const more = isContradicted ? [at(ROWS, 'error', 'nil-with-rows', say.nilWithRows(unitName))] : [];
    return { value: 0, issues: [...issues, ...more] };
  }
  if (listed === 0) return { value, issues };
  const differs = value !== null && value !== listed;
  const more = differs ? [at(ROWS, 'warning', 'rows-differ', say.rowsDiffer(unitName, value, listed))] : [];
  return { value: listed, issues: [...issues, ...more] };
}

function readTexts(form: FormDefinition, { values, evidence }: KeyedEntry) {
  const [picture] = evidence.flatMap((piece) => (piece.kind === 'picture' ? [piece] : []));
  const texts: Record<string, string> = {};
  const issues: KeyedIssue[] = [];
  for (const { key, label, type } of form.fields) {
    if (type === 'count') continue;
    const text = tidy(values[key] ?? '');
    const phone = type === 'phone' && text !== '' ? normalisePhone(text) : null;
    if (type === 'phone' && text !== '' && phone === null)
      issues.push(at(key, 'warning', 'phone-unreadable', say.notAPhone(label, text)));
    const shown = phone?.phone ?? (type === 'image' && text === '' && picture ? picture.fileName : text);
    if (shown !== '') texts[key] = shown;
  }
  return { texts, issues };
}

/** Rules between the figures, each said with what breaks it at the box of the figure to look at first. */
function brokenRules(
  form: FormDefinition,
  figures: Readonly<Record<string, Figure>>,
  unitName: string,
): readonly KeyedIssue[] {
  const label = (key: string) => form.fields.find((field) => field.key === key)?.label ?? key;
  const figureOf = (key: string) => {
    const figure = figures[key];
    return figure?.kind === 'number' ? figure.value : null;
  };
  return form.rules.filter(isFieldRule).flatMap((rule) => {
    const breach = breachOf(rule, figureOf);
    if (breach === null) return [];
    const severity = rule.isAdvice === true ? 'warning' : 'error';
    if (breach.kind === 'above') {
      const { left, value, right, limit } = breach;
      const message = say.atMost(unitName, [label(left), value], [label(right), limit]);
      return [at(left, severity, 'rule-at-most', message)];
    }
    const { total, value, parts, sum } = breach;
    return [at(total, severity, 'rule-sum', say.sum(unitName, [label(total), value], parts.map(label), sum))];
  });
}

function blank(field: FormField, unitName: string, severity: Issue['severity']): KeyedIssue {
  return at(field.key, severity, 'figure-blank', say.blank(unitName, field.label, severity === 'error'));
}

/** Saving an empty form must not count as a report. */
function nothingSaid(
  { isNil }: KeyedEntry,
  figures: Readonly<Record<string, Figure>>,
  rows: number | null,
  unitName: string,
): readonly KeyedIssue[] {
  const saysSomething = isNil || rows !== null || Object.values(figures).some(({ kind }) => kind === 'number');
  return saysSomething ? [] : [at(null, 'error', 'nothing-said', say.nothingSaid(unitName))];
}

function at(field: string | null, severity: Issue['severity'], code: string, message: string): KeyedIssue {
  return { ...issueAt(severity, code, message, {}), field };
}
