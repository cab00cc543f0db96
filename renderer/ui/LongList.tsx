import { formatCount } from '../../electron/domain/numbers';
import { strings } from '../text/vi';
import styles from './LongList.module.css';

/** More lines than this are counted, not listed. */
const LISTED = 40;

export interface LongListProps {
  readonly title: (count: string) => string;
  readonly lines: readonly string[];
  readonly testId: string;
}

/** A counted list that scrolls by itself; nothing when it is empty. */
export function LongList({ title, lines, testId }: LongListProps) {
  if (lines.length === 0) return null;
  const shown = lines.slice(0, LISTED);
  return (
    <section data-testid={testId}>
      <strong>{title(formatCount(lines.length))}</strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse */}
      <ul className={styles.lines} tabIndex={0}>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > LISTED && <li>{strings.table.more(formatCount(lines.length - LISTED))}</li>}
      </ul>
    </section>
  );
}
