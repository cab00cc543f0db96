import { Button } from '@fluentui/react-components';
import { formatCount } from '../../electron/domain/numbers';
import { ChevronLeft16Regular, ChevronRight16Regular } from './icons';
import styles from './LogParts.module.css';

export interface PagerProps {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly words: {
    readonly newer: string;
    readonly older: string;
    readonly page: (first: string, last: string, total: string) => string;
  };
  readonly onTurn: (offset: number) => void;
  /** Of the two buttons, with `-newer` and `-older` behind it. */
  readonly testId: string;
}

/** Newer and older lines of a log; the newest page is the first. */
export function Pager({ offset, size, total, words, onTurn, testId }: PagerProps) {
  const last = Math.min(offset + size, total);
  return (
    <div className={styles.pager}>
      <Button
        icon={<ChevronLeft16Regular />}
        aria-label={words.newer}
        title={words.newer}
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - size))}
        data-testid={`${testId}-newer`}
      />
      <span role="status">{words.page(formatCount(offset + 1), formatCount(last), formatCount(total))}</span>
      <Button
        icon={<ChevronRight16Regular />}
        aria-label={words.older}
        title={words.older}
        disabled={last >= total}
        onClick={() => onTurn(offset + size)}
        data-testid={`${testId}-older`}
      />
    </div>
  );
}
