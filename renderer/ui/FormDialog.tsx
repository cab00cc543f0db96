import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Channel, Failure } from '../../electron/ipc/contract';
import type { FormDraft } from '../lib/useFormDraft';
import { strings } from '../text/vi';
import { Dialog, type DialogProps } from './Dialog';
import styles from './Dialog.module.css';
import { FailureNotice } from './FailureNotice';
import { FormDraftNotice } from './FormDraftNotice';
import { ForWork } from './ForWork';
import { SAVES } from './saves';

export interface FormDialogProps<T> extends Pick<DialogProps, 'title' | 'onClose' | 'width' | 'testId' | 'children'> {
  /** What the one button does. */
  readonly submit: string;
  readonly submitId: string;
  readonly onSubmit: () => unknown;
  /** Something that is asked for is missing, or it is under way. */
  readonly isDisabled: boolean;
  /** Ctrl+S presses it; not where it only goes on or confirms. */
  readonly isSave?: boolean;
  /** The change it makes in the end, where not everybody may. */
  readonly call?: Channel;
  /** Buttons before the one. */
  readonly others?: ReactNode;
  readonly failure?: Failure | null;
  /** The form whose half-typed text is offered again. */
  readonly kept?: { readonly draft: FormDraft<T>; readonly resume: (typed: T) => void };
}

/** A dialog with one thing to do and a way out: what was half typed above, why it failed below, “Hủy” last. */
export function FormDialog<T extends object>({
  submit,
  submitId,
  onSubmit,
  isDisabled,
  isSave = false,
  call,
  others,
  failure = null,
  kept,
  children,
  ...dialog
}: FormDialogProps<T>) {
  const button = (
    <Button
      appearance="primary"
      disabled={isDisabled}
      onClick={() => void onSubmit()}
      {...(isSave && SAVES)}
      data-testid={submitId}
    >
      {submit}
    </Button>
  );
  const actions = (
    <>
      {others}
      {call === undefined ? button : <ForWork call={call}>{button}</ForWork>}
    </>
  );
  return (
    <Dialog {...dialog} closeLabel={strings.actions.cancel} actions={actions}>
      {kept && <FormDraftNotice draft={kept.draft} onResume={kept.resume} />}
      {children}
      {failure && (
        <div className={styles.failure}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </Dialog>
  );
}
