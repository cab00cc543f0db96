import { isExact, sumOf as sumOfAmounts } from '../decimals';
import { isSummed } from '../figureMeasure';
import type { FormDefinition } from '../form';
import type { Figure } from '../submission';
import type { Coverage, FieldShare } from './packageModel';

type Figures = Readonly<Record<string, Figure>>;

/** A report that is added up; a total of a lower level says by itself how many of how many it stands on. */
export interface SummedReport {
  readonly figures: Figures;
  /** Field by field; null: it is no total, or its sender did not say. */
  readonly fields: Readonly<Record<string, FieldShare>> | null;
}

/** One unit's reports; more than one where it stands for those it was made of. */
export type UnitReports = readonly SummedReport[];

export interface FormSum {
  readonly figures: Figures;
  readonly fields: Readonly<Record<string, FieldShare>>;
}

/**
 * The figures of several units' reports of one form added up, field by field, each with the units it stands on. Only
 * numbers are added, and no percentages: where no report gives one the sum is blank, or missing when none of the files had the place at all.
 * @throws RangeError when a sum is too large to be exact
 */
export function sumReports(units: readonly UnitReports[], form: Pick<FormDefinition, 'fields'>): FormSum {
  const counted = form.fields.filter((field) => field.type === 'count' && isSummed(field)).map(({ key }) => key);
  const reports = units.flat();
  return {
    figures: Object.fromEntries(counted.map((key) => [key, sumOf(reports.map(({ figures }) => figures[key]))])),
    fields: Object.fromEntries(counted.map((key) => [key, shareOf(units, key)])),
  };
}

function sumOf(figures: readonly (Figure | undefined)[]): Figure {
  const numbers = figures.flatMap((figure) => (figure?.kind === 'number' ? [figure.value] : []));
  if (numbers.length === 0) return { kind: figures.some((figure) => figure?.kind === 'blank') ? 'blank' : 'missing' };
  const value = sumOfAmounts(numbers);
  if (!isExact(value)) throw new RangeError('a sum beyond exact numbers');
  return { kind: 'number', value };
}

function shareOf(units: readonly UnitReports[], key: string): FieldShare {
  const kinds = units.filter((reports) => reports.length > 0).map((reports) => kindOf(reports, key));
  const below = units.flat().flatMap((report) => belowOf(report, key));
  return {
    given: kinds.filter((kind) => kind === 'number').length,
    blank: kinds.filter((kind) => kind === 'blank').length,
    missing: kinds.filter((kind) => kind === 'missing').length,
    expected: units.length,
    below: below.length === 0 ? null : added(below),
  };
}

/** A unit gives a figure when every one of its reports does: half of it is not the unit's figure. */
function kindOf(reports: UnitReports, key: string): Figure['kind'] {
  const kinds = reports.map(({ figures }) => figures[key]?.kind ?? 'missing');
  if (kinds.every((kind) => kind === 'number')) return 'number';
  return kinds.includes('blank') ? 'blank' : 'missing';
}

/** What a total of the level below stands on itself. */
function belowOf({ fields }: SummedReport, key: string): readonly Coverage[] {
  const share = fields?.[key];
  return share === undefined ? [] : [{ reported: share.given, expected: share.expected }];
}

/** Shares of separate offices together. */
export function added(shares: readonly Coverage[]): Coverage {
  return {
    reported: shares.reduce((sum, { reported }) => sum + reported, 0),
    expected: shares.reduce((sum, { expected }) => sum + expected, 0),
  };
}
