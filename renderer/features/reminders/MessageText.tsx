import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { smsLength, withoutMarks } from '../../../electron/domain/smsLength';
import { vi } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import styles from './Reminders.module.css';

const words = vi.reminding;

export interface MessageTextProps {
  readonly title: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly testId: string;
}

/** A text to be copied as it stands. */
export function MessageText({ title, text, copyLabel, testId }: MessageTextProps) {
  return (
    <section className={styles.message}>
      <div className={styles.messageHead}>
        <h3>{title}</h3>
        <CopyButton label={copyLabel} text={text} testId={`${testId}-copy`} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0} data-testid={testId}>
        {text}
      </pre>
    </section>
  );
}

/** A text message says how long it is, and gets shorter without dấu. */
export function SmsText({ title, text, copyLabel, testId }: MessageTextProps) {
  const [isPlain, setIsPlain] = useState(true);
  const shown = isPlain ? withoutMarks(text) : text;
  const { characters, parts } = smsLength(shown);
  return (
    <section className={styles.message}>
      <div className={styles.messageHead}>
        <h3>{title}</h3>
        <CopyButton label={copyLabel} text={shown} testId={`${testId}-copy`} />
        <Checkbox
          label={words.withoutMarks}
          checked={isPlain}
          onChange={(_, { checked }) => setIsPlain(checked === true)}
          data-testid={`${testId}-plain`}
        />
        <span className={styles.quiet} data-testid={`${testId}-length`}>
          {words.smsLength(formatCount(characters), formatCount(parts))}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0} data-testid={testId}>
        {shown}
      </pre>
    </section>
  );
}
