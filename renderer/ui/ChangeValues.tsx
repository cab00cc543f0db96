import type { ChangeEntry } from '../../electron/domain/changes';
import { loggedValue } from '../text/coreWords';
import { strings } from '../text/vi';
import styles from './ChangeValues.module.css';

/** Old value → new value; what came or went has only one of them. */
export function ChangeValues({ entry: { oldValue, newValue } }: { readonly entry: ChangeEntry }) {
  if (oldValue === null) return <span className={styles.new}>{loggedValue(newValue ?? '')}</span>;
  return (
    <span>
      <span className={styles.old}>{loggedValue(oldValue)}</span>
      <span className={styles.arrow}> → </span>
      <span className={styles.new}>{newValue === null ? strings.history.gone : loggedValue(newValue)}</span>
    </span>
  );
}

/** The chosen name with the account below it; the account alone where no name was chosen. */
export function ChangeAuthor({ entry: { account, authorName } }: { readonly entry: ChangeEntry }) {
  if (authorName === null) return <span>{account === '' ? strings.dash : account}</span>;
  return (
    <span className={styles.two}>
      <span>{authorName}</span>
      <span className={styles.quiet}>{account}</span>
    </span>
  );
}
