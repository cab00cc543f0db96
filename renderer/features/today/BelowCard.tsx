import { Button } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { BelowTarget } from '../../../electron/domain/today/today';
import { formatDay, formatPeriodShort, formatShare } from '../../lib/formatting';
import { useIsPainted } from '../../lib/painted';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { QueryView } from '../../ui/QueryView';
import { StatusCell } from '../../ui/StatusCell';
import { QuestionContext, TracedName } from '../../ui/trace/TracedName';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

type BelowActions = Pick<TodayActions, 'onOpenCompilation'>;
const FURTHEST_BEHIND = 3;

/** Which targets units are below of, and by how many people; no two bases in one line. */
export function BelowCard({ at, onOpenCompilation }: BelowActions & { readonly at: LocalTime }) {
  const isPainted = useIsPainted(); // rates need every figure of every report: the day's list does not wait for them
  const below = useQuery('today.below', isPainted ? { at } : null);
  return (
    <section aria-label={strings.today.below} className={styles.section} data-testid="today-below">
      <h2 className={styles.heading}>{strings.today.below}</h2>
      <QueryView query={below}>
        {(targets) =>
          targets.length === 0 ? (
            <p className={styles.empty}>{strings.today.noBelow}</p>
          ) : (
            targets.map((target) => (
              <Below
                at={at}
                key={`${target.directiveId} ${target.indicatorId}`}
                target={target}
                onOpenCompilation={onOpenCompilation}
              />
            ))
          )
        }
      </QueryView>
    </section>
  );
}

/** A rate nobody has given figures for is not met and not missed: it is not known. */
function belowText({ units, known, unknown, requiredPrinted }: BelowTarget): string {
  if (known === 0) return strings.today.belowNothing(requiredPrinted, formatCount(unknown));
  if (units.length === 0) return strings.today.belowMet(formatCount(known), requiredPrinted);
  return strings.today.belowCount(formatCount(units.length), formatCount(known), requiredPrinted);
}

interface BelowProps extends BelowActions {
  readonly target: BelowTarget;
  readonly at: LocalTime;
}

function Below({ target, at, onOpenCompilation }: BelowProps) {
  const { units, known, unknown, deadline, shortfall, measure } = target;
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>{target.indicatorLabel}</h3>
      <p className={styles.line}>
        <StatusCell look={units.length === 0 ? 'waiting' : 'attention'}>{belowText(target)}</StatusCell>
        {units.length > 0 && `${strings.listSeparator}${strings.today.belowShortfall(formatCount(shortfall), measure)}`}
        {deadline !== null && `${strings.listSeparator}${strings.today.belowDeadline(formatDay(deadline))}`}
      </p>
      <p className={styles.line}>{strings.today.belowBase(target.denominatorLabel)}</p>
      <QuestionContext value={{ directiveId: target.directiveId, asOf: at }}>
        <ul className={styles.plainList}>
          {units.slice(0, FURTHEST_BEHIND).map((unit) => (
            <li key={unit.unitId} data-row-menu>
              <TracedName
                indicatorId={target.indicatorId}
                period={unit.period}
                unitId={unit.unitId}
                unitName={unit.unitName}
              />
              {strings.today.belowUnit(
                unit.percentPrinted ?? strings.dash,
                formatShare(unit.numerator, unit.denominator),
                unit.period === 'once' ? null : formatPeriodShort(unit.period),
                formatCount(unit.shortfall),
              )}
            </li>
          ))}
        </ul>
      </QuestionContext>
      <div className={styles.cardRow}>
        <span className={styles.quiet}>
          {target.directiveName}
          {unknown > 0 && known > 0 && `${strings.listSeparator}${strings.today.belowUnknown(formatCount(unknown))}`}
        </span>
        <Button size="small" onClick={() => onOpenCompilation(target.directiveId)}>
          {strings.today.openCompilation}
        </Button>
      </div>
    </article>
  );
}
