import { strings } from '../../text/vi';
import styles from './BoardTable.module.css';

/** Letters typed to find a unit, over the corner of the grid while they are being typed. */
export function TypedName({ typed, isNotFound }: { readonly typed: string; readonly isNotFound: boolean }) {
  return (
    <div role="status" className={styles.typedPlace}>
      {typed !== '' && (
        <span className={styles.typed} data-testid="board-typed">
          {isNotFound ? strings.board.find.none(typed) : strings.board.find.typed(typed)}
        </span>
      )}
    </div>
  );
}
