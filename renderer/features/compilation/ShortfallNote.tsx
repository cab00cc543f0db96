import { formatCount } from '../../../electron/domain/numbers';
import type { ShortfallSum } from '../../../electron/domain/shortfallSum';
import { strings } from '../../text/vi';
import styles from './Compilation.module.css';

/** Why the column of shortfalls does not add up to the total's. */
export function ShortfallNote({ short, testId }: { readonly short: ShortfallSum; readonly testId: string }) {
  const { sum, total, hasSurplus } = short;
  const why = hasSurplus ? strings.targets.sumBeyond : strings.targets.sumRounded;
  return (
    <p className={styles.note} data-testid={testId}>
      {strings.targets.shortfallSum(formatCount(sum), formatCount(total), why)}
    </p>
  );
}
