import { Button, Checkbox, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { smsLength, withoutMarks } from '../../../electron/domain/smsLength';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { PhoneNotice } from '../../ui/PhoneNotice';
import styles from './Reminders.module.css';

const words = strings.reminding;
const LINES_SHOWN = { least: 3, most: 12 };

export interface ChangeableTextProps {
  readonly title: string;
  /** As it was prepared. */
  readonly text: string;
  /** As the clerk has changed it; null: not at all. */
  readonly changed: string | null;
  /** null: back to what was prepared. */
  readonly onChange: (text: string | null) => void;
  /** What a changed text means for the log. */
  readonly changedNote: string;
  readonly copyLabel: string;
  readonly testId: string;
}

/** A text to be copied, in the clerk's own words where he has changed them. */
export function ChangeableText(props: ChangeableTextProps) {
  return <EditableText {...props} shown={props.changed ?? props.text} />;
}

/** A text message says how long it is, and gets shorter without dấu. */
export function SmsText(props: ChangeableTextProps) {
  const [isPlain, setIsPlain] = useState(true);
  const whole = props.changed ?? props.text;
  const shown = isPlain ? withoutMarks(whole) : whole;
  const { characters, parts } = smsLength(shown);
  return (
    <EditableText {...props} shown={shown}>
      <Checkbox
        label={words.withoutMarks}
        checked={isPlain}
        onChange={(_, { checked }) => setIsPlain(checked === true)}
        data-testid={`${props.testId}-plain`}
      />
      <span className={styles.quiet} data-testid={`${props.testId}-length`}>
        {words.smsLength(formatCount(characters), formatCount(parts))}
      </span>
    </EditableText>
  );
}

/** What is typed stays as typed until the box is left: dấu taken out under the hands would send the caret to the end. */
function EditableText({
  title,
  text,
  shown,
  changed,
  onChange,
  changedNote,
  copyLabel,
  testId,
  children,
}: ChangeableTextProps & { readonly shown: string; readonly children?: ReactNode }) {
  const [typed, setTyped] = useState<string | null>(null);
  const lines = shown.split('\n').length + Math.floor(shown.length / 110);
  return (
    <section className={styles.message}>
      <div className={styles.messageHead}>
        <h3>{title}</h3>
        <CopyButton label={copyLabel} text={shown} testId={`${testId}-copy`} />
        {children}
      </div>
      <Textarea
        value={typed ?? shown}
        rows={Math.min(LINES_SHOWN.most, Math.max(LINES_SHOWN.least, lines))}
        resize="vertical"
        aria-label={title}
        onChange={(_, { value }) => {
          setTyped(value);
          onChange(value);
        }}
        onBlur={() => setTyped(null)}
        data-testid={testId}
      />
      {changed !== null && <PhoneNotice before={text} after={changed} />}
      {changed !== null && (
        <div className={styles.messageHead}>
          <span className={styles.quiet} role="status">
            {changedNote}
          </span>
          <Button size="small" onClick={() => onChange(null)} data-testid={`${testId}-restore`}>
            {words.restore}
          </Button>
        </div>
      )}
    </section>
  );
}
