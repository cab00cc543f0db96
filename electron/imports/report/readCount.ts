import { roundTo } from '../../domain/decimals';
import { isAmount, isPercentage, measureIn } from '../../domain/figureMeasure';
import type { FormField } from '../../domain/form';
import type { Issue, Severity } from '../../domain/issue';
import { formatCount } from '../../domain/numbers';
import { normalisePhone } from '../../domain/phone';
import type { Figure } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';
import { rawValue, textOf } from '../cells';
import { type NumberReading, parseAmount, parseCount, parseNumber } from '../counts';
import { address, type Cell } from '../grid';
import { issueAt } from '../issues';

/** What was asked, where the answer stood, and what was made of it: one line of the preview. */
export interface ReadFigure {
  readonly key: string;
  readonly label: string;
  /** Name of the sheet it was looked for in; left out: it is no single cell's. */
  readonly sheet?: string;
  /** A1 address; null when the place is nowhere in the file. */
  readonly cell: string | null;
  /** What stood there; null when nothing did. */
  readonly raw: string | null;
  readonly understood: string;
}

export interface CountAnswer {
  readonly figure: Figure;
  readonly shown: ReadFigure;
  readonly issues: readonly Issue[];
}

/** Where the answer stands or should stand; `text` when only a part of the cell is the answer. */
export interface CountPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly text?: string;
}

/** A count of the form. Zero, blank and missing stay three things; "-" and "không" are asked about, never taken for 0. */
export function readCount(field: FormField, place: CountPlace | null, sheet: string): CountAnswer {
  if (place === null) return missing(field, sheet);
  const { reading, lost, rounded = null } = readFor(field, place);
  const figure: Figure = reading.kind === 'number' ? { kind: 'number', value: reading.value } : { kind: 'blank' };
  const understood = reading.kind === 'number' ? formatCount(reading.value) : say.understoodBlank;
  const raw = rawText(place);
  return {
    figure,
    shown: {
      key: field.key,
      label: field.label,
      sheet,
      cell: address(place.row, place.column),
      raw: raw === '' ? null : raw,
      understood,
    },
    issues: issuesOf(field, place, sheet, { reading, lost, rounded }),
  };
}

/** What a cell says, read as `readCount` reads it, with all its decimals: a sum is of what stands there. Null: no figure. */
export function figureFor(field: FormField, place: CountPlace): number | null {
  const { reading } = field.decimals === undefined ? readFor(field, place) : { reading: amountWritten(place, field) };
  return reading.kind === 'number' ? reading.value : null;
}

function missing(field: FormField, sheet: string): CountAnswer {
  const message = say.figureMissing(sheet, field.label);
  return {
    figure: { kind: 'missing' },
    shown: { key: field.key, label: field.label, cell: null, raw: null, understood: say.understoodMissing },
    issues: field.required ? [issueAt('error', 'figure-missing', message, { sheet })] : [],
  };
}

interface Reading {
  readonly reading: NumberReading;
  /** As Excel had it, before its thousands were given back. */
  readonly lost: number | null;
  /** As it stood there, with more decimals than the form takes. */
  readonly rounded?: number | null;
}

function readFor(field: FormField, place: CountPlace): Reading {
  if (field.decimals !== undefined) return withDecimals(place, field, field.decimals);
  return isAmount(field) ? { reading: amountIn(place), lost: null } : readingOf(place);
}

/** An amount with the decimals the form takes. */
function withDecimals(place: CountPlace, field: FormField, decimals: number): Reading {
  const read = roundedTo(decimals, amountWritten(place, field));
  const isCounted = place.cell?.isFormula === true && place.text === undefined;
  return isCounted ? { ...read, rounded: null } : read; // it has as many as Excel gives
}

/** An amount as it stands there; a cell shown as "47,5 %" gives 47,5 where percent is asked for. */
function amountWritten({ cell, text }: CountPlace, { label, measure }: FormField): NumberReading {
  if (cell?.kind === 'error' || cell?.kind === 'formulaWithoutValue') return { kind: 'text' };
  const raw = text ?? rawValue(cell);
  const isPercent = typeof raw === 'number' && cell?.isPercent === true;
  if (isPercent && !isPercentage({ label, measure })) return { kind: 'text' };
  return parseAmount(isPercent ? raw * 100 : raw, isPercent ? undefined : measureIn(label, measure));
}

/** What a number has behind as many places as are asked for is rounded away, and said unless it is Excel's own noise. */
export function roundedTo(decimals: number, reading: NumberReading): Reading {
  if (reading.kind !== 'number') return { reading, lost: null };
  const value = roundTo(reading.value, decimals);
  const isNoise = Math.abs(value - reading.value) < NOISE * Math.max(1, value);
  return { reading: { ...reading, value }, lost: null, rounded: isNoise ? null : reading.value };
}

/** Less than this part of a figure comes from calculating in binary. */
const NOISE = 1e-9;

/** A count that Excel made a fraction of (3.165 typed where "." is the decimal point) is ×1000: nobody counts 3,165 people. */
function readingOf({ cell, text }: Pick<CountPlace, 'cell' | 'text'>): { reading: NumberReading; lost: number | null } {
  if (cell?.kind === 'error' || cell?.kind === 'formulaWithoutValue') return { reading: { kind: 'text' }, lost: null };
  const raw = text ?? rawValue(cell);
  if (typeof raw === 'string') return { reading: parseCount(raw.replace(/[.;,\s]+$/, '')), lost: null };
  if (Number.isInteger(raw) || !/^\d+\.\d{3}$/.test(String(raw))) return { reading: parseCount(raw), lost: null };
  return { reading: parseCount(Math.round(raw * 1000)), lost: raw };
}

/** An amount may be a fraction, so none is taken for a number that lost its thousands. */
function amountIn({ cell, text }: CountPlace): NumberReading {
  const raw = text ?? rawValue(cell);
  return typeof raw === 'number' && !Number.isInteger(raw)
    ? { kind: 'text' }
    : readingOf({ cell, ...(text !== undefined && { text }) }).reading;
}

function isFraction({ cell, text }: CountPlace): boolean {
  const reading = parseNumber(text ?? rawValue(cell));
  return reading.kind === 'number' && reading.value >= 0 && !Number.isInteger(reading.value);
}

/** The count in a cell, or null; what has to be said about it is `readCount`'s. */
export function countIn(cell: Cell): number | null {
  const { reading } = readingOf({ cell });
  return reading.kind === 'number' ? reading.value : null;
}

/** A mobile number with its zero or +84 in front; without them nine digits may be a sum of money. */
function isPhone({ cell, text }: CountPlace): boolean {
  const raw = text ?? rawValue(cell);
  return typeof raw === 'string' && /^\s*(?:0|\+84)/.test(raw) && normalisePhone(raw) !== null;
}

function rawText({ cell, text }: CountPlace): string {
  return text ?? textOf(cell);
}

function issuesOf(
  field: FormField,
  place: CountPlace,
  sheet: string,
  { reading, lost, rounded = null }: Reading,
): readonly Issue[] {
  const named = { sheet, cell: address(place.row, place.column) };
  const raw = rawText(place);
  const make = (severity: Severity, code: string, message: string, value?: number) => {
    const values = { raw: raw || undefined, understood: value === undefined ? undefined : formatCount(value) };
    return [issueAt(severity, code, message, { sheet, row: place.row, column: place.column }, values)];
  };
  if (place.cell?.kind === 'error') return make('error', 'error-cell', say.errorCell(named, place.cell.value));
  if (place.cell?.kind === 'formulaWithoutValue')
    return make('error', 'formula-without-value', say.formulaWithoutValue(named));
  if (reading.kind === 'blank')
    return field.required ? make('error', 'figure-blank', say.figureBlank(named, field.label)) : [];
  if (isPhone(place)) return make('error', 'figure-is-phone', say.figureIsPhone(named, field, raw));
  if (reading.kind !== 'number' && field.decimals === undefined && isFraction(place))
    return make('error', 'figure-not-a-count', say.figureFraction(named, field, raw));
  if (reading.kind !== 'number' && field.decimals !== undefined)
    return make('error', 'figure-not-a-count', say.figureNotAnAmount(named, field, raw));
  if (reading.kind !== 'number') return make('error', 'figure-not-a-count', say.figureNotACount(named, field, raw));
  if (rounded !== null)
    return make('warning', 'figure-rounded', say.figureRounded(named, field, rounded, reading.value), reading.value);
  if (lost !== null)
    return make('warning', 'lost-thousands', say.lostThousandsCount(named, field, lost, reading.value), reading.value);
  if (reading.doubt === 'comma-thousands')
    return make('warning', 'comma-thousands', say.commaThousands(named, raw, reading.value), reading.value);
  if (reading.doubt === 'dot-thousands')
    return make('warning', 'dot-thousands', say.dotThousands(named, raw, reading.value), reading.value);
  if (reading.doubt === 'approximate')
    return make('warning', 'figure-approximate', say.figureApproximate(named, raw, reading.value), reading.value);
  return [];
}
