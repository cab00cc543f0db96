import { formatCount } from '../../../electron/domain/numbers';
import { purge } from '../../text/purge';
import styles from './PersonalData.module.css';

interface PlacesCountProps {
  readonly people: number;
  readonly fields: number;
}

/** Rows of lists, and fields of reports where there are some. */
export function PlacesCount({ people, fields }: PlacesCountProps) {
  return (
    <span className={styles.two}>
      {(people > 0 || fields === 0) && <span>{formatCount(people)}</span>}
      {fields > 0 && <span className={styles.small}>{purge.destroyed.fields(formatCount(fields))}</span>}
    </span>
  );
}
