import styles from './Help.module.css';
import { shortcutGroups } from './shortcutRows';

/** Every key the window answers to, by the place it holds at. */
export function ShortcutList() {
  return shortcutGroups().map(({ place, rows }) => (
    <section key={place} aria-label={place}>
      <h4 className={styles.place}>{place}</h4>
      <dl className={styles.keys}>
        {rows.map(({ id, keys, what }) => (
          <div key={id} className={styles.keyRow} data-testid={`shortcut-${id}`}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
