import type { CompiledCounts, CompiledUnit } from '../compilation';
import { type CompileInput, isCounted, ratesOf, type UnitContext, zeroCounts } from '../compileUnits';
import type { PeriodKey } from '../period';
import { shortfallOf } from '../targetStanding';
import type { Unit } from '../unit';
import { choicesFor } from './choicesFor';
import type { CarriedFormers, ChoiceOffer, ChoiceStanding, SavedChoice, StandIn } from './missingChoice';
import { carriedFigures, periodsToCarry, type StandInFigures, standInFigures } from './standInCounts';

/**
 * The rows of a period with what the clerk chose for those without figures. Own figures are never touched: a choice for a
 * unit whose report has come since is named as not needed.
 */
export function applyChoices(
  units: readonly CompiledUnit[],
  period: PeriodKey,
  context: UnitContext,
): readonly CompiledUnit[] {
  const { indicator, input } = context;
  const own = choicesFor(input.choices, indicator.id, period);
  const byUnit = new Map(own.map((one) => [one.unitId, one]));
  const registry = new Map(input.units.map((unit) => [unit.id, unit]));
  return units.map((row) => {
    const unit = registry.get(row.unitId);
    if (unit === undefined || row.state === 'not-required') return row;
    return keptJudged(row, unit, byUnit.get(row.unitId) ?? null, { period, context });
  });
}

interface Judged {
  readonly saved: SavedChoice | null;
  readonly noteOf: CompileInput['choiceNoteOf'];
  readonly row: CompiledUnit;
}

const judgedRows = new WeakMap<CompiledUnit, Judged>();

/** A row is the same object only as long as nothing of its unit has changed, so what may be carried into it has not either. */
function keptJudged(row: CompiledUnit, unit: Unit, saved: SavedChoice | null, ground: Ground): CompiledUnit {
  const { choiceNoteOf: noteOf } = ground.context.input;
  const known = judgedRows.get(row);
  if (known?.saved === saved && known.noteOf === noteOf) return known.row;
  const made = judged(row, unit, saved, ground);
  judgedRows.set(row, { saved, noteOf, row: made });
  return made;
}

interface Ground {
  readonly period: PeriodKey;
  readonly context: UnitContext;
}

function judged(row: CompiledUnit, unit: Unit, saved: SavedChoice | null, ground: Ground): CompiledUnit {
  if (isCounted(row)) return saved === null ? row : withChoice(row, saved, 'unneeded', ground);
  const open = { ...row, offer: offerFor(unit, ground) };
  if (saved === null) return open;
  const { choice } = saved;
  if (choice.kind === 'leaveOut') return withChoice(open, saved, 'used', ground);
  const found = standInFigures(choice, unit, ground.period, ground.context);
  if (found === null) return withChoice(open, saved, 'impossible', ground);
  return withChoice(filledRow(open, choice, found.counts, ground.context), saved, 'used', ground, found.formers);
}

function withChoice(
  row: CompiledUnit,
  { choice, reason, madeAt, madeBy }: SavedChoice,
  standing: ChoiceStanding,
  { context: { input } }: Ground,
  formers: CarriedFormers | null = null,
): CompiledUnit {
  const judgedChoice = { choice, reason, madeAt, madeBy, standing, ...(formers !== null && { formers }) };
  const said = input.choiceNoteOf?.(judgedChoice) ?? '';
  return { ...row, choice: judgedChoice, note: [row.note, said].filter((one) => one !== '').join('; ') };
}

/** Older ones are no stand-in anybody would defend, and a season has ninety of them. */
const MOST_CARRIABLE = 12;

function offerFor(unit: Unit, { period, context }: Ground): ChoiceOffer {
  const carriable: PeriodKey[] = [];
  const carried: StandInFigures[] = [];
  for (const from of periodsToCarry(unit, period, context)) {
    if (carriable.length === MOST_CARRIABLE) break;
    const figures = carriedFigures({ from, into: period }, unit, context);
    if (figures === null) continue;
    carriable.push(from);
    carried.push(figures);
  }
  const zero = zeroCounts(unit, context);
  const isOfFormers = carried.some(({ formers }) => formers !== null);
  return {
    carriable,
    carriedCounts: carried.map(({ counts }) => counts),
    ...(isOfFormers && { carriedFormers: carried.map(({ formers }) => formers) }),
    canBeZero: zero !== null,
    zeroCounts: zero,
  };
}

/** In the total, but without a rank: nobody is placed by what he did not report. */
function filledRow(row: CompiledUnit, standIn: StandIn, counts: CompiledCounts, context: UnitContext): CompiledUnit {
  return {
    ...row,
    ...counts,
    standIn,
    ...ratesOf(counts, context.indicator),
    changeScaled: null,
    shortfall: context.target && shortfallOf(context.target, counts, context.decimals),
  };
}
