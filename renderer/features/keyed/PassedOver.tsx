import type { ChatReading } from '../../../electron/domain/chat';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import styles from './Keyed.module.css';
import { passedOver } from './pasteModel';

const words = strings.keyed;

/** The messages of which nothing was taken for a report: a clerk sees at a glance whether one of them was one. */
export function PassedOver({ reading }: { readonly reading: ChatReading }) {
  const messages = passedOver(reading);
  if (messages.length === 0) return null;
  return (
    <details data-testid="paste-passed-over">
      <summary>{words.passedOver(String(messages.length))}</summary>
      <ul>
        {messages.map(({ sender, sentAt, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages of one reading never change places
          <li key={at}>
            <span className={styles.quiet}>
              {[sender, sentAt && formatTime(sentAt)].filter(Boolean).join(strings.listSeparator) || words.noStamp}
            </span>
            <p className={styles.message}>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
