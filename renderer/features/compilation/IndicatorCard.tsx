import { Button } from '@fluentui/react-components';
import type { CompiledIndicator, Coverage } from '../../../electron/domain/compilation';
import { filledCount } from '../../../electron/domain/summary/chosenUnits';
import {
  countOrDash,
  formatEarlier,
  formatPeriod,
  formatRateChange,
  formatShare,
  formatTime,
} from '../../lib/formatting';
import { vi } from '../../text/vi';
import styles from './Compilation.module.css';
import { TargetsTable } from './TargetsTable';

const words = vi.compilation;

/** More names than this are counted, not listed; the table below has them all. */
const NAMED_UNITS = 6;

/** `15/17 đơn vị – còn thiếu: …`; units whose figures somebody put there are said apart. */
export function coverageText({ reported, expected, missing }: Coverage, filled = 0): string {
  const own = words.coverage(formatShare(reported, expected));
  const share = filled === 0 ? own : `${own} ${vi.summary.standIns(String(filled))}`;
  if (missing.length === 0) return `${share} ${vi.dash} ${words.complete}`;
  const names = missing
    .slice(0, NAMED_UNITS)
    .map(({ name }) => name)
    .join(vi.listSeparator);
  const rest = missing.length - NAMED_UNITS;
  return `${share} ${vi.dash} ${rest > 0 ? words.missingMore(names, String(rest)) : words.missing(names)}`;
}

function Figures({ indicator }: { readonly indicator: CompiledIndicator }) {
  const { numerator, denominator, measure, quoted, newPersons, period, coverage } = indicator;
  return (
    <div className={styles.figures}>
      <span className={styles.rate} data-testid={`rate-${indicator.indicatorId}`}>
        {indicator.percentPrinted ?? vi.dash}
      </span>
      <span className={styles.counts}>
        {numerator === null ? words.noFigures : words.count(countOrDash(numerator), countOrDash(denominator), measure)}
      </span>
      <span className={styles.small}>
        {[
          period === 'once' ? words.periodOnce : words.period(formatPeriod(period)),
          words.rounding[indicator.rounding],
        ].join(vi.listSeparator)}
      </span>
      <div className={styles.notes}>
        <span data-testid={`coverage-${indicator.indicatorId}`}>
          {coverageText(coverage, filledCount(indicator.units))}
        </span>
        {newPersons !== null && period !== 'once' && <span>{words.newPersons(countOrDash(newPersons))}</span>}
        {indicator.change && <span>{formatRateChange(indicator.change, indicator.decimals)}</span>}
        {indicator.earlier && <span>{formatEarlier(indicator.earlier, measure)}</span>}
        {quoted && <span>{words.quoted(quoted.printed, formatTime(quoted.asOf))}</span>}
      </div>
    </div>
  );
}

export interface IndicatorCardProps {
  readonly indicator: CompiledIndicator;
  readonly isChosen: boolean;
  /** null: there is nothing else to choose */
  readonly onChoose: (() => void) | null;
}

/** One rate: what it is, of whom, against which targets. */
export function IndicatorCard({ indicator, isChosen, onChoose }: IndicatorCardProps) {
  return (
    <section
      className={isChosen && onChoose ? `${styles.card} ${styles.chosen}` : styles.card}
      data-testid={`indicator-${indicator.indicatorId}`}
    >
      <div className={styles.head}>
        <h2 className={styles.label}>{indicator.label}</h2>
        {onChoose && (
          <Button
            size="small"
            appearance={isChosen ? 'primary' : 'secondary'}
            aria-pressed={isChosen}
            onClick={onChoose}
            data-testid={`show-units-${indicator.indicatorId}`}
          >
            {isChosen ? words.showingUnits : words.showUnits}
          </Button>
        )}
      </div>
      <Figures indicator={indicator} />
      {indicator.targets.length > 0 && <TargetsTable indicator={indicator} />}
    </section>
  );
}
