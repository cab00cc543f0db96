import { saidOfDrop } from '../lib/dropTaker';
import { useMayWork } from '../lib/vault';
import styles from './DropOverlay.module.css';
import { heldWords } from './heldWords';
import type { ScreenId } from './screens';

/** Over the window while files are held over it: what comes of them here. A dialog lies above and speaks for itself. */
export function DropOverlay({ screen }: { readonly screen: ScreenId | null }) {
  const mayWork = useMayWork();
  const words = heldWords(screen, saidOfDrop(), mayWork);
  return (
    <div className={styles.overlay} data-testid="drop-overlay">
      <div className={styles.box}>
        <span>{words.first}</span>
        {words.others.map((one) => (
          <span key={one} className={styles.others}>
            {one}
          </span>
        ))}
      </div>
    </div>
  );
}
