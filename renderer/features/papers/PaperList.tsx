import type { PaperKind } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Papers.module.css';
import { PAPER_KINDS } from './paperModel';

export function PaperList({
  kind,
  onChoose,
}: {
  /** null: something else is shown. */
  readonly kind: PaperKind | null;
  readonly onChoose: (kind: PaperKind) => void;
}) {
  return (
    <ul className={styles.list} aria-label={strings.papers.list}>
      {PAPER_KINDS.map((found) => (
        <li key={found} data-row-menu>
          <button
            type="button"
            className={styles.kind}
            aria-current={found === kind ? 'true' : undefined}
            onClick={() => onChoose(found)}
            data-testid={`paper-${found}`}
          >
            {strings.papers.kinds[found]}
            <span className={styles.small}>{strings.papers.kindHints[found]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
