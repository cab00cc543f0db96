import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

/** A small button that stays pressed: what is shown, or left out. */
export function Chip({ isPressed, onPress, testId, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isPressed} onClick={onPress} data-testid={testId}>
      {children}
    </button>
  );
}
