import type { ClosedStanding } from '../../../electron/domain/compilation';
import type { Closing } from '../../../electron/domain/milestones';
import { formatCount } from '../../../electron/domain/numbers';
import { formatDay, formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import styles from './Compilation.module.css';

const words = strings.targets;

/** How a milestone closed, and on which figures; what came later is not looked at. */
export function ClosedOutcome({ outcome, closing }: ClosedStanding) {
  if (outcome === 'unknown' || closing === null)
    return (
      <>
        <StatusCell look="none">{words.unknown}</StatusCell>
        {closing !== null && (
          <div className={styles.small}>{words.nearest(closing.printed, formatDay(closing.day))}</div>
        )}
      </>
    );
  return (
    <>
      <StatusCell look={closing.isMet ? 'done' : 'attention'}>{closing.isMet ? words.met : words.missed}</StatusCell>
      <div className={styles.small}>
        {words.closed(closing.printed, formatDay(closing.day), ofSome(closing))}
        {standInsIn(closing)}
        {closing.pointsShort !== null && ` ${words.short(closing.pointsShort)}`}
      </div>
    </>
  );
}

/** `3/4` when only some of the units stand behind the closing figures. */
function ofSome({ coverage }: Closing): string | null {
  if (coverage === null || coverage.reported === coverage.expected) return null;
  return formatShare(coverage.reported, coverage.expected);
}

function standInsIn({ coverage }: Closing): string {
  const standIns = coverage?.standIns ?? 0;
  return standIns === 0 ? '' : ` ${strings.summary.standIns(formatCount(standIns))}`;
}
