import { Field, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Term } from '../../../electron/domain/template/templateTerms';
import { insertAtCaret, onOneLine } from '../../lib/boxText';
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
  /** Enter and pasted lines become spaces. */
  readonly isOneLine?: boolean;
  readonly onChange: (text: string) => void;
}

/** A text in which fields may stand, with a menu that puts one where the caret is. */
export function FieldTextInput({ label, value, fields, isDisabled, isOneLine = false, onChange }: FieldTextInputProps) {
  const box = useRef<HTMLDivElement>(null);
  const insert = (name: string) => insertAtCaret(box.current?.querySelector('textarea'), value, `{${name}}`, onChange);
  return (
    <div ref={box} className={styles.textInput}>
      <Field label={label}>
        <Textarea
          value={value}
          disabled={isDisabled}
          rows={rowsOf(value)}
          resize="vertical"
          onChange={({ currentTarget }, { value: text }) => onChange(isOneLine ? onOneLine(currentTarget) : text)}
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
