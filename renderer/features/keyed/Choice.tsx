import { Field, Select } from '@fluentui/react-components';
import { strings } from '../../text/vi';

const words = strings.keyed;

export interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly testId: string;
}

/** One of a few; a value that is none of them counts as not chosen. */
export function Choice({ label, value, options, onChange, testId }: ChoiceProps) {
  const isKnown = options.some(([one]) => one === value);
  return (
    <Field label={label}>
      <Select value={isKnown ? (value ?? '') : ''} onChange={(_, data) => onChange(data.value)} data-testid={testId}>
        {!isKnown && <option value="">{words.choose}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
