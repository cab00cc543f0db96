import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import { hasTables } from '../../../electron/domain/paperTables';
import type { Output } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { Facts } from '../../ui/Facts';
import { HistoryButton } from '../../ui/HistoryButton';
import { Notice } from '../../ui/Notice';
import { SentUp } from '../../ui/ownReports/SentUp';
import { PdfPreview } from '../../ui/pdf/PdfPreview';
import { QueryView } from '../../ui/QueryView';
import { PicturesChoice } from '../../ui/signing/PicturesChoice';
import { SigningNotice } from '../../ui/signing/SigningNotice';
import { WorkButton } from '../../ui/WorkButton';
import { MarkSection } from './MarkSection';
import { NumberSection } from './NumberSection';
import { PaperFormDialog } from './PaperFormDialog';
import { PaperSteps } from './PaperSteps';
import { PrintRow } from './PrintRow';
import styles from './Records.module.css';
import { ScanList } from './ScanList';
import { UnsavedText, useUnsavedText } from './UnsavedText';
import { UseList } from './UseList';
import { useKinds } from './useKinds';

const words = records.outgoing;

export interface PaperDialogProps {
  readonly paperId: string;
  /** Goes on with a draft in the editor. */
  readonly onWrite: (paperId: string) => void;
  /** Shows the papers that were numbered in the same batch. */
  readonly onBatch: (batchId: string) => void;
  readonly onClose: () => void;
}

/** One paper that goes out: what it is, its number, what became of it, its scans, its history, and the paper itself. */
export function PaperDialog({ paperId, onWrite, onBatch, onClose }: PaperDialogProps) {
  const detail = useQuery('outgoing.get', { paperId });
  const title = detail.status === 'success' ? paperNumberText(detail.data.paper) : words.caption;
  return (
    <Dialog title={title} onClose={onClose} width={1120} testId="paper-dialog">
      <QueryView query={detail}>
        {(data) => <PaperDetail {...data} onWrite={onWrite} onBatch={onBatch} onClose={onClose} />}
      </QueryView>
    </Dialog>
  );
}

function PaperDetail({
  paper,
  steps,
  scans,
  isLastNumber,
  onWrite,
  onBatch,
  onClose,
}: Output<'outgoing.get'> & Pick<PaperDialogProps, 'onWrite' | 'onBatch' | 'onClose'>) {
  const isWritten = paper.source.kind === 'written' || paper.source.kind === 'copy';
  const newer = useUnsavedText(paper);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <PaperFacts paper={paper} />
        {newer && <UnsavedText newer={newer} onWrite={() => onWrite(paper.id)} />}
        <div className={styles.row}>
          {isWritten && paper.number === null && newer === null && (
            <WorkButton
              call="written.saveDraft"
              size="small"
              appearance="primary"
              onClick={() => onWrite(paper.id)}
              data-testid="paper-write"
            >
              {words.write}
            </WorkButton>
          )}
          <EditButton paper={paper} />
          <RemoveButton paper={paper} onRemoved={onClose} />
          <BatchButton paper={paper} onBatch={onBatch} />
          <HistoryButton kind="paper" subjectId={paper.id} name={paperNumberText(paper)} size="small" />
        </div>
        {paper.signatoryId !== null && paper.issuedOn !== null && (
          <SigningNotice signatoryId={paper.signatoryId} day={paper.issuedOn} />
        )}
        {newer === null && <NumberSection paper={paper} isLastNumber={isLastNumber} />}
        <MarkSection paper={paper} />
        {paper.directiveId !== null && isOut(paper) && <SentUp directiveId={paper.directiveId} paperId={paper.id} />}
        <ScanList paperId={paper.id} scans={scans} />
        {paper.number !== null && <UseList paperId={paper.id} />}
        <PaperSteps steps={steps} />
      </div>
      <div className={styles.stack}>
        <PaperView paper={paper} />
      </div>
    </div>
  );
}

/** Can it have gone up? */
function isOut({ number, status }: OfficePaper): boolean {
  return number !== null && status !== 'cancelled' && status !== 'recalled';
}

function PaperFacts({ paper }: { readonly paper: OfficePaper }) {
  const { nameOf } = useKinds();
  const { facts } = words;
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <Facts
      facts={[
        [facts.status, records.statuses[paper.status]],
        [facts.kind, nameOf(paper.kindId)],
        [facts.subject, paper.subject],
        [facts.day, paper.issuedOn === null ? words.noDay : formatDay(paper.issuedOn)],
        [facts.addressees, orNull(paper.addressees.join('; '))],
        [facts.recipients, orNull(paper.recipients.map(({ text }) => text).join('; '))],
        [facts.signer, orNull([...paper.authorityLines, paper.signerName].filter(Boolean).join(', '))],
        [facts.sentOn, paper.sentOn === null ? null : formatDay(paper.sentOn)],
        [facts.keptBy, orNull(paper.keptBy)],
        [facts.copies, paper.copies === null ? null : String(paper.copies)],
        [facts.note, orNull(paper.note)],
      ]}
    />
  );
}

function BatchButton({
  paper: { batchId },
  onBatch,
}: Pick<PaperDialogProps, 'onBatch'> & { readonly paper: OfficePaper }) {
  if (batchId === null) return null;
  return (
    <Button size="small" onClick={() => onBatch(batchId)} data-testid="paper-batch">
      {records.ticked.wholeBatch}
    </Button>
  );
}

function EditButton({ paper }: { readonly paper: OfficePaper }) {
  const [isOpen, setIsOpen] = useState(false);
  if (paper.status === 'cancelled') return null;
  return (
    <>
      <WorkButton call="outgoing.save" size="small" onClick={() => setIsOpen(true)} data-testid="paper-edit">
        {words.edit}
      </WorkButton>
      {isOpen && <PaperFormDialog paper={paper} onClose={() => setIsOpen(false)} onSaved={() => setIsOpen(false)} />}
    </>
  );
}

function RemoveButton({ paper, onRemoved }: { readonly paper: OfficePaper; readonly onRemoved: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation('outgoing.remove');
  if (paper.number !== null) return null;
  return (
    <>
      <WorkButton call="outgoing.remove" size="small" onClick={() => setIsAsking(true)} data-testid="paper-remove">
        {words.remove}
      </WorkButton>
      {isAsking && (
        <ConfirmDialog
          title={words.remove}
          text={words.removeText(paper.subject)}
          confirmLabel={words.remove}
          isPending={remove.isPending}
          failure={remove.failure}
          onConfirm={async () => {
            const reply = await remove.run({ paperId: paper.id });
            if (reply?.ok) onRemoved();
          }}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

/** As it was numbered, or as it would be. */
function PaperView({ paper }: { readonly paper: OfficePaper }) {
  const [hasPictures, setHasPictures] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  const isVoid = paper.status === 'cancelled' || paper.status === 'recalled';
  const request =
    paper.source.kind === 'outside'
      ? null
      : ({ kind: 'written', paperId: paper.id, ...(hasPictures && { hasPictures }) } as const);
  const preview = useQuery('papers.preview', request);
  if (request === null) return <p className={styles.quiet}>{words.noPreview}</p>;
  return (
    <>
      {paper.isFrozen && <p className={styles.quiet}>{words.frozen}</p>}
      {isVoid && (
        <Notice tone="warning" testId="record-void">
          {words.isVoid[paper.status === 'cancelled' ? 'cancelled' : 'recalled']}
          <Checkbox
            label={words.printVoid}
            checked={isWanted}
            onChange={(_, { checked }) => setIsWanted(checked === true)}
            data-testid="record-print-void"
          />
        </Notice>
      )}
      <PrintRow
        request={request}
        formats={hasTables(paper.source) ? ['pdf', 'docx', 'xlsx'] : ['pdf', 'docx']}
        isDisabled={isVoid && !isWanted}
      >
        <PicturesChoice
          signatoryId={paper.signatoryId}
          isChosen={hasPictures}
          onChoose={setHasPictures}
          testId="record-pictures"
        />
      </PrintRow>
      <div className={styles.preview}>
        <PdfPreview query={preview} />
      </div>
    </>
  );
}
