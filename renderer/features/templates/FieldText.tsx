import { fieldCalled } from '../../../electron/domain/template/fieldNames';
import type { Term } from '../../../electron/domain/template/templateTerms';
import styles from './Templates.module.css';

/** A text with its fields set off; one that is not known here is seen to be wrong. */
export function FieldText({ text, known }: { readonly text: string; readonly known: readonly Term[] }) {
  const parts = text.split(/(\{[^{}]*\})/);
  return (
    <span className={styles.blockText}>
      {parts.map((part, index) => {
        if (!/^\{.*\}$/.test(part)) return part;
        const term = fieldCalled(part.slice(1, -1), known);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text has no name but its place
            key={index}
            className={term === undefined ? styles.unknownField : styles.field}
            title={term?.says}
          >
            {part}
          </span>
        );
      })}
    </span>
  );
}
