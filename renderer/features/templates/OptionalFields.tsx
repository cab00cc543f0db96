import type { OptionalPart } from '../../../electron/domain/template/paperTemplate';
import { type ListTerms, termsInside } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { TermChoice } from './TermChoice';

const words = templates.block;

export interface OptionalFieldsProps {
  readonly part: OptionalPart;
  /** Terms around the part; what its list brings is added for its condition. */
  readonly outer: ListTerms;
  readonly isDisabled: boolean;
  readonly onChange: (part: OptionalPart) => void;
}

/** When a part stands, and for what it is repeated. */
export function OptionalFields({ part, outer, isDisabled, onChange }: OptionalFieldsProps) {
  const { conditions } = termsInside(outer, part.forEach);
  return (
    <>
      <TermChoice
        label={words.when}
        none={words.always}
        value={part.when}
        terms={conditions}
        isDisabled={isDisabled}
        onChange={(when) => onChange({ when })}
        testId="block-when"
      />
      <TermChoice
        label={words.unless}
        none={words.neverLeftOut}
        value={part.unless}
        terms={conditions}
        isDisabled={isDisabled}
        onChange={(unless) => onChange({ unless })}
        testId="block-unless"
      />
      <TermChoice
        label={words.forEach}
        none={words.once}
        value={part.forEach}
        terms={outer.lists}
        isDisabled={isDisabled}
        onChange={(forEach) => onChange({ forEach })}
        testId="block-for-each"
      />
    </>
  );
}
