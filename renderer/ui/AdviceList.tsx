import type { DirectiveAdvice } from '../../electron/ipc/contract';
import { fromCore } from '../text/coreWords';
import { strings } from '../text/vi';
import styles from './AdviceList.module.css';
import { Info16Regular } from './icons';
import { REACHABLE } from './reachable';

/** What to look at before a directive is used; folded, because nothing of it holds anybody up. */
export function AdviceList({
  advice,
  isOpen = false,
}: {
  readonly advice: readonly DirectiveAdvice[];
  readonly isOpen?: boolean;
}) {
  if (advice.length === 0) return null;
  return (
    <details className={styles.advice} open={isOpen} data-testid="directive-advice">
      <summary>
        <Info16Regular aria-hidden /> {strings.reading.advice(advice.length)}
      </summary>
      <ul className={styles.list} {...REACHABLE}>
        {advice.map((one) => (
          <li key={`${one.code} ${one.field} ${one.read}`} data-code={one.code}>
            {fromCore(one.message)}
          </li>
        ))}
      </ul>
    </details>
  );
}
