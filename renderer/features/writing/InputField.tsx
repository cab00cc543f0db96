import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import { isIsoDay } from '../../../electron/domain/calendar';
import type { InputType, WrittenInput } from '../../../electron/domain/template/writtenTemplate';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { pastedTables } from './pastedTables';
import { TypedTables } from './TypedTables';
import styles from './Writing.module.css';

/** Lines of a box at first; it can be drawn larger. */
const ROWS: Partial<Readonly<Record<InputType, number>>> = { text: 3, list: 4, bases: 4, body: 16, annexes: 6 };

/** Whose text may hold tables. */
const WITH_TABLES: readonly InputType[] = ['body', 'annexes'];

export interface InputFieldProps {
  readonly input: WrittenInput;
  readonly value: string;
  readonly year: number;
  readonly onChange: (value: string) => void;
}

/** One input of a template: a line, a day, an hour, or a box of several lines. */
export function InputField({ input, value, year, onChange }: InputFieldProps) {
  const { key, label, type, isRequired, help } = input;
  const testId = `written-${key}`;
  const parsed = { label, hint: help, isRequired, size: 'small', width: 150, testId } as const;
  if (type === 'day') {
    const day = isIsoDay(value) ? value : null;
    return <DayField {...parsed} value={day} year={year} onCommit={(next) => onChange(next ?? '')} />;
  }
  if (type === 'time')
    return <ClockField {...parsed} value={value === '' ? null : value} onCommit={(next) => onChange(next ?? '')} />;
  const rows = ROWS[type];
  const hasTables = WITH_TABLES.includes(type);
  const field = (
    <Field label={label} required={isRequired} {...(help === '' ? {} : { hint: help })} size="small">
      {rows === undefined ? (
        <Input
          value={value}
          onChange={(_, data) => onChange(data.value)}
          autoComplete="off"
          spellCheck={false}
          data-testid={testId}
        />
      ) : (
        <Textarea
          value={value}
          rows={rows}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
          spellCheck={false}
          {...(hasTables ? { onPaste: takeTables } : {})}
          textarea={{ 'data-testid': testId } as object}
        />
      )}
    </Field>
  );
  if (!hasTables) return field;
  return (
    <div className={styles.withTables}>
      {field}
      <TypedTables text={value} onChange={onChange} testId={`${testId}-tables`} />
    </div>
  );
}

/** Tables with merged cells are pasted with marks in them; the way back with Ctrl+Z stays. */
function takeTables(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = pastedTables(event.clipboardData.getData('text/html'));
  if (text === null) return;
  event.preventDefault();
  document.execCommand('insertText', false, text);
}
