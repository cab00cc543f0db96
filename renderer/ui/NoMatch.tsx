import { Button } from '@fluentui/react-components';
import { strings } from '../text/vi';
import styles from './NoMatch.module.css';

/** A list is there, but the search or the filter leaves nothing of it; one button shows all of it again. */
export function NoMatch({ words = strings.table.noMatch, onShowAll }: { words?: string; onShowAll?: () => void }) {
  return (
    <span className={styles.row}>
      <span>{words}</span>
      {onShowAll && (
        <Button size="small" onClick={onShowAll} data-testid="show-all">
          {strings.table.showAll}
        </Button>
      )}
    </span>
  );
}
