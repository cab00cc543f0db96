import { Field, Select } from '@fluentui/react-components';
import type { OptionalPart } from '../../../electron/domain/template/paperTemplate';
import { type ListTerms, termsInside } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';

const words = templates.block;

export interface OptionalFieldsProps {
  readonly part: OptionalPart;
  /** Terms around the part; what its list brings is added for its condition. */
  readonly outer: ListTerms;
  readonly isDisabled: boolean;
  readonly onChange: (part: OptionalPart) => void;
}

/** When a part stands, and for what it is repeated. A name that is unknown stays to be seen, until another is chosen. */
export function OptionalFields({ part, outer, isDisabled, onChange }: OptionalFieldsProps) {
  const { when = '', forEach = '' } = part;
  const { conditions } = termsInside(outer, part.forEach);
  return (
    <>
      <Field label={words.when} size="small">
        <Select
          size="small"
          disabled={isDisabled}
          value={when}
          onChange={(_, { value }) => onChange({ when: value === '' ? undefined : value })}
          data-testid="block-when"
        >
          <option value="">{words.always}</option>
          {when !== '' && !conditions.some(({ key }) => key === when) && <option value={when}>{when}</option>}
          {conditions.map(({ key, name, says }) => (
            <option key={key} value={key} title={says}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.forEach} size="small">
        <Select
          size="small"
          disabled={isDisabled}
          value={forEach}
          onChange={(_, { value }) => onChange({ forEach: value === '' ? undefined : value })}
          data-testid="block-for-each"
        >
          <option value="">{words.once}</option>
          {forEach !== '' && !outer.lists.some(({ key }) => key === forEach) && (
            <option value={forEach}>{forEach}</option>
          )}
          {outer.lists.map(({ key, name, says }) => (
            <option key={key} value={key} title={says}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
