import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
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
 * A value that changes in a box where nothing has been typed yet, as that of the clock does with every minute, leaves the
 * caret behind it: chosen whole, as by Tab, what is typed next takes its place and is not written after it.
 */
function useChosenAnew(input: RefObject<HTMLInputElement | null>, text: string, isTyped: boolean): void {
  const before = useRef({ text, isTyped });
  useLayoutEffect(() => {
    const isNew = text !== before.current.text && !isTyped && !before.current.isTyped;
    before.current = { text, isTyped };
    if (isNew && document.activeElement === input.current) input.current?.select();
  }, [input, text, isTyped]);
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
  const text = draft ?? (value === null ? '' : format(value));
  const input = useRef<HTMLInputElement>(null);
  useChosenAnew(input, text, draft !== null);
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
        input={{ ref: input }}
        type="text"
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        size={size}
        style={{ width, minWidth: 0 }}
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value: typed }) => {
          setDraft(typed);
          setIsWrong(false);
          if (isEager) onCommit(parse(typed));
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
