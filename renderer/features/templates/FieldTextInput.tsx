import { Field, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Term } from '../../../electron/domain/template/templateTerms';
import { FieldMenu } from './FieldMenu';
import styles from './Templates.module.css';

const LETTERS_A_ROW = 62;
const MOST_ROWS = 10;

export interface FieldTextInputProps {
  readonly label: string;
  readonly value: string;
  /** What may be named in it. */
  readonly fields: readonly Term[];
  readonly isDisabled: boolean;
  readonly onChange: (text: string) => void;
}

/** A text in which fields may stand, with a menu that puts one where the caret is. */
export function FieldTextInput({ label, value, fields, isDisabled, onChange }: FieldTextInputProps) {
  const box = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    const area = box.current?.querySelector('textarea');
    const [from, to] = [area?.selectionStart ?? value.length, area?.selectionEnd ?? value.length];
    onChange(`${value.slice(0, from)}{${name}}${value.slice(to)}`);
    area?.focus();
    const caret = from + name.length + 2;
    requestAnimationFrame(() => area?.setSelectionRange(caret, caret));
  };
  return (
    <div ref={box} className={styles.textInput}>
      <Field label={label}>
        <Textarea
          value={value}
          disabled={isDisabled}
          rows={rowsOf(value)}
          resize="vertical"
          onChange={(_, { value: text }) => onChange(text.normalize('NFC'))}
          data-testid="block-text"
        />
      </Field>
      {!isDisabled && fields.length > 0 && <FieldMenu fields={fields} onInsert={insert} />}
    </div>
  );
}

function rowsOf(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_ROW), 0);
  return Math.min(Math.max(rows, 1), MOST_ROWS);
}
