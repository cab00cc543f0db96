import { CopyButton } from '../../ui/CopyButton';
import styles from './Reminders.module.css';

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
