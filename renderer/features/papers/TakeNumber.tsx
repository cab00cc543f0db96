import { useState } from 'react';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import type { PaperRequest } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { NumberForm } from '../../ui/numbering/NumberForm';
import { WorkButton } from '../../ui/WorkButton';
import type { PaperFields } from './paperModel';

const words = records.number;

export interface TakeNumberProps {
  readonly request: PaperRequest;
  readonly isDisabled: boolean;
  /** The paper shows number and day from now on. */
  readonly onTaken: (taken: Pick<PaperFields, 'number' | 'issuedOn'>) => void;
}

/** "Lấy số" of a report or a reminder: it enters the register with the number, and is kept as it then stands. */
export function TakeNumber({ request, isDisabled, onTaken }: TakeNumberProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [taken, setTaken] = useState<OfficePaper | null>(null);
  if (request.kind !== 'report' && request.kind !== 'reminder') return null;
  return (
    <>
      <WorkButton
        call="outgoing.numberCampaign"
        size="small"
        disabled={isDisabled}
        onClick={() => setIsOpen(true)}
        data-testid="paper-take-number"
      >
        {words.open}
      </WorkButton>
      {taken !== null && (
        <Notice tone="success" testId="paper-number-taken">
          {words.done(paperNumberText(taken))}
        </Notice>
      )}
      {isOpen && (
        <TakeDialog
          request={request}
          onClose={() => setIsOpen(false)}
          onTaken={(paper) => {
            setIsOpen(false);
            setTaken(paper);
            onTaken({
              number: formatPaperNumber({ number: paper.number ?? 0, suffix: paper.numberSuffix }),
              issuedOn: paper.issuedOn,
            });
          }}
        />
      )}
    </>
  );
}

function TakeDialog({
  request,
  onClose,
  onTaken,
}: {
  readonly request: PaperRequest;
  readonly onClose: () => void;
  readonly onTaken: (paper: OfficePaper) => void;
}) {
  const take = useMutation('outgoing.numberCampaign');
  const today = useToday();
  const {
    kind,
    directiveId,
    unitId = null,
    at,
    cut,
    snapshotId,
    hasLevels,
    charts,
    signatoryId = null,
    issuedOn,
  } = request;
  if (kind !== 'report' && kind !== 'reminder') return null;
  const campaign = { paper: kind, directiveId, unitId, at, cut, snapshotId, hasLevels, charts };
  return (
    <Dialog title={words.title} onClose={onClose} testId="take-number">
      {today !== null && (
        <NumberForm
          kindId={kind === 'report' ? 'bao-cao' : 'cong-van'}
          seriesId={null}
          day={issuedOn ?? today}
          campaign={campaign}
          signatoryId={signatoryId}
          isPending={take.isPending}
          failure={take.failure}
          onTake={async (order) => {
            const reply = await take.run({ ...campaign, signatoryId, ...order });
            if (reply?.ok) onTaken(reply.value);
          }}
        />
      )}
    </Dialog>
  );
}
