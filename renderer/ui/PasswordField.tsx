import { Button, Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { vault } from '../text/vault';
import { Eye20Regular, EyeOff20Regular } from './icons';

const words = vault.lock;

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, in a sentence. */
  readonly fault?: string | null;
  /** For another password than the one that opens: no warning of the letters' marks. */
  readonly isNew?: boolean;
  readonly isDisabled?: boolean;
  readonly testId: string;
}

/** A password that can be looked at while it is typed; says when Caps Lock is on and when the letters carry marks. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, hint, fault = null, isNew = false, isDisabled = false, testId } = props;
  const [isShown, setIsShown] = useState(false);
  const [isCaps, setIsCaps] = useState(false);
  const watchCaps = (event: KeyboardEvent) => setIsCaps(event.getModifierState('CapsLock'));
  const warning = isCaps ? words.capsLock : !isNew && /[^\x20-\x7e]/.test(value) ? words.marks : null;
  const message = fault ?? warning;
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(message !== null && {
        validationMessage: message,
        validationState: fault === null ? ('warning' as const) : ('error' as const),
      })}
    >
      <Input
        type={isShown ? 'text' : 'password'}
        value={value}
        disabled={isDisabled}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value: typed }) => onChange(typed)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={isShown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={isShown ? words.hide : words.show}
            title={isShown ? words.hide : words.show}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
            data-testid={`${testId}-show`}
          />
        }
        data-testid={testId}
      />
    </Field>
  );
}
