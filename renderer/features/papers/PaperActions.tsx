import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperFormat, PaperRequest } from '../../../electron/ipc/contract';
import { type Mutation, useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { CheckPaper } from '../../ui/CheckPaper';
import { FailureNotice } from '../../ui/FailureNotice';
import { Print20Regular, Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { SentUp } from '../../ui/ownReports/SentUp';
import { PaperPercents } from '../../ui/PercentAdvice';
import { PrintDialog } from '../../ui/PrintDialog';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Papers.module.css';
import { formatsOf } from './paperModel';
import { RemarksWarning } from './RemarksDialog';
import { TakeNumber, type TakeNumberProps } from './TakeNumber';

/** The one paper that is looked at has the one bar of actions. */
export const PAPER_ACTIONS = 'paper-actions';

/** Said only after the file is there; nothing when the clerk closed the dialog. */
function Saved({ save }: { readonly save: Mutation<'papers.save'> }) {
  if (save.state.status !== 'success' || save.state.value === null) return null;
  const { savedTo } = save.state.value;
  return (
    <Notice tone="success" testId="paper-saved" actions={<ShowInFolder path={savedTo} />}>
      {strings.papers.savedTo(savedTo)}
    </Notice>
  );
}

export interface PaperActionsProps {
  readonly request: PaperRequest;
  /** A field of the paper holds a text that was not understood: what is shown is not what is meant. */
  readonly isUnread: boolean;
  readonly onNumbered: TakeNumberProps['onTaken'];
}

/** Saving and printing of the one paper that is shown. */
export function PaperActions({ request, isUnread, onNumbered }: PaperActionsProps) {
  const save = useMutation('papers.save');
  const [isPrinting, setIsPrinting] = useState(false);
  const isLive = request.kind === 'report' && request.snapshotId === undefined; // frozen, its remarks are frozen too
  const isBusy = isUnread || save.isPending;
  const run = (format: PaperFormat) => {
    void save.run({ ...request, format });
  };
  const send = () => {
    save.reset();
    setIsPrinting(true);
  };
  return (
    <>
      <div id={PAPER_ACTIONS} className={styles.actions} data-part>
        {formatsOf(request.kind).map((format, place) => (
          <Button
            key={format}
            size="small"
            appearance={place === 0 ? 'primary' : 'secondary'}
            icon={<Save20Regular />}
            disabled={isBusy}
            onClick={() => run(format)}
            data-testid={`paper-save-${format}`}
          >
            {strings.papers.save[format]}
          </Button>
        ))}
        <Button
          size="small"
          icon={<Print20Regular />}
          disabled={isBusy}
          onClick={send}
          data-print
          data-testid="paper-print"
        >
          {strings.papers.print}
        </Button>
        <CheckPaper size="small" request={request} isDisabled={isBusy} />
        <TakeNumber request={request} isDisabled={isBusy} onTaken={onNumbered} />
        {request.kind === 'report' && <SentUp directiveId={request.directiveId} paperId={null} />}
        {save.isPending && <span>{strings.papers.saving}</span>}
      </div>
      {isLive && <RemarksWarning directiveId={request.directiveId} at={request.at} cut={request.cut} />}
      {request.kind === 'report' && <PaperPercents request={request} />}
      <Saved save={save} />
      <FailureNotice failure={save.failure} />
      {isPrinting && <PrintDialog request={request} onClose={() => setIsPrinting(false)} />}
    </>
  );
}
