import { dayOf, type IsoDay, type LocalTime } from './calendar';
import type { Indicator, QuotedFigure, Target } from './directive';
import { type Milestone, milestonesOf } from './milestones';
import { formatPercent } from './numbers';
import { parsePercent } from './rate';

/** A percentage a paper prints, held against its own counts, and what it means for the milestones from its day on. */
export interface QuotedView {
  readonly printed: string;
  readonly asOf: LocalTime;
  readonly counts: { readonly numerator: number; readonly denominator: number } | null;
  /** The same counts rounded and cut off; null without counts: a bare percentage is never calculated with others. */
  readonly rounded: string | null;
  readonly truncated: string | null;
  /** Which of the two the paper prints; neither: its counts give another percentage. null without counts. */
  readonly printedAs: 'round' | 'truncate' | 'both' | 'neither' | null;
  readonly milestones: readonly Milestone[];
}

/** @param quoted its own day is where the pace starts */
export function quotedView(
  { printed, counts, asOf }: QuotedFigure,
  targets: readonly Target[],
  { decimals }: Indicator,
): QuotedView {
  const day = dayOf(asOf);
  const print = (mode: 'round' | 'truncate') =>
    counts && formatPercent(counts.numerator, counts.denominator, decimals, mode);
  const [rounded, truncated] = [print('round'), print('truncate')];
  return {
    printed,
    asOf,
    counts,
    rounded,
    truncated,
    printedAs: counts === null ? null : printedAs(printed, rounded, truncated),
    milestones: milestonesOf(targets, pointOf(printed, counts, day), day),
  };
}

function printedAs(printed: string, rounded: string | null, truncated: string | null): QuotedView['printedAs'] {
  if (printed === rounded) return rounded === truncated ? 'both' : 'round';
  return printed === truncated ? 'truncate' : 'neither';
}

/** The counts where the paper gives them, because they are exact; else the percentage as it stands. */
function pointOf(printed: string, counts: QuotedFigure['counts'], day: IsoDay) {
  if (counts !== null && counts.denominator > 0)
    return [{ day, rate: counts, isCounted: true, printed, coverage: null }];
  const rate = parsePercent(printed);
  return rate === null ? [] : [{ day, rate, isCounted: false, printed, coverage: null }];
}
