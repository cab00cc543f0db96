import { Button } from '@fluentui/react-components';
import type { IsoDay } from '../../../electron/domain/calendar';
import type { SentPaper } from '../../../electron/domain/recipients/recipientDoubts';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Info16Regular } from '../icons';
import styles from './Recipients.module.css';

const words = strings.recipients;
const SETTLING_MS = 400;

export interface RecipientAdviceProps extends SentPaper {
  /** Of the paper; null: not known yet. */
  readonly day: IsoDay | null;
  /** Only the number of copies: where the advice of the whole paper says the rest. */
  readonly isCountOnly?: boolean;
  /** Takes the number of copies over, for the drafter's line or printing; left out: nothing to take it over to. */
  readonly onCopies?: (copies: number) => void;
}

/**
 * Who is told or written to and stands nowhere, what is odd about Nơi nhận, and how many copies there are; asked a moment
 * after the last change. `told`: whom clauses give something to do; [] where a paper has none.
 */
export function RecipientAdvice({
  addressees,
  recipients,
  told,
  day,
  isCountOnly = false,
  onCopies,
}: RecipientAdviceProps) {
  const json = useSettled(JSON.stringify({ addressees, recipients, told, day }), SETTLING_MS);
  const check = useQuery('recipients.check', JSON.parse(json) as SentPaper & { day: IsoDay | null }); // our own text
  if (check.status !== 'success') return null;
  const { advice, copies } = check.data;
  const unknown = copies.lines.filter((line) => line.copies === null).map(({ text }) => text);
  return (
    <div className={styles.advice} data-testid="recipient-advice">
      {advice.length > 0 && !isCountOnly && (
        <>
          <span className={styles.adviceTitle}>
            <Info16Regular aria-hidden /> {words.advice(advice.length)}
          </span>
          <ul>
            {advice.map((sentence) => (
              <li key={sentence}>{fromCore(sentence)}</li>
            ))}
          </ul>
        </>
      )}
      {copies.lines.length > 0 && (
        <p className={styles.quiet} data-testid="recipient-copies-total">
          {words.copiesTotal(copies.total, copies.isWhole)}
          {copies.stated !== null && `; ${words.copiesStated(copies.stated)}`}.{' '}
          {unknown.length > 0 && words.copiesUnknown(unknown.join('; '))}{' '}
          {onCopies !== undefined && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onCopies(copies.total)}
              data-testid="recipient-take-copies"
            >
              {words.takeCopies}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
