import { formatCount } from '../../../electron/domain/numbers';
import type { WordedListSum } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { Notice } from '../../ui/Notice';
import { REACHABLE } from '../../ui/reachable';
import styles from './PersonList.module.css';

const words = strings.persons.sum;

/** How the running total of a list comes about: who is new, who was counted before, and what the total should be. */
export function ListSumView({ submissionId }: { readonly submissionId: string }) {
  const sum = useQuery('persons.sum', { submissionId });
  if (sum.status !== 'success' || sum.data === null) return null;
  return <Solved sum={sum.data} />;
}

function Solved({ sum: { summary, isRight, rows, judged } }: { readonly sum: WordedListSum }) {
  const sentences = rows.map(({ message }) => message);
  return (
    <Notice
      tone={isRight ? 'success' : 'warning'}
      testId="list-sum"
      actions={isRight ? null : <CopyButton label={words.copy} text={[...summary, ...sentences].join('\n')} />}
    >
      <strong>{words.title}</strong>
      {summary.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {rows.length > 0 && (
        <details data-testid="list-sum-rows">
          <summary>{words.open(formatCount(judged))}</summary>
          <ul className={styles.judged} {...REACHABLE}>
            {rows.map(({ ordinal, message }) => (
              <li key={ordinal}>{message}</li>
            ))}
            {judged > rows.length && <li>{words.more(formatCount(judged - rows.length))}</li>}
          </ul>
        </details>
      )}
    </Notice>
  );
}
