import { Field, Select } from '@fluentui/react-components';
import { useMayCall } from '../../lib/vault';
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

/** One of a few, or none: something of a package that was brought, so whoever may not take it in does not choose. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, isLabelHidden = false, none, choices, value, onChoose, testId } = props;
  const mayTake = useMayCall('packages.take');
  const select = (
    <Select
      disabled={!mayTake}
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
