import type { Compilation } from '../domain/compilation';
import { againstTarget, fallenTotals, overallRate } from './remarkRates';
import { byGroup, chosenFor, highestAndLowest, notReported } from './remarkUnits';
import type { RemarkWords } from './remarkWords';

export type { RemarkWords } from './remarkWords';

/** A paragraph about the figures of one rate, drafted for the clerk to take, change and keep. */
export interface DraftedRemark {
  /** What it is about, the same from period to period: "installed/ends". */
  readonly key: string;
  readonly text: string;
}

/**
 * What the figures say, in sentences: the rate against the last period, highest and lowest units, groups, targets, who is
 * missing. Each paragraph names the report it speaks of, for the clerk may take one without the others. Nothing is said of
 * what is not known; a unit without figures is in no comparison.
 */
export function draftRemarks(compilation: Compilation, words: RemarkWords): readonly DraftedRemark[] {
  return compilation.indicators.flatMap((indicator) => {
    const parts = {
      overall: overallRate(indicator, compilation, words),
      fallen: words.isRunningTotal(indicator) ? fallenTotals(indicator, words) : null,
      ends: highestAndLowest(indicator, words),
      groups: byGroup(indicator, words),
      targets: againstTarget(indicator, words),
      missing: notReported(indicator, words),
      choices: chosenFor(indicator, words),
    };
    return Object.entries(parts).flatMap(([part, text]) =>
      text === null ? [] : [{ key: `${indicator.indicatorId}/${part}`, text }],
    );
  });
}
