import { useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { BatchOrder } from '../../../electron/domain/paperBatch';
import type { MadeBatch } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { batches as words } from '../../text/batches';
import { BatchProgress } from '../../ui/BatchProgress';
import { FailureNotice } from '../../ui/FailureNotice';
import { Save20Regular } from '../../ui/icons';
import { MadeNotice } from '../../ui/MadeNotice';
import { NumberChoice } from '../../ui/NumberChoice';
import { OpenBatches } from '../../ui/OpenBatches';
import { OwnSheets, useOwnSheets } from '../../ui/OwnSheets';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Papers.module.css';
import { whyNotMade } from './whyNotMade';

export interface MakeBatchProps {
  /** What to make, but for the numbers. */
  readonly order: Omit<BatchOrder, 'givesNumbers' | 'insist' | 'again' | 'ownSheets' | 'formats'>;
  readonly isDisabled: boolean;
  readonly onMade?: (made: MadeBatch) => void;
}

/** One action for many papers: the files to print and to send, the dispatch list, and a number for each letter. */
export function MakeBatch({ order, isDisabled, onMade }: MakeBatchProps) {
  const make = useMutation('batches.make');
  const [givesNumbers, setGivesNumbers] = useState(false);
  const [insistedOn, setInsistedOn] = useState<string | null>(null);
  const asked = `${order.directiveId} ${order.issuedOn} ${order.signatoryId}`; // another day or signer is asked about anew
  const insist = insistedOn === asked;
  const [again, setAgain] = useState(false);
  const sheets = useOwnSheets();
  const isLetter = order.kind === 'reminder';
  const open = useQuery('batches.listOpen', {});
  // what is half done comes first: beginning it again would take as many numbers once more
  const isHalfDone =
    open.status === 'success' &&
    open.data.some(({ kind, directiveId }) => kind === order.kind && directiveId === order.directiveId);
  const why = whyNotMade({
    isHalfDone,
    isDayMissing: givesNumbers && order.issuedOn === undefined,
    isNobody: order.unitIds.length === 0,
    isUnread: isDisabled,
  });
  const whyId = useId();
  const run = async () => {
    const reply = await make.run({
      ...order,
      givesNumbers: isLetter && givesNumbers,
      insist,
      again,
      ownSheets: sheets.ownSheets,
      formats: ['pdf', 'docx'],
    });
    if (!reply?.ok || reply.value === null) return;
    setInsistedOn(null); // said of these letters, not of those that come next
    setAgain(false);
    onMade?.(reply.value);
  };
  const made = make.state.status === 'success' ? make.state.value : null;
  const count = formatCount(order.unitIds.length);
  const end = useRef<HTMLSpanElement>(null);
  const { status } = make.state;
  // how far it is and what came of it stand below the button, out of sight in a low window
  useEffect(() => {
    if (status !== 'idle') end.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);
  return (
    <>
      {isLetter && (
        <NumberChoice
          issuedOn={order.issuedOn}
          signatoryId={order.signatoryId ?? null}
          isChosen={givesNumbers}
          onChoose={setGivesNumbers}
          isInsisting={insist}
          onInsist={(isInsisting) => setInsistedOn(isInsisting ? asked : null)}
          letters={{ directiveId: order.directiveId, at: order.at, unitIds: order.unitIds }}
          isAgain={again}
          onAgain={setAgain}
        />
      )}
      <OwnSheets {...sheets} />
      <WorkButton
        call="batches.make"
        // beside the one paper's own bar, whose first action it is not
        {...(isLetter ? { appearance: 'primary' } : { className: styles.beside })}
        icon={<Save20Regular />}
        disabled={why !== null || make.isPending}
        aria-describedby={why === null ? undefined : whyId}
        title={words.what}
        onClick={run}
        data-testid={isLetter ? 'reminders-save-all' : 'forms-make-all'}
      >
        {make.isPending ? words.making : isLetter ? words.make(count) : words.makeForms(count)}
      </WorkButton>
      {why !== null && (
        <p id={whyId} className={styles.why} data-testid="batch-why-not">
          {words.whyNot[why]}
        </p>
      )}
      {make.isPending && <BatchProgress />}
      {made && <MadeNotice made={made} testId="reminders-saved" />}
      <FailureNotice failure={make.failure} />
      {!make.isPending && <OpenBatches onMade={make.reset} onGaveUp={make.reset} />}
      <span ref={end} />
    </>
  );
}
