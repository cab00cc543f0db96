import type { Compilation, CompiledDuty, CompiledIndicator, CompiledUnit, DutyUnit } from '../../domain/compilation';
import { isReported } from '../../domain/compileUnits';
import type { Schedule } from '../../domain/directive';
import { isSummed, measureSaid } from '../../domain/figureMeasure';
import type { FormDefinition } from '../../domain/form';
import { formatCount, formatScaled } from '../../domain/numbers';
import { filledCount } from '../../domain/summary/chosenUnits';
import { decimalsOfTotals, formatTotal, mostDecimals } from '../../domain/totalDecimals';
import { choiceText, standInShare } from '../../text/choiceText';
import { decisionText } from '../../text/decisionText';
import { totalNotes } from '../../text/totalNotes';
import { type Filling, phrase } from '../fillTemplate';
import { capitalized, momentText } from '../officialText';
import type { Template } from '../templates';
import { dutyName } from './dutyWords';
import { currentStanding, requiredWords, targetFilling } from './targetWords';

/** A form in a period with the units that owe it, be a rate counted from it or not. */
type NamedDuty = Pick<CompiledDuty, 'formId' | 'period' | 'units'>;

/** What the words about figures need besides the figures. */
export interface ReportWords {
  readonly template: Template;
  readonly forms: readonly FormDefinition[];
  /** A unit's name as it stands in a sentence. */
  readonly nameOf: (unit: { readonly id: string; readonly name: string }) => string;
  /** Duties of the directive, for what was decided about their limits. */
  readonly schedules: readonly Schedule[];
}

/** "Tình hình báo cáo": one entry per form and period, however many indicators read it. */
export function dutyFillings(compilation: Compilation, words: ReportWords): readonly Filling[] {
  const seen = new Map<string, CompiledIndicator>();
  for (const indicator of compilation.indicators) {
    const key = `${indicator.formId}/${indicator.period}`;
    if (!seen.has(key)) seen.set(key, indicator);
  }
  const counted = Array.from(seen.values(), (indicator) => {
    const filling = dutyFilling(indicator, words, incompleteOf(indicator));
    const { formId, period } = indicator;
    const alike = compilation.indicators.filter((one) => one.formId === formId && one.period === period);
    return { ...filling, fields: { ...filling.fields, outOfTotal: outOfTotal(alike) } };
  });
  const others = (compilation.others ?? []).map((duty) => {
    const filling = dutyFilling(duty, words, []);
    return { ...filling, fields: { ...filling.fields, outOfTotal: outOfTotal([]) } };
  });
  return [...counted, ...others];
}

/** What the counts add up to that no rate is made of; a form of which nobody gave a count is left to "Tình hình báo cáo". */
export function sumFillings({ others = [], besides = [] }: Compilation, words: ReportWords): readonly Filling[] {
  return [...besides, ...others].flatMap((duty) => {
    const fields = words.forms.find(({ id }) => id === duty.formId)?.fields ?? [];
    return fields.filter(isSummed).flatMap(({ key, label, measure }): readonly Filling[] => {
      const sum = duty.sums.find(({ fieldKey }) => fieldKey === key);
      if (sum === undefined) return [];
      const told = measureSaid({ label, measure });
      const value = formatTotal(sum.value, mostDecimals(duty.units.map(({ figures }) => figures?.[key])));
      const count = told === undefined ? value : `${value} ${told}`;
      return [
        {
          fields: {
            dutyName: indicatorDutyName(duty, words),
            label: capitalized(label),
            count,
            reported: formatCount(sum.reported),
            expected: formatCount(duty.units.length),
          },
          conditions: {},
        },
      ];
    });
  });
}

/** Units that have reported without giving what the rate needs. */
function incompleteOf({ units }: CompiledIndicator): readonly CompiledUnit[] {
  return units.filter(
    (unit) =>
      unit.receivedAt !== null &&
      unit.state !== 'not-required' &&
      unit.standIn === undefined &&
      unit.hourLack === undefined &&
      (unit.numerator === null || unit.denominator === null),
  );
}

/** What those without a report are to the totals. */
function outOfTotal(indicators: readonly CompiledIndicator[]): string {
  return choiceText.outOfTotal(indicators.some(({ units }) => filledCount(units) > 0));
}

export function indicatorDutyName(
  { formId, period }: Pick<NamedDuty, 'formId' | 'period'>,
  { forms, template }: Pick<ReportWords, 'forms' | 'template'>,
): string {
  return dutyName(forms.find((form) => form.id === formId)?.label ?? formId, period, template);
}

/** Only a form with a list can say how many persons are new. */
export function listsPersons({ formId }: CompiledIndicator, { forms }: ReportWords): boolean {
  return forms.find((form) => form.id === formId)?.shape === 'list';
}

/** How open words of the paper are read ("trước ngày 20/8"), said wherever lateness is. */
function answersOf({ formId }: NamedDuty, { schedules }: ReportWords): string {
  return schedules
    .filter((schedule) => schedule.formId === formId)
    .flatMap((schedule) => schedule.answers.map((answer) => decisionText(schedule, answer)))
    .join(' ');
}

/** Who has reported a form, and who not. @param incomplete those whose report gives no rate */
function dutyFilling(duty: NamedDuty, words: ReportWords, incomplete: readonly DutyUnit[]): Filling {
  const owing = duty.units.filter((unit) => unit.state !== 'not-required');
  const arrived = owing.filter((unit) => unit.receivedAt !== null);
  const groups = {
    missing: owing.filter((unit) => unit.state === 'missing'),
    notDue: owing.filter((unit) => unit.state === 'not-due'),
    late: arrived.filter((unit) => unit.lateMinutes !== null),
    zero: arrived.filter((unit) => unit.state === 'zero'),
    incomplete,
  };
  const answers = answersOf(duty, words);
  const named = Object.entries(groups).map(([key, units]) => groupFilling(key, units, words));
  return {
    fields: Object.assign(
      {
        dutyName: indicatorDutyName(duty, words),
        reported: formatCount(arrived.length),
        expected: formatCount(owing.length),
        answers,
      },
      ...named.map((one) => one.fields),
    ),
    conditions: Object.assign({ hasAnswers: answers !== '' }, ...named.map((one) => one.conditions)),
  };
}

function groupFilling(
  key: string,
  units: readonly DutyUnit[],
  words: ReportWords,
): Required<Pick<Filling, 'fields' | 'conditions'>> {
  const name = key === 'late' ? (unit: DutyUnit) => lateName(unit, words) : (unit: DutyUnit) => plainName(unit, words);
  return {
    fields: { [`${key}Count`]: formatCount(units.length), [`${key}Names`]: units.map(name).join(', ') },
    conditions: { [`has${capitalized(key)}`]: units.length > 0 },
  };
}

function plainName(unit: DutyUnit, { nameOf }: ReportWords): string {
  return nameOf({ id: unit.unitId, name: unit.unitName });
}

function lateName(unit: DutyUnit, words: ReportWords): string {
  const name = plainName(unit, words);
  const minutes = unit.lateMinutes ?? 0;
  if (minutes === 0) return phrase(words.template, 'lateAtOnce', { unit: name });
  return phrase(words.template, 'late', { unit: name, minutes: formatCount(minutes) });
}

/** "Kết quả": one indicator with its change, its quoted figure, its milestones and the units below the current one. */
export function indicatorFilling(indicator: CompiledIndicator, words: ReportWords): Filling {
  const { numerator, denominator, percentPrinted, coverage, newPersons, quoted } = indicator;
  const decimals = decimalsOfTotals(indicator.units);
  const change = changeFilling(indicator, words);
  const earlier = earlierFilling(indicator, words);
  const below = belowFilling(indicator, words);
  const hasFigures = numerator !== null && denominator !== null;
  return {
    fields: {
      label: capitalized(indicator.label),
      measure: indicator.measure,
      numerator: numerator === null ? '' : formatTotal(numerator, decimals.numerator),
      denominator: denominator === null ? '' : formatTotal(denominator, decimals.denominator),
      percent: percentPrinted ?? '',
      reported: formatCount(coverage.reported),
      expected: formatCount(coverage.expected),
      standIns: standInShare(indicator.units),
      newPersons: newPersons === null ? '' : formatCount(newPersons),
      quotedPrinted: quoted?.printed ?? '',
      quotedAsOf: quoted ? momentText(quoted.asOf) : '',
      ...change.fields,
      ...earlier.fields,
      ...below.fields,
    },
    conditions: {
      hasRate: percentPrinted !== null,
      hasNoFigures: !hasFigures,
      hasZeroBase: hasFigures && denominator === 0,
      hasNewPersons: newPersons !== null && listsPersons(indicator, words),
      hasQuoted: quoted !== null,
      ...change.conditions,
      ...earlier.conditions,
      ...below.conditions,
    },
    lists: {
      targets: indicator.targets.map((target) => targetFilling(target, indicator.coverage, words.template)),
      choices: choiceFillings(indicator, words),
    },
  };
}

/** What must be said of the units of the total: no figures of that hour, or what the clerk chose; a line for each way. */
export function choiceFillings(indicator: CompiledIndicator, { nameOf }: ReportWords): readonly Filling[] {
  return totalNotes(indicator, nameOf).map((choice) => ({ fields: { choice }, conditions: {} }));
}

/** Change of the rate since the last period, among the units that gave figures in both. */
function changeFilling(
  indicator: CompiledIndicator,
  words: ReportWords,
): Required<Pick<Filling, 'fields' | 'conditions'>> {
  const { change, decimals } = indicator;
  const difference = change?.changeScaled ?? 0;
  return {
    fields: {
      previousDuty: change === null ? '' : indicatorDutyName({ ...indicator, period: change.previousPeriod }, words),
      previousPercent: change?.beforePrinted ?? '',
      presentPercent: change?.nowPrinted ?? '',
      comparedUnits: formatCount(change?.units ?? 0),
      change: formatScaled(Math.abs(difference), decimals),
    },
    conditions: {
      hasRise: difference > 0,
      hasFall: difference < 0,
      isUnchanged: change !== null && difference === 0,
    },
  };
}

/** While nobody has answered for the period: what the last answered one gave. */
function earlierFilling(
  indicator: CompiledIndicator,
  words: ReportWords,
): Required<Pick<Filling, 'fields' | 'conditions'>> {
  const { earlier } = indicator;
  return {
    fields: {
      earlierDuty: earlier === null ? '' : indicatorDutyName({ ...indicator, period: earlier.period }, words),
      earlierNumerator: formatCount(earlier?.numerator ?? 0),
      earlierDenominator: formatCount(earlier?.denominator ?? 0),
      earlierPercent: earlier?.percentPrinted ?? '',
      earlierReported: formatCount(earlier?.reported ?? 0),
      earlierExpected: formatCount(earlier?.expected ?? 0),
    },
    conditions: { hasEarlier: earlier !== null && earlier.percentPrinted !== null },
  };
}

function belowFilling(
  indicator: CompiledIndicator,
  words: ReportWords,
): Required<Pick<Filling, 'fields' | 'conditions'>> {
  const standing = currentStanding(indicator);
  const below = belowUnits(indicator);
  return {
    fields: {
      requiredBy: standing ? requiredWords(standing, words.template) : '',
      belowCount: formatCount(below.length),
      belowNames: below.map((unit) => belowName(unit, indicator, words)).join('; '),
    },
    conditions: {
      hasBelow: below.length > 0,
      isAllMet: standing !== undefined && indicator.coverage.reported > 0 && below.length === 0,
    },
  };
}

/** Units whose own figures are short of the milestone that counts now. */
export function belowUnits(indicator: CompiledIndicator): readonly CompiledUnit[] {
  return indicator.units.filter(
    (unit) => isReported(unit) && (unit.shortfall ?? 0) > 0 && unit.percentPrinted !== null,
  );
}

function belowName(unit: CompiledUnit, indicator: CompiledIndicator, words: ReportWords): string {
  return phrase(words.template, 'below', {
    unit: plainName(unit, words),
    percent: unit.percentPrinted ?? '',
    shortfall: formatCount(unit.shortfall ?? 0),
    measure: indicator.measure,
  });
}
