import type { Indicator } from '../../../electron/domain/directive';
import type { FormDefinition } from '../../../electron/domain/form';
import styles from './Directives.module.css';
import { FigureNatures } from './FigureNatures';

export interface FormListProps {
  readonly forms: readonly FormDefinition[];
  /** Rates of the campaign, which may be counted from them. */
  readonly indicators: readonly Indicator[];
}

/** What each form asks, in its own words. */
export function FormList({ forms, indicators }: FormListProps) {
  return forms.map((form) => (
    <section key={form.id} className={styles.form}>
      <h3 className={styles.formTitle}>{`${form.label} – ${form.titleLines.join(' ')}`}</h3>
      <FigureNatures form={form} indicators={indicators} />
      <ul className={styles.list}>
        {[...form.fields, ...form.columns].map(({ key, label }) => (
          <li key={key} data-row-menu>
            {label}
          </li>
        ))}
      </ul>
    </section>
  ));
}
