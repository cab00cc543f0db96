import { type BoardFilter, currentPeriod } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { ShownSection } from '../../lib/useBoard';
import { strings } from '../../text/vi';
import styles from './BoardCounts.module.css';
import { cascadeWords, countOf, countSentence } from './boardModel';
import { StateChips } from './StateChips';

export interface BoardCountsProps {
  readonly section: ShownSection;
  readonly asOf: LocalTime;
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

/** How many of how many, for the period being looked at; each state is a filter. */
export function BoardCounts({ section, asOf, filter, onChange }: BoardCountsProps) {
  const period = currentPeriod(section, asOf);
  if (period === null) return null;
  const duty = strings.board.duty(section.clauseNumber, section.dueWords);
  const clocks = cascadeWords(section.cascade);
  const count = countOf(section.counts, period);
  return (
    <div className={styles.counts} data-part>
      <span className={styles.duty} title={duty}>
        {duty}
      </span>
      {clocks !== null && (
        <span className={styles.shown} data-testid="board-clocks">
          {clocks}
        </span>
      )}
      <span className={styles.headline} data-testid="board-counts">
        {countSentence(count, period, section.every)}
      </span>
      <StateChips count={count} hasPeriods={section.periods.length > 1} filter={filter} onChange={onChange} />
      {section.rows.length < section.units && (
        <span className={styles.shown} role="status" data-testid="board-shown">
          {strings.board.filter.shown(String(section.rows.length), String(section.units))}
        </span>
      )}
    </div>
  );
}
