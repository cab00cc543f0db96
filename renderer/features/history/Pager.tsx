import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { strings } from '../../text/vi';
import { ChevronLeft16Regular, ChevronRight16Regular } from '../../ui/icons';
import styles from './History.module.css';

const words = strings.history;

export interface PagerProps {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}

/** Newer and older entries; the newest page is the first. */
export function Pager({ offset, size, total, onTurn }: PagerProps) {
  const last = Math.min(offset + size, total);
  return (
    <div className={styles.pager}>
      <Button
        icon={<ChevronLeft16Regular />}
        aria-label={words.newer}
        title={words.newer}
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - size))}
        data-testid="history-newer"
      />
      <span role="status">{words.page(formatCount(offset + 1), formatCount(last), formatCount(total))}</span>
      <Button
        icon={<ChevronRight16Regular />}
        aria-label={words.older}
        title={words.older}
        disabled={last >= total}
        onClick={() => onTurn(offset + size)}
        data-testid="history-older"
      />
    </div>
  );
}
