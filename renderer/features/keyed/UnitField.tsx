import { useDeferredValue, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { matches, SEARCHED_FROM } from '../../lib/search';
import { useEnterChoice } from '../../lib/useEnterChoice';
import { strings } from '../../text/vi';
import { SearchBox } from '../../ui/SearchBox';
import { Choice } from './Choice';
import styles from './Keyed.module.css';

const words = strings.keyed;

export interface UnitFieldProps {
  /** In the order they are offered. */
  readonly units: readonly LabelledUnit[];
  readonly value: string | null;
  readonly onChange: (unitId: string) => void;
  readonly testId: string;
}

function found(units: readonly LabelledUnit[], query: string): readonly LabelledUnit[] {
  return units.filter(({ name, label, addressee, code, aliases }) =>
    matches(query, name, label, addressee, code, ...aliases),
  );
}

function toldOf(hits: readonly LabelledUnit[]): string {
  const [first] = hits;
  return first === undefined ? words.unitsNone : words.unitsFound(formatCount(hits.length), first.label);
}

/**
 * Whose report it is. Over a long list stands a search, as over every other: the open list of a select knows only first
 * letters, and those of all wards are the same.
 */
export function UnitField({ units, value, onChange, testId }: UnitFieldProps) {
  const [query, setQuery] = useState('');
  const settled = useDeferredValue(query);
  const isLong = units.length > SEARCHED_FROM;
  const hits = isLong ? found(units, settled) : units;
  const enter = useEnterChoice(query, query === settled, () => {
    const [first] = query.trim() === '' ? [] : hits;
    if (first !== undefined) onChange(first.id);
  });
  // what is chosen stays in the list, whatever is looked for: else the select would say that nothing is
  const offered = units.filter((unit) => unit.id === value || hits.includes(unit));
  return (
    <>
      {isLong && (
        <div className={styles.unitSearch}>
          <SearchBox
            label={words.unitSearch}
            onSearch={setQuery}
            onEnter={enter}
            width="100%"
            testId={`${testId}-search`}
          />
          <span className={styles.quiet} role="status" data-testid={`${testId}-found`}>
            {settled.trim() === '' ? '' : toldOf(hits)}
          </span>
        </div>
      )}
      <Choice
        label={words.unit}
        value={value}
        options={offered.map(({ id, label }) => [id, label])}
        onChange={onChange}
        testId={testId}
      />
    </>
  );
}
