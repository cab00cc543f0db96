import type { ReactNode, Ref } from 'react';
import styles from './Vault.module.css';

export interface FieldsProps {
  /** Whether the dialog's button can be pressed. */
  readonly isReady: boolean;
  readonly onEnter: () => unknown;
  /** For whoever has to bring the caret back. */
  readonly form?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/** What is typed into a dialog about passwords: Enter presses its button, as on the lock screen. */
export function Fields({ isReady, onEnter, form = null, children }: FieldsProps) {
  return (
    <form
      ref={form}
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        void onEnter();
      }}
    >
      {children}
      {/* the one Enter presses: the button that is seen stands in the dialog's foot */}
      <button type="submit" hidden disabled={!isReady} />
    </form>
  );
}
