import { Button } from '@fluentui/react-components';
import type { CompiledIndicator, CompiledUnit, Coverage } from '../../../electron/domain/compilation';
import { filledCount } from '../../../electron/domain/summary/chosenUnits';
import { hourLacks } from '../../../electron/domain/summary/dataHour';
import { decimalsOfTotals } from '../../../electron/domain/totalDecimals';
import {
  countOrDash,
  formatEarlier,
  formatPeriod,
  formatRateChange,
  formatShare,
  formatTime,
  totalOrDash,
} from '../../lib/formatting';
import { strings } from '../../text/vi';
import styles from './Compilation.module.css';
import { TargetsTable } from './TargetsTable';

const words = strings.compilation;

/** More names than this are counted, not listed; the table below has them all. */
const NAMED_UNITS = 6;

/** `15/17 đơn vị – còn thiếu: …`; units whose figures somebody put there are said apart. */
export function coverageText({ reported, expected, missing }: Coverage, filled = 0): string {
  const own = words.coverage(formatShare(reported, expected));
  const share = filled === 0 ? own : `${own} ${strings.summary.standIns(String(filled))}`;
  if (missing.length === 0) return `${share} ${strings.dash} ${words.complete}`;
  const names = missing
    .slice(0, NAMED_UNITS)
    .map(({ name }) => name)
    .join(strings.listSeparator);
  const rest = missing.length - NAMED_UNITS;
  return `${share} ${strings.dash} ${rest > 0 ? words.missingMore(names, String(rest)) : words.missing(names)}`;
}

function countsText({ numerator, denominator, measure, units }: CompiledIndicator): string {
  if (numerator === null) return words.noFigures;
  const decimals = decimalsOfTotals(units);
  return words.count(
    totalOrDash(numerator, decimals.numerator),
    totalOrDash(denominator, decimals.denominator),
    measure,
  );
}

/** "kỳ báo cáo 15/8/2021 (kỳ đang tính là 17/8/2021)" */
function periodText({ period, usualPeriod }: CompiledIndicator): string {
  const own = period === 'once' ? words.periodOnce : words.period(formatPeriod(period));
  return usualPeriod === undefined ? own : `${own} (${strings.summary.cut.usualOf(formatPeriod(usualPeriod))})`;
}

/** Who has reported, but nothing that speaks of the data hour the totals are cut at. */
function HourLacks({ indicator: { units } }: { readonly indicator: CompiledIndicator }) {
  const { later, unstated } = hourLacks(units);
  const names = (list: readonly CompiledUnit[]) => list.map(({ unitName }) => unitName).join(strings.listSeparator);
  return (
    <>
      {later.length > 0 && <span data-testid="hour-later">{strings.summary.cut.later(names(later))}</span>}
      {unstated.length > 0 && <span data-testid="hour-unstated">{strings.summary.cut.unstated(names(unstated))}</span>}
    </>
  );
}

function Figures({ indicator }: { readonly indicator: CompiledIndicator }) {
  return (
    <div className={styles.figures}>
      <span className={styles.rate} data-testid={`rate-${indicator.indicatorId}`}>
        {indicator.percentPrinted ?? strings.dash}
      </span>
      <span className={styles.counts}>{countsText(indicator)}</span>
      <span className={styles.small}>
        {[periodText(indicator), words.rounding[indicator.rounding]].join(strings.listSeparator)}
      </span>
      <span className={styles.coverage} data-testid={`coverage-${indicator.indicatorId}`}>
        {coverageText(indicator.coverage, filledCount(indicator.units))}
      </span>
    </div>
  );
}

/** What else is to be known of the rate, over the whole width. */
function Notes({ indicator }: { readonly indicator: CompiledIndicator }) {
  const { measure, quoted, newPersons, period, change, earlier, decimals } = indicator;
  return (
    <div className={styles.notes}>
      <HourLacks indicator={indicator} />
      {newPersons !== null && period !== 'once' && <span>{words.newPersons(countOrDash(newPersons))}</span>}
      {change && <span>{formatRateChange(change, decimals)}</span>}
      {earlier && <span>{formatEarlier(earlier, measure)}</span>}
      {quoted && <span>{words.quoted(quoted.printed, formatTime(quoted.asOf))}</span>}
    </div>
  );
}

export interface IndicatorCardProps {
  readonly indicator: CompiledIndicator;
  readonly isChosen: boolean;
  /** null: there is nothing else to choose */
  readonly onChoose: (() => void) | null;
}

/** One rate: what it is, of whom, against which targets. In short where the units of another one are looked at. */
export function IndicatorCard({ indicator, isChosen, onChoose }: IndicatorCardProps) {
  const isShort = !isChosen && onChoose !== null;
  return (
    <section
      className={isChosen && onChoose ? `${styles.card} ${styles.chosen}` : styles.card}
      data-testid={`indicator-${indicator.indicatorId}`}
    >
      <div className={styles.head}>
        <div>
          <h2 className={styles.label}>{indicator.label}</h2>
          {isShort && <ShortFigures indicator={indicator} />}
        </div>
        {onChoose && (
          <Button
            size="small"
            className={styles.choose}
            appearance={isChosen ? 'primary' : 'secondary'}
            aria-pressed={isChosen}
            onClick={onChoose}
            data-testid={`show-units-${indicator.indicatorId}`}
          >
            {isChosen ? words.showingUnits : words.showUnits}
          </Button>
        )}
      </div>
      {!isShort && <Figures indicator={indicator} />}
      {!isShort && indicator.targets.length > 0 && <TargetsTable indicator={indicator} />}
      {!isShort && <Notes indicator={indicator} />}
    </section>
  );
}

/** The rate with its base, its period and its coverage in one line. */
function ShortFigures({ indicator }: { readonly indicator: CompiledIndicator }) {
  const { reported, expected } = indicator.coverage;
  const filled = filledCount(indicator.units);
  const coverage = words.coverage(formatShare(reported, expected));
  return (
    <p className={styles.shortFigures}>
      <strong data-testid={`rate-${indicator.indicatorId}`}>{indicator.percentPrinted ?? strings.dash}</strong>{' '}
      {[countsText(indicator), periodText(indicator)].join(strings.listSeparator)}
      {strings.sentenceSeparator}
      <span data-testid={`coverage-${indicator.indicatorId}`}>
        {filled === 0 ? coverage : `${coverage} ${strings.summary.standIns(String(filled))}`}
      </span>
    </p>
  );
}
