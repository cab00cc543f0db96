import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDay } from '../../../../electron/domain/calendar';
import { formatDay } from '../../../lib/formatting';
import { parseDay, parseLines } from '../../../lib/parsing';
import { useUnreadReport } from '../../../lib/unread';
import { strings } from '../../../text/vi';
import styles from './Editor.module.css';
import type { Width } from './fields';

export interface DaysFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly width: Width;
  readonly value: readonly IsoDay[];
  /** Taken when only 17/8 is typed. */
  readonly year: number;
  /** The days that were understood, in order, each once. */
  readonly onChange: (days: readonly IsoDay[]) => void;
  readonly testId?: string;
}

/** Several days, one per line; a line that is no day is named and keeps the paper from being saved. */
export function DaysField({ label, hint, width, value, year, onChange, testId }: DaysFieldProps) {
  const [text, setText] = useState(value.map(formatDay).join('\n'));
  const wrong = parseLines(text).filter((line) => parseDay(line, year) === null);
  useUnreadReport(label, wrong.length === 0 ? null : wrong.join('; '));
  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      className={styles[width] ?? ''}
      validationMessage={wrong.length === 0 ? null : strings.editor.noDays(wrong.join('; '))}
    >
      <Textarea
        size="small"
        rows={3}
        resize="vertical"
        value={text}
        spellCheck={false}
        onChange={(_, { value: typed }) => {
          setText(typed);
          const days = parseLines(typed).flatMap((line) => parseDay(line, year) ?? []);
          onChange([...new Set(days)].toSorted());
        }}
        data-testid={testId}
      />
    </Field>
  );
}
