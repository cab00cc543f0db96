import { Input, type InputProps } from '@fluentui/react-components';
import type { CompositionEvent } from 'react';
import { Search16Regular } from './icons';

export interface SearchBoxProps {
  readonly label: string;
  readonly onSearch: (query: string) => void;
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
export function SearchBox({ label, onSearch, width = 280, testId }: SearchBoxProps) {
  const change: InputProps['onChange'] = (event, { value }) => {
    if (!isComposing(event)) onSearch(value);
  };
  const finish = (event: CompositionEvent<HTMLInputElement>) => onSearch(event.currentTarget.value);
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
      data-testid={testId}
    />
  );
}
