import { useDeferredValue, useState } from 'react';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { matches } from '../../lib/search';
import { useEnterChoice } from '../../lib/useEnterChoice';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import styles from './Imports.module.css';

export interface UnitChoiceProps {
  /** Groups that owe the report; empty: any unit. */
  readonly groups: readonly string[];
  /** Units the file probably is from, best first; they stand on top. */
  readonly proposals: readonly string[];
  readonly value: string | null;
  readonly onChange: (unitId: string) => void;
}

function candidates(
  units: readonly LabelledUnit[],
  { groups, proposals }: UnitChoiceProps,
  query: string,
): readonly LabelledUnit[] {
  const place = (unit: LabelledUnit) => {
    const index = proposals.indexOf(unit.id);
    return index === -1 ? proposals.length : index;
  };
  return units
    .filter((unit) => groups.length === 0 || unit.groups.some((group) => groups.includes(group)))
    .filter((unit) => matches(query, unit.name, unit.addressee, unit.code, ...unit.aliases))
    .toSorted((a, b) => place(a) - place(b) || compareVietnamese(a.label, b.label));
}

interface OptionProps {
  readonly unit: LabelledUnit;
  /** "huyện Phù Mỹ"; null when the registry does not say. */
  readonly area: string | null;
  readonly props: UnitChoiceProps;
}

function Option({ unit, area, props }: OptionProps) {
  return (
    <label className={styles.option}>
      <input
        type="radio"
        name="unit"
        checked={props.value === unit.id}
        onChange={() => props.onChange(unit.id)}
        data-testid={`assign-unit-${unit.id}`}
      />
      <span>
        {unit.label}
        {area !== null && <span className={styles.second}> – {area}</span>}
      </span>
      {props.proposals.includes(unit.id) && <span className={styles.proposed}>{strings.imports.proposed}</span>}
    </label>
  );
}

/** Every unit that could have sent the file, found by typing with or without dấu. */
export function UnitChoice(props: UnitChoiceProps) {
  const [query, setQuery] = useState('');
  const deferredQuery = useDeferredValue(query);
  const list = useQuery('units.list', {});
  const isSettled = list.status === 'success' && query === deferredQuery;
  const enter = useEnterChoice(query, isSettled, () => {
    const [first] = list.status === 'success' ? candidates(list.data.units, props, query) : [];
    if (first !== undefined) props.onChange(first.id);
  });
  return (
    <fieldset className="bare">
      <legend className={styles.heading}>{strings.imports.assignUnits}</legend>
      <SearchBox
        label={strings.imports.assignSearch}
        onSearch={setQuery}
        onEnter={enter}
        width="100%"
        testId="assign-search"
      />
      <div className={styles.options}>
        <QueryView query={list}>
          {({ units }) => {
            const found = candidates(units, props, deferredQuery);
            if (found.length === 0) return <p className={styles.option}>{strings.table.noMatch}</p>;
            const names = new Map(units.map(({ id, name }) => [id, name]));
            return found.map((unit) => (
              <Option key={unit.id} unit={unit} area={names.get(unit.parentId ?? '') ?? null} props={props} />
            ));
          }}
        </QueryView>
      </div>
    </fieldset>
  );
}
