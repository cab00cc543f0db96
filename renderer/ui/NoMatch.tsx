import { Button } from '@fluentui/react-components';
import { vi } from '../text/vi';
import styles from './NoMatch.module.css';

/** A list is there, but the search or the filter leaves nothing of it; one button shows all of it again. */
export function NoMatch({ words = vi.table.noMatch, onShowAll }: { words?: string; onShowAll?: () => void }) {
  return (
    <span className={styles.row}>
      <span>{words}</span>
      {onShowAll && (
        <Button size="small" onClick={onShowAll} data-testid="show-all">
          {vi.table.showAll}
        </Button>
      )}
    </span>
  );
}
