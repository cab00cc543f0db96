import { Field, Select } from '@fluentui/react-components';
import styles from './Packages.module.css';

export interface ChoiceFieldProps {
  readonly label: string;
  /** Said, not shown: the surroundings say it already. */
  readonly isLabelHidden?: boolean;
  /** What stands for null; left out: something has to be chosen. */
  readonly none?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  readonly testId: string;
}

/** One of a few, or none. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, isLabelHidden = false, none, choices, value, onChoose, testId } = props;
  const select = (
    <Select
      className={styles.wide}
      {...(isLabelHidden && { 'aria-label': label, size: 'small' as const })}
      value={value ?? ''}
      onChange={(_, chosen) => onChoose(chosen.value === '' ? null : chosen.value)}
      data-testid={testId}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
  return isLabelHidden ? select : <Field label={label}>{select}</Field>;
}
