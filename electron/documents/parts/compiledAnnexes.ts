import type { Compilation, CompiledIndicator } from '../../domain/compilation';
import { formatCount } from '../../domain/numbers';
import { shortfallSumOf } from '../../domain/shortfallSum';
import { standInShare } from '../../text/choiceText';
import { type Filling, phrase } from '../fillTemplate';
import type { Layout } from '../layout';
import { choiceFillings, indicatorDutyName, listsPersons, type ReportWords } from './reportFilling';
import { unitTable } from './unitTable';

/** Figures of which a table of units can be made, one annex each. */
export function annexIndicators({ indicators }: Pick<Compilation, 'indicators'>): readonly CompiledIndicator[] {
  return indicators.filter((indicator) => indicator.units.length > 0);
}

/** How annexes are called, and the line below that says which paper they go with. */
export interface AnnexPlace {
  /** One for each of `annexIndicators`. */
  readonly labels: readonly string[];
  readonly reference: string;
}

/** The tables of units with what is said of them: which units the total counts, how rates were cut. */
export function compiledAnnexFillings(
  compilation: Compilation,
  words: ReportWords,
  layout: Layout,
  { labels, reference }: AnnexPlace,
): readonly Filling[] {
  return annexIndicators(compilation).map((indicator, index) => {
    const { coverage, decimals, rounding } = indicator;
    const short = shortfallSumOf(indicator);
    const { table, orientation } = unitTable(
      indicator,
      indicator.newPersons !== null && listsPersons(indicator, words),
      words.template,
      layout,
    );
    return {
      fields: {
        annexLabel: labels[index] ?? '',
        annexTitle: phrase(words.template, 'annexTitle', { label: indicator.label.toLocaleUpperCase('vi') }),
        reference,
        dutyName: indicatorDutyName(indicator, words),
        reported: formatCount(coverage.reported),
        expected: formatCount(coverage.expected),
        standIns: standInShare(indicator.units),
        missingNames: coverage.missing.map(words.nameOf).join(', '),
        decimals: String(decimals),
        shortfallSum: formatCount(short?.sum ?? 0),
        shortfallTotal: formatCount(short?.total ?? 0),
      },
      conditions: {
        hasMissing: coverage.missing.length > 0,
        isComplete: coverage.missing.length === 0,
        isSumRounded: short !== null && !short.hasSurplus,
        isSumBeyond: short?.hasSurplus ?? false,
        isRounded: rounding === 'round',
        isTruncated: rounding === 'truncate',
      },
      lists: { choices: choiceFillings(indicator, words) },
      slots: { unitTable: [table] },
      orientation,
    };
  });
}
