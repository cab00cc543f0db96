import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { Output } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';

const words = strings.reminding;

export interface RecordedNoticeProps {
  readonly directiveId: string;
  readonly recorded: Output<'reminders.record'>;
  readonly files: Output<'reminders.saveFiles'>;
}

/** What was logged and saved, with the way back. */
export function RecordedNotice({ directiveId, recorded, files }: RecordedNoticeProps) {
  const undo = useMutation('reminders.undo');
  const { actionId, entries, leftOut } = recorded;
  if (undo.state.status === 'success')
    return (
      <Notice testId="remind-undone">
        {words.undone(formatCount(undo.state.value.removed))}
        {files?.numbers && ` ${words.numbersStay(files.numbers.first, files.numbers.last)}`}
      </Notice>
    );
  const actions = (
    <>
      {files !== null && (
        <Button size="small" onClick={() => call('papers.showInFolder', { path: files.folder })}>
          {strings.actions.showInFolder}
        </Button>
      )}
      <Button
        size="small"
        disabled={undo.isPending}
        onClick={() => undo.run({ directiveId, actionId })}
        data-testid="remind-undo"
      >
        {words.undo}
      </Button>
    </>
  );
  return (
    <>
      <Notice tone="success" actions={actions} testId="remind-recorded">
        {words.recorded(formatCount(entries))}
        {files !== null && ` ${words.savedFiles(formatCount(files.files), files.folder)}`}
        {leftOut.length > 0 && ` ${words.recordedLeftOut(leftOut.join(strings.listSeparator))}`}
      </Notice>
      <FailureNotice failure={undo.failure} />
    </>
  );
}
