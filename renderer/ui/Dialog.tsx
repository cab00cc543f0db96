import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dialog as FluentDialog,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { vi } from '../text/vi';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons left of "Đóng". */
  readonly actions?: ReactNode;
  readonly closeLabel?: string;
  readonly width?: number;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** Gives the focus back to what had it before; the library alone would give it to its own last button. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}

/** Shown as long as it is rendered. Keeps the focus inside, Escape closes it. */
export function Dialog({ title, onClose, actions, closeLabel, width = 520, testId, children }: DialogProps) {
  useFocusReturn();
  return (
    <FluentDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: width }} data-testid={testId}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>{children}</DialogContent>
          <DialogActions fluid>
            {actions}
            <Button onClick={onClose} data-testid="dialog-close">
              {closeLabel ?? vi.actions.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </FluentDialog>
  );
}
