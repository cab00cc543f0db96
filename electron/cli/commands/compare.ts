import { COMPARISON_BASES, type ComparisonBasis } from '../../domain/comparison/comparison';
import { cliText } from '../../text/cliText';
import { comparisonText } from '../../text/comparisonText';
import { oneOf } from '../arguments';
import type { Command } from '../command';

/** Totals, units, ranks and bases held against another time, and reports against the counts of another body. */
export const compareCommand: Command = {
  name: ['compare'],
  isReading: true,
  usage: `compare --directive <id> [--against ${COMPARISON_BASES.join('|')}] [--as-of <time>]`,
  async run({ args, office, now }) {
    const asOf = args.time('as-of') ?? now();
    const basis: ComparisonBasis = oneOf(COMPARISON_BASES, args.text('against') ?? 'period', cliText.badBasis);
    const core = await office();
    const comparison = await core['comparison.get']({ directiveId: args.required('directive'), asOf, basis });
    const text = comparison.indicators.flatMap(({ label, summary, notes, bases, gaps }) => [
      `${label}: ${summary}`,
      ...notes.map((note) => `  ${note}`),
      ...bases.map((base) => `  ${comparisonText.base(base)}`),
      ...(gaps?.totals ?? []).map((total) => `  ${comparisonText.gap(total)}`),
    ]);
    return { json: comparison, text: text.join('\n') };
  },
};
