import type { SetupEntry } from './setupModel';

export interface StepProps {
  readonly entry: SetupEntry;
  /** Show what is missing: after the first try to go on. */
  readonly isChecked: boolean;
  readonly onChange: (entry: SetupEntry) => void;
  readonly onNext: () => void;
}

export interface SetupActions {
  /** The set-up leaves the screen; what is half done stays kept. */
  readonly onClose: () => void;
  readonly onWrite: () => void;
  readonly onEnterDirective: () => void;
  readonly onOpenToday: () => void;
}
