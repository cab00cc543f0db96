import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { MOST_HEADING_ROWS } from '../../../electron/domain/typedText/tableHeading';
import { type FoundTable, typedTables, withHeadingRows } from '../../../electron/domain/typedText/typedTables';
import { written } from '../../text/written';
import styles from './Writing.module.css';

const words = written.tables;
const ITSELF = 'auto';

export interface TypedTablesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly testId: string;
}

/** For each table in a box, how many of its rows are the heading that every page repeats. */
export function TypedTables({ text, onChange, testId }: TypedTablesProps) {
  const tables = useMemo(() => typedTables(text), [text]);
  if (tables.length === 0) return null;
  return (
    <div className={styles.tables} data-testid={testId}>
      {tables.map((table, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tables have no name but their order
        <Field key={index} label={words.label(index + 1, table.words)} size="small" {...doubt(table)}>
          <Select
            size="small"
            value={table.said === null ? ITSELF : String(table.said)}
            onChange={(_, { value }) => onChange(withHeadingRows(text, index, value === ITSELF ? null : Number(value)))}
            data-testid={`${testId}-${index}`}
          >
            <option value={ITSELF}>{words.itself(table.found)}</option>
            {counts(table).map((count) => (
              <option key={count} value={count}>
                {words.rows(count)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function counts({ most, said }: FoundTable): readonly number[] {
  const last = Math.max(said ?? 0, Math.min(most, MOST_HEADING_ROWS));
  return Array.from({ length: last + 1 }, (_, count) => count);
}

function doubt({ isCertain, said }: FoundTable) {
  return isCertain || said !== null ? {} : ({ validationState: 'warning', validationMessage: words.unsure } as const);
}
