import { useDeferredValue, useMemo, useState } from 'react';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { matches } from '../../lib/search';
import { strings } from '../../text/vi';
import { SearchBox } from '../../ui/SearchBox';
import { unitLabel } from './UnitSelect';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.changes;

export interface FormerUnitsProps {
  readonly data: UnitsData;
  /** One unit is split or renamed; several are merged. */
  readonly isOne: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The units that end or change, ticked from the whole registry; those already ticked stay in sight. */
export function FormerUnits({ data, isOne, chosen, onChange }: FormerUnitsProps) {
  const [query, setQuery] = useState('');
  const deferredQuery = useDeferredValue(query);
  const units = useMemo(() => data.units.toSorted((a, b) => compareVietnamese(a.label, b.label)), [data.units]);
  const shown = units.filter(
    ({ id, name, code, aliases }) => chosen.has(id) || matches(deferredQuery, name, code, ...aliases),
  );
  const toggle = (id: string) => {
    const next = new Set(isOne ? [] : chosen);
    if (chosen.has(id)) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.boxed}>
      <legend>{words.from}</legend>
      <p className={styles.note}>{isOne ? words.fromOne : words.fromMany}</p>
      <SearchBox label={strings.registry.groups.search} onSearch={setQuery} width="100%" testId="reorganise-search" />
      <ul className={styles.former} aria-label={words.from}>
        {shown.map((unit) => (
          <li key={unit.id}>
            <label className={styles.commune}>
              <input
                type={isOne ? 'radio' : 'checkbox'}
                checked={chosen.has(unit.id)}
                onChange={() => toggle(unit.id)}
                data-testid={`former-${unit.id}`}
              />
              <span>{unitLabel(unit)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
