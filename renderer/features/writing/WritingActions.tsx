import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { draftOf } from '../../../electron/domain/paperDraft';
import { hasTables } from '../../../electron/domain/paperTables';
import type { DraftPaperRequest, PaperFormat } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import type { DraftKeeper } from '../../lib/draftKeeper';
import type { Editing } from '../../lib/keptPapers';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { written } from '../../text/written';
import { CheckPaper } from '../../ui/CheckPaper';
import { FailureNotice } from '../../ui/FailureNotice';
import { Dismiss16Regular, Print20Regular, Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { PrintDialog } from '../../ui/PrintDialog';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { SAVES } from '../../ui/saves';
import { NumberDialog } from './NumberDialog';
import styles from './Writing.module.css';
import { cleaned } from './writingModel';

export interface WritingActionsProps {
  readonly editing: Editing;
  /** Whether files and sheets get the pictures of signature and seal; the draft itself never does. */
  readonly pictures: Pick<DraftPaperRequest, 'hasPictures'>;
  /** A field holds a text that was not understood: what is shown is not what is meant. */
  readonly isUnread: boolean;
  readonly keeper: DraftKeeper;
  readonly onSaved: (editing: Editing) => void;
  readonly onNumbered: (paperId: string) => void;
}

const FORMATS = ['pdf', 'docx', 'xlsx'] as const satisfies readonly PaperFormat[];

/** Saving the draft, its number, and the files and sheets made from it. */
export function WritingActions({ editing, pictures, isUnread, keeper, onSaved, onNumbered }: WritingActionsProps) {
  const save = useMutation('outgoing.save');
  const files = useMutation('papers.save');
  const [asked, setAsked] = useState<'print' | 'number' | null>(null);
  const request = { kind: 'draft', draft: cleaned(editing.draft), ...pictures } as const;
  const isBusy = isUnread || save.isPending || files.isPending;
  const keep = async (): Promise<OfficePaper | null> => {
    await keeper.flush();
    const reply = await save.run({ paperId: editing.paperId, draft: cleaned(editing.draft) });
    if (reply?.ok !== true) return null;
    await call('written.saveDraft', { place: keeper.end(), draft: null });
    const { id } = reply.value; // from now on it is kept as that paper, not as a new one
    onSaved({ place: id, paperId: id, draft: draftOf(reply.value) });
    keeper.leaveFor({ place: id, draft: null });
    keeper.goOn();
    return reply.value;
  };
  const fileActions = (path: string) => (
    <>
      <ShowInFolder path={path} />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={strings.actions.close}
        onClick={files.reset}
      />
    </>
  );
  const number = async () => {
    if ((await keep()) !== null) setAsked('number');
  };
  // always there, so that nothing moves under the typing hand when the first table comes
  const isEmptyWorkbook = (format: PaperFormat) => format === 'xlsx' && !hasTables(editing.draft.source);
  // focusable though disabled: the keys come back to the button whose dialog was closed
  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          size="small"
          icon={<Save20Regular />}
          disabledFocusable={isBusy || isEmptyWorkbook(format)}
          title={isEmptyWorkbook(format) ? written.noTables : undefined}
          onClick={() => void files.run({ ...request, format })}
          data-testid={`written-save-${format}`}
        >
          {strings.papers.save[format]}
        </Button>
      ))}
      <Button
        size="small"
        icon={<Print20Regular />}
        disabledFocusable={isBusy}
        onClick={() => setAsked('print')}
        data-print
        data-testid="written-print"
      >
        {strings.papers.print}
      </Button>
      <CheckPaper size="small" request={request} isDisabled={isBusy} />
      <Button size="small" disabledFocusable={isBusy} onClick={() => void keep()} {...SAVES} data-testid="written-save">
        {written.save}
      </Button>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => void number()}
        data-testid="written-number"
      >
        {written.number.open}
      </Button>
      <div className={styles.messages}>
        <FailureNotice failure={save.failure ?? files.failure} />
      </div>
      <div className={styles.said}>
        {save.state.status === 'success' && asked === null && (
          <Notice tone="success" testId="written-saved">
            {written.saved(save.state.value.subject)}
          </Notice>
        )}
        {files.state.status === 'success' && files.state.value !== null && (
          <Notice tone="success" testId="written-file" actions={fileActions(files.state.value.savedTo)}>
            {strings.papers.savedTo(files.state.value.savedTo)}
          </Notice>
        )}
      </div>
      {asked === 'print' && <PrintDialog request={request} onClose={() => setAsked(null)} />}
      {asked === 'number' && save.state.status === 'success' && (
        <NumberDialog paper={save.state.value} onClose={() => setAsked(null)} onNumbered={onNumbered} />
      )}
    </>
  );
}
