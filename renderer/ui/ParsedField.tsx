import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useUnreadReport } from '../lib/unread';
import { strings } from '../text/vi';

export interface ParsedFieldProps<T> {
  readonly label: string;
  /** Said, not shown: the surroundings say it already. */
  readonly isLabelHidden?: boolean;
  readonly value: T | null;
  readonly format: (value: T) => string;
  /** null: the text does not mean anything */
  readonly parse: (text: string) => T | null;
  /** Called when the field is left or Enter pressed (`isEager`: at every key); null: blank or not understood. */
  readonly onCommit: (value: T | null) => void;
  readonly isEager?: boolean;
  /** Why a text is not understood. */
  readonly error: string | ((text: string) => string);
  /** Where the field stands, where its label alone would be one of several alike. */
  readonly place?: string;
  readonly placeholder: string;
  readonly hint?: string | undefined;
  /** What is wrong with a value that was understood; null: nothing. */
  readonly fault?: string | null;
  /** Marked as something that has to be filled in. */
  readonly isRequired?: boolean;
  readonly width?: number;
  readonly size?: 'small' | 'medium';
  readonly testId?: string | undefined;
}

/**
 * A text box for something with a written form (a day, a time). What is typed stays as typed until the field is left, so
 * nothing is rewritten under the clerk's hands; a text that is not understood stays too, with a sentence, and the form
 * around it is told.
 */
export function ParsedField<T>(props: ParsedFieldProps<T>) {
  const {
    label,
    isLabelHidden = false,
    isEager = false,
    value,
    format,
    parse,
    onCommit,
    error,
    place,
    placeholder,
    hint,
    fault = null,
    isRequired = false,
    width,
    size = 'medium',
    testId,
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const keepsValue = useUnreadReport(
    place === undefined ? label : strings.unread.place(place, label),
    isWrong ? draft : null,
  );
  const commit = () => {
    if (draft === null) return;
    const parsed = parse(draft);
    const isBlank = draft.trim() === '';
    setIsWrong(parsed === null && !isBlank);
    if (parsed !== null || isBlank) setDraft(null);
    if (parsed !== null || isBlank || !keepsValue) onCommit(parsed);
  };
  const commitOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
  };
  return (
    <Field
      {...(isLabelHidden ? {} : { label })}
      size={size}
      required={isRequired}
      validationMessage={isWrong && draft !== null ? sentenceOf(error, draft) : fault}
      {...(hint ? { hint } : {})}
    >
      <Input
        type="text"
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        size={size}
        style={{ width, minWidth: 0 }}
        value={draft ?? (value === null ? '' : format(value))}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value: text }) => {
          setDraft(text);
          setIsWrong(false);
          if (isEager) onCommit(parse(text));
        }}
        onBlur={commit}
        onKeyDown={commitOnEnter}
        data-testid={testId}
      />
    </Field>
  );
}

function sentenceOf(error: ParsedFieldProps<unknown>['error'], text: string): string {
  return typeof error === 'string' ? error : error(text);
}
