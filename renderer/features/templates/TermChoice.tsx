import { Field, Select } from '@fluentui/react-components';
import type { Term } from '../../../electron/domain/template/templateTerms';

export interface TermChoiceProps {
  readonly label: string;
  /** How it is called when nothing is chosen. */
  readonly none: string;
  readonly value: string | undefined;
  readonly terms: readonly Term[];
  readonly isDisabled: boolean;
  readonly onChange: (key: string | undefined) => void;
  readonly testId: string;
}

/** One of the things a template may name here, or none. A name that is unknown stays to be seen, until another is chosen. */
export function TermChoice({ label, none, value = '', terms, isDisabled, onChange, testId }: TermChoiceProps) {
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        disabled={isDisabled}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value === '' ? undefined : chosen.value)}
        data-testid={testId}
      >
        <option value="">{none}</option>
        {value !== '' && !terms.some(({ key }) => key === value) && <option value={value}>{value}</option>}
        {terms.map(({ key, name, says }) => (
          <option key={key} value={key} title={says}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
