import type { LocalTime } from '../../../electron/domain/calendar';
import type { ClosedStanding, CompiledIndicator, Coverage, TargetStanding } from '../../../electron/domain/compilation';
import { filledCount } from '../../../electron/domain/summary/chosenUnits';
import { decimalsOfTotals } from '../../../electron/domain/totalDecimals';
import {
  countOrDash,
  formatDay,
  formatEarlier,
  formatPaceBasis,
  formatPeriod,
  formatShare,
  totalOrDash,
} from '../../lib/formatting';
import { useClosedAt } from '../../lib/useClosedAt';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { QueryView } from '../../ui/QueryView';
import styles from './SummaryStrip.module.css';

const words = strings.board.summary;

/** `còn thiếu 12.345 người, cần thêm 4.115 người mỗi ngày`. @param isOver the campaign is closed: nothing is to be made up any more */
export function standingText(
  target: TargetStanding,
  measure: string,
  { reported, expected }: Coverage,
  isOver = false,
): string {
  if (target.closed !== null) return closedText(target.closed, measure);
  if (target.isMet) return reported < expected ? words.metInPart(formatShare(reported, expected)) : words.met;
  if (target.shortfall === null) return words.unknown;
  const shortfall = words.shortfall(countOrDash(target.shortfall), measure);
  if (target.perDayNeeded !== null && !isOver)
    return `${shortfall}${strings.listSeparator}${words.perDay(countOrDash(target.perDayNeeded), measure)}`;
  return target.daysLeft !== null && target.daysLeft < 0
    ? `${shortfall}${strings.listSeparator}${words.overdue}`
    : shortfall;
}

/** `Không đạt khi chốt ngày 26/11/2026: 57,36%, thiếu 84 hộ` */
function closedText({ outcome, closing }: ClosedStanding, measure: string): string {
  if (closing === null || outcome === 'unknown') return strings.targets.unknown;
  const at = words.closedAt(closing.isMet, formatDay(closing.day), closing.printed);
  const { shortfall } = closing;
  return shortfall === null ? at : `${at}${strings.listSeparator}${words.closedShort(countOrDash(shortfall), measure)}`;
}

interface TargetProps {
  readonly target: TargetStanding;
  readonly indicator: CompiledIndicator;
  readonly isOver: boolean;
}

function Target({ target, indicator, isOver }: TargetProps) {
  const { deadline, requiredPrinted, paceFrom, paceDays } = target;
  return (
    <div className={styles.block}>
      <span className={styles.small}>
        {deadline === null ? words.targetOpen(requiredPrinted) : words.target(requiredPrinted, formatDay(deadline))}
      </span>
      <span>{standingText(target, indicator.measure, indicator.coverage, isOver)}</span>
      {paceFrom !== null && paceDays !== null && !isOver && (
        <span className={styles.small}>{formatPaceBasis(paceFrom, paceDays)}</span>
      )}
    </div>
  );
}

function coverageText({ coverage, period, units }: CompiledIndicator): string {
  const share = formatShare(coverage.reported, coverage.expected);
  const own = period === 'once' ? words.coverage(share) : words.coverageOf(formatPeriod(period), share);
  const filled = filledCount(units);
  return filled === 0 ? own : `${own} ${strings.summary.standIns(String(filled))}`;
}

function Indicator({ indicator, isOver }: Omit<TargetProps, 'target'>) {
  const { numerator, denominator, measure, earlier } = indicator;
  const decimals = decimalsOfTotals(indicator.units);
  return (
    <section
      className={styles.strip}
      aria-label={indicator.label}
      data-testid={`board-summary-${indicator.indicatorId}`}
    >
      <span className={styles.rate}>{indicator.percentPrinted ?? strings.dash}</span>
      <div className={`${styles.block} ${styles.label}`}>
        <span>
          {numerator === null
            ? words.noRate
            : strings.compilation.count(
                totalOrDash(numerator, decimals.numerator),
                totalOrDash(denominator, decimals.denominator),
                measure,
              )}
        </span>
        <span className={styles.small}>{coverageText(indicator)}</span>
        {earlier && <span className={styles.small}>{formatEarlier(earlier, measure)}</span>}
      </div>
      {indicator.targets.map((target) => (
        <Target key={target.targetId} target={target} indicator={indicator} isOver={isOver} />
      ))}
    </section>
  );
}

/** The campaign's rates that are counted from the form above, with what is still missing to the targets. */
export function SummaryStrip(props: {
  readonly directiveId: string;
  readonly formId: string;
  readonly asOf: LocalTime;
}) {
  const { directiveId, formId, asOf } = props;
  const compilation = useQuery('compilation.get', { directiveId, asOf });
  const closedAt = useClosedAt(directiveId);
  const isOver = closedAt !== null && asOf >= closedAt;
  // A strip's worth of room and no more: the grid above should not jump when the figures are here.
  if (compilation.status === 'pending') return <div className={styles.pending} aria-busy />;
  return (
    <QueryView query={compilation}>
      {({ indicators }) =>
        indicators
          .filter((indicator) => indicator.formId === formId)
          .map((indicator) => <Indicator key={indicator.indicatorId} indicator={indicator} isOver={isOver} />)
      }
    </QueryView>
  );
}
