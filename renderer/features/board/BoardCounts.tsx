import type { BoardSection } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import { vi } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import styles from './BoardCounts.module.css';
import { countPeriod, countSentence, currentPeriod, LOOK_OF_STATE } from './boardModel';

/** How many of how many, for the day being looked at. */
export function BoardCounts({ section, asOf }: { readonly section: BoardSection; readonly asOf: LocalTime }) {
  const period = currentPeriod(section, asOf);
  if (period === null) return null;
  const duty = vi.board.duty(section.clauseNumber, section.dueWords);
  return (
    <div className={styles.counts}>
      <span className={styles.duty} title={duty}>
        {duty}
      </span>
      <span className={styles.headline} data-testid="board-counts">
        {countSentence(section, period)}
      </span>
      {countPeriod(section, period).byState.map(([state, count]) => (
        <span key={state} className={styles.count} data-testid={`board-count-${state}`}>
          <StatusCell look={LOOK_OF_STATE[state]}>
            {vi.board.countOf(String(count), vi.stateInSentence[state])}
          </StatusCell>
        </span>
      ))}
    </div>
  );
}
