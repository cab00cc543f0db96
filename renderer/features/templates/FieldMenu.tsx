import { useState } from 'react';
import type { Term } from '../../../electron/domain/template/templateTerms';
import { matches } from '../../lib/search';
import { templates } from '../../text/templates';
import { Popover } from '../../ui/Popover';
import { SearchBox } from '../../ui/SearchBox';
import styles from './Templates.module.css';

const words = templates.block;

export interface FieldMenuProps {
  readonly fields: readonly Term[];
  readonly onInsert: (name: string) => void;
}

/** The fields that may stand in a text, each with what it means. */
export function FieldMenu({ fields, onInsert }: FieldMenuProps) {
  return (
    <Popover label={words.insertField} title={words.fieldsTitle} testId="field-menu">
      {(close) => (
        <FieldChoice
          fields={fields}
          onInsert={(name) => {
            close();
            onInsert(name);
          }}
        />
      )}
    </Popover>
  );
}

function FieldChoice({ fields, onInsert }: FieldMenuProps) {
  const [query, setQuery] = useState('');
  const found = fields.filter(({ name, says }) => matches(query, name, says));
  const takeFirst = () => {
    const [first] = found;
    if (first !== undefined) onInsert(first.name);
  };
  return (
    <div className={styles.fieldChoice}>
      <SearchBox label={words.searchField} onSearch={setQuery} onEnter={takeFirst} width="100%" testId="field-search" />
      {found.length === 0 && <p className={styles.quiet}>{words.noField}</p>}
      <ul>
        {found.map(({ key, name, says }) => (
          <li key={key}>
            <button type="button" onClick={() => onInsert(name)} data-testid={`field-${key}`}>
              <span className={styles.field}>{`{${name}}`}</span>
              <span className={styles.quiet}>{says}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
