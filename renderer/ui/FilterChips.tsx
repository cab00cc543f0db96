import { formatCount } from '../../electron/domain/numbers';
import styles from './FilterChips.module.css';

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
}

export interface FilterChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly testId?: string;
}

/** One of a few kinds of rows, each with its number. */
export function FilterChips<T extends string>({ label, chips, value, onChange, testId }: FilterChipsProps<T>) {
  return (
    <fieldset className={`${styles.chips} bare`} aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={styles.chip}
          aria-pressed={chip.value === value}
          onClick={() => onChange(chip.value)}
          data-testid={testId && `${testId}-${chip.value}`}
        >
          {chip.label} <span className={styles.count}>{formatCount(chip.count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
