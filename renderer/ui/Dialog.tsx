import { Button } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { UnreadContext, useUnreadTexts } from '../lib/unread';
import { useSaid } from '../lib/useSaid';
import { strings } from '../text/vi';
import styles from './Dialog.module.css';
import { Heard } from './Heard';
import { UnreadNotice } from './UnreadNotice';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons left of "Đóng". */
  readonly actions?: ReactNode;
  readonly closeLabel?: string;
  readonly width?: number;
  readonly testId?: string;
  /** What is dropped while the dialog is open, over it or over the dimmed window around it. */
  readonly onDrop?: (event: DragEvent) => void;
  readonly children: ReactNode;
}

/**
 * Shown as long as it is rendered. The browser's own modal dialog: it keeps the focus inside, makes the rest of the
 * window inert, answers Escape, and gives the focus back to what had it before. While a box inside holds a text that it
 * cannot read, `actions` wait: they would go on with what the box had before.
 */
export function Dialog({ title, onClose, actions, closeLabel, width = 520, testId, onDrop, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const said = useSaid(); // the window's own place for it is inert beneath
  const { unread, report } = useUnreadTexts();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement && element.contains(activeElement)) activeElement.select(); // as by Tab
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      style={{ maxWidth: width }}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // taken here: newer Chromium closes a dialog at the second Escape whether or not something is still to be asked
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        // React passes on what a dialog inside this one, or a chooser of files, was cancelled with
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onDrop={onDrop}
      data-testid={testId}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content} data-part>
        <UnreadContext value={report}>{children}</UnreadContext>
      </div>
      <Heard />
      <div className={styles.actions} data-part>
        {actions !== undefined && (
          <>
            <UnreadNotice title={strings.unread.holds} unread={unread} testId="dialog-unread" />
            <fieldset className={`${styles.held} bare`} disabled={unread.length > 0}>
              {actions}
            </fieldset>
          </>
        )}
        <span role="status" className={styles.said}>
          {said}
        </span>
        <Button onClick={onClose} data-testid="dialog-close">
          {closeLabel ?? strings.actions.close}
        </Button>
      </div>
    </dialog>
  );
}
