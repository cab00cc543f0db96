import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { personalData } from '../../text/personalData';
import { ChevronLeft16Regular, ChevronRight16Regular } from '../../ui/icons';
import styles from './PersonalData.module.css';

const words = personalData.log;

export interface LogPagerProps {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}

/** Newer and older lines; the newest page is the first. */
export function LogPager({ offset, size, total, onTurn }: LogPagerProps) {
  const last = Math.min(offset + size, total);
  return (
    <div className={styles.pager}>
      <Button
        icon={<ChevronLeft16Regular />}
        aria-label={words.newer}
        title={words.newer}
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - size))}
      />
      <span role="status">{words.page(formatCount(offset + 1), formatCount(last), formatCount(total))}</span>
      <Button
        icon={<ChevronRight16Regular />}
        aria-label={words.older}
        title={words.older}
        disabled={last >= total}
        onClick={() => onTurn(offset + size)}
      />
    </div>
  );
}
