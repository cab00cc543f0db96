import { Button, Select } from '@fluentui/react-components';
import type { BoardPage } from '../../../electron/domain/boardPage';
import { type BoardFilter, NO_FILTER } from '../../../electron/domain/boardView';
import { strings } from '../../text/vi';
import styles from './BoardFilters.module.css';

const words = strings.board.filter;

export interface BoardFiltersProps {
  readonly board: Pick<BoardPage, 'sections' | 'groups'>;
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  readonly testId: string;
}

/** Left out where there is nothing to choose from. */
function ChoiceField({ label, all, choices, value, onChoose, testId }: ChoiceFieldProps) {
  if (choices.length < 2 && value === null) return null;
  return (
    <Select
      size="small"
      className={styles.choice}
      aria-label={label}
      value={value ?? ''}
      onChange={(_, chosen) => onChoose(chosen.value === '' ? null : chosen.value)}
      data-testid={testId}
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

function distinct(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

/** Group, clause and form; the states stand with their counts below. */
export function BoardFilters({ board, filter, onChange }: BoardFiltersProps) {
  const clauses = distinct(
    board.sections.map(({ clauseNumber }) => ({ value: clauseNumber, label: words.clause(clauseNumber) })),
  );
  const forms = distinct(board.sections.map(({ formId, formName }) => ({ value: formId, label: formName })));
  const groups = board.groups.map(({ id, name }) => ({ value: id, label: name }));
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <fieldset className={`${styles.filters} bare`} aria-label={words.label}>
      <ChoiceField
        label={words.group}
        all={words.allGroups}
        choices={groups}
        value={filter.groupId}
        onChoose={(groupId) => onChange({ ...filter, groupId })}
        testId="board-filter-group"
      />
      <ChoiceField
        label={words.clauseLabel}
        all={words.allClauses}
        choices={clauses}
        value={filter.clauseNumber}
        onChoose={(clauseNumber) => onChange({ ...filter, clauseNumber })}
        testId="board-filter-clause"
      />
      <ChoiceField
        label={words.form}
        all={words.allForms}
        choices={forms}
        value={filter.formId}
        onChoose={(formId) => onChange({ ...filter, formId })}
        testId="board-filter-form"
      />
      {isFiltered && (
        <Button size="small" appearance="subtle" onClick={() => onChange(NO_FILTER)} data-testid="board-filter-clear">
          {words.clear}
        </Button>
      )}
    </fieldset>
  );
}
