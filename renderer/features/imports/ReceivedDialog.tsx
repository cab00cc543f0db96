import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { at, dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { Failure } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { SAVES } from '../../ui/saves';
import type { FileDialogProps } from './AssignDialog';
import styles from './Imports.module.css';

/** When the report really came, where the file's own time tells it wrong. */
export function ReceivedDialog({ file, flow, onClose }: FileDialogProps) {
  const [day, setDay] = useState<IsoDay | null>(dayOf(file.receivedAt));
  const [clock, setClock] = useState<string | null>(file.receivedAt.slice(11));
  const [failure, setFailure] = useState<Failure | null>(null);
  const formId = useId();
  const save = async () => {
    if (day === null || clock === null) return;
    const failed = await flow.assign(file.index, { receivedAt: at(day, clock) });
    if (failed) setFailure(failed);
    else onClose();
  };
  const actions = (
    <Button
      appearance="primary"
      type="submit"
      form={formId}
      disabled={day === null || clock === null}
      {...SAVES}
      data-testid="received-save"
    >
      {strings.imports.receivedSave}
    </Button>
  );
  return (
    <Dialog
      title={strings.imports.receivedTitle(file.fileName)}
      onClose={onClose}
      closeLabel={strings.actions.cancel}
      actions={actions}
      width={440}
    >
      <form
        id={formId}
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FailureNotice failure={failure} />
        <div className={styles.twoFields}>
          <ClockField label={strings.asOf.clock} value={clock} isEager onCommit={setClock} testId="received-clock" />
          <DayField
            label={strings.asOf.day}
            value={day}
            isEager
            year={partsOf(dayOf(file.receivedAt)).year}
            onCommit={setDay}
            testId="received-day"
          />
        </div>
        <p className={styles.quiet}>{strings.imports.receivedHint}</p>
      </form>
    </Dialog>
  );
}
