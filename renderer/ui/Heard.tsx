import styles from './Heard.module.css';

/** Where `hear` writes: not seen, read out at the next pause. */
export function Heard() {
  return <span className={styles.heard} role="status" data-heard />;
}
