import { Input, type InputProps } from '@fluentui/react-components';
import type { CompositionEvent, KeyboardEvent } from 'react';
import { Search16Regular } from './icons';

export interface SearchBoxProps {
  readonly label: string;
  readonly onSearch: (query: string) => void;
  /** Takes what stands first in the list; without it the key is the form's. */
  readonly onEnter?: (() => void) | undefined;
  /** The next name is typed over the one that was taken. */
  readonly isTypedOver?: boolean;
  readonly width?: number | string;
  readonly testId?: string;
}

function isComposing(event: { readonly nativeEvent: Event }): boolean {
  return event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
}

/**
 * A live filter that never touches what is being typed: the text belongs to the box alone (uncontrolled), and nothing is
 * filtered while an input method is still composing a letter, so Unikey and EVKey lose no vowel.
 */
export function SearchBox({ label, onSearch, onEnter, isTypedOver = false, width = 280, testId }: SearchBoxProps) {
  const change: InputProps['onChange'] = (event, { value }) => {
    if (!isComposing(event)) onSearch(value);
  };
  const finish = (event: CompositionEvent<HTMLInputElement>) => onSearch(event.currentTarget.value);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (onEnter === undefined || event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
    if (isTypedOver) event.currentTarget.select();
  };
  return (
    <Input
      type="text"
      aria-label={label}
      placeholder={label}
      contentBefore={<Search16Regular aria-hidden />}
      style={{ width }}
      spellCheck={false}
      autoComplete="off"
      onChange={change}
      onCompositionEnd={finish}
      onKeyDown={keyDown}
      data-testid={testId}
    />
  );
}
