import type { PaperDraft } from '../../../electron/domain/officePaper';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { written } from '../../text/written';
import { Warning16Filled } from '../../ui/icons';
import styles from './Writing.module.css';

/** What the paper still lacks, in sight wherever the clerk is typing; nothing when it is whole. */
export function Remarks({ draft }: { readonly draft: PaperDraft }) {
  const found = useQuery('written.remarks', { draft, day: null });
  if (found.status !== 'success' || found.data.remarks.length === 0) return null;
  const { remarks } = found.data;
  return (
    <details className={styles.remarks} data-testid="written-remarks">
      <summary>
        <Warning16Filled aria-hidden /> {written.remarks(remarks.length)}
      </summary>
      <ul className={styles.sentences}>
        {remarks.map((sentence) => (
          <li key={sentence}>{fromCore(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
