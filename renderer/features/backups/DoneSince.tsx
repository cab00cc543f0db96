import { Checkbox } from '@fluentui/react-components';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import styles from './Backups.module.css';
import type { DoneSinceBackup } from './useDoneSince';

const words = strings.backups;

/** Before a backup is restored: what was done to people's data since, and whether it is done again. Nothing where there is none. */
export function DoneSince({ works, doesAgain = true, setDoesAgain }: DoneSinceBackup) {
  if (works === null) return null;
  return (
    <div className={styles.order}>
      <Notice tone="warning" testId="done-since">
        {words.doneSince(works)}
      </Notice>
      <Checkbox
        label={words.doAgain}
        checked={doesAgain}
        onChange={(_event, { checked }) => setDoesAgain(checked === true)}
        data-testid="done-since-again"
      />
      <p className={styles.plain}>{doesAgain ? words.doAgainHint : words.leaveHint}</p>
    </div>
  );
}
