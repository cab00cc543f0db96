import { formatCount } from '../../electron/domain/numbers';
import { Chip } from './Chip';
import styles from './FilterChips.module.css';

export interface ChipChoice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Left out where there is nothing to count. */
  readonly count?: number;
}

export interface FilterChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly ChipChoice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly testId?: string;
}

/** One of a few choices, each with the number of its rows where there is one. */
export function FilterChips<T extends string>({ label, chips, value, onChange, testId }: FilterChipsProps<T>) {
  return (
    <fieldset className={`${styles.chips} bare`} aria-label={label}>
      {chips.map((chip) => (
        <Chip
          key={chip.value}
          isPressed={chip.value === value}
          onPress={() => onChange(chip.value)}
          testId={testId && `${testId}-${chip.value}`}
        >
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}> {formatCount(chip.count)}</span>}
        </Chip>
      ))}
    </fieldset>
  );
}
