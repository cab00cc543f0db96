import { Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useQuery } from '../lib/useQuery';
import { batches as words } from '../text/batches';
import styles from './OwnSheets.module.css';

export interface SheetChoice {
  /** undefined: how the office prints is not known yet. */
  readonly ownSheets: boolean | undefined;
  readonly choose: (ownSheets: boolean) => void;
}

/** Whether each paper of the file to print begins a sheet: as last time, until the clerk says otherwise. */
export function useOwnSheets(): SheetChoice {
  const usual = useQuery('batches.usual', {});
  const [chosen, choose] = useState<boolean | null>(null);
  return { ownSheets: chosen ?? (usual.status === 'success' ? usual.data.ownSheets : undefined), choose };
}

/** The choice, with what it does to the paper. */
export function OwnSheets({ ownSheets, choose }: SheetChoice) {
  const note = ownSheets === false ? words.sharedSheetsNote : words.ownSheetsNote;
  const noteId = useId();
  return (
    <div className={styles.choice} title={note}>
      <Checkbox
        aria-describedby={noteId}
        label={words.ownSheets}
        checked={ownSheets ?? false}
        disabled={ownSheets === undefined}
        onChange={(_, { checked }) => choose(checked === true)}
        data-testid="batch-own-sheets"
      />
      <p id={noteId} className={styles.note} data-testid="batch-own-sheets-note">
        {note}
      </p>
    </div>
  );
}
