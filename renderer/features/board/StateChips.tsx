import { Select } from '@fluentui/react-components';
import type { CellState } from '../../../electron/domain/board';
import type { BoardFilter, PeriodCount } from '../../../electron/domain/boardView';
import { strings } from '../../text/vi';
import { Chip } from '../../ui/Chip';
import { StatusCell } from '../../ui/StatusCell';
import styles from './BoardFilters.module.css';
import { LOOK_OF_STATE, TOLD_STATES } from './boardModel';

export interface StateChipsProps {
  readonly count: PeriodCount;
  /** Several periods: a state may be looked for in one or in all of them. */
  readonly hasPeriods: boolean;
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

function toggled(states: readonly CellState[], state: CellState): readonly CellState[] {
  return states.includes(state) ? states.filter((other) => other !== state) : [...states, state];
}

/** The states that occur, each with its number; pressed ones are those shown. */
export function StateChips({ count, hasPeriods, filter, onChange }: StateChipsProps) {
  const states = TOLD_STATES.filter((state) => count.byState.has(state) || filter.states.includes(state));
  return (
    <fieldset className={`${styles.states} bare`} aria-label={strings.board.filter.states}>
      {states.map((state) => (
        <Chip
          key={state}
          isPressed={filter.states.includes(state)}
          onPress={() => onChange({ ...filter, states: toggled(filter.states, state) })}
          testId={`board-count-${state}`}
        >
          <StatusCell look={LOOK_OF_STATE[state]}>
            {strings.board.countOf(String(count.byState.get(state) ?? 0), strings.stateInSentence[state])}
          </StatusCell>
        </Chip>
      ))}
      {hasPeriods && filter.states.length > 0 && (
        <Select
          size="small"
          aria-label={strings.board.filter.scope}
          value={filter.scope}
          onChange={(_, { value }) => onChange({ ...filter, scope: value === 'all' ? 'all' : 'current' })}
          data-testid="board-filter-scope"
        >
          <option value="current">{strings.board.filter.scopeCurrent}</option>
          <option value="all">{strings.board.filter.scopeAll}</option>
        </Select>
      )}
    </fieldset>
  );
}
