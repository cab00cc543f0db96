import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { formatPaperNumber, parsePaperNumber } from '../../../electron/domain/numbering/series';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import type { CampaignMark, Failure, NumberProposal } from '../../../electron/ipc/contract';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { fromCore } from '../../text/coreWords';
import { records } from '../../text/records';
import { strings } from '../../text/vi';
import { DayField } from '../DayField';
import { FailureNotice } from '../FailureNotice';
import { Notice } from '../Notice';
import { SigningNotice } from '../signing/SigningNotice';
import { UnreadNotice } from '../UnreadNotice';
import { FreeNumbers } from './FreeNumbers';
import styles from './NumberForm.module.css';
import { isTypedPaper, usePaperRemarks } from './usePaperRemarks';

const words = records.number;
/** A proposal is asked for once the clerk stops typing. */
const PROPOSAL_DELAY_MS = 250;

export interface NumberOrder {
  readonly issuedOn: IsoDay;
  /** null: the next one. */
  readonly number: string | null;
  readonly insist: boolean;
}

export interface NumberFormProps {
  readonly kindId: string;
  /** null: the series its kind falls under. */
  readonly seriesId: string | null;
  /** Proposed day. */
  readonly day: IsoDay;
  /**
   * Who signs the paper, warned about where not on the day that is typed; null: nobody of the office's list, and of a report
   * or reminder the office's default.
   */
  readonly signatoryId?: string | null;
  /** The report or reminder that takes it; left out: any other paper. */
  readonly campaign?: CampaignMark;
  /** The paper itself, when it is in the register: what it lacks is said before it is kept for good. */
  readonly paper?: OfficePaper | null;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onTake: (order: NumberOrder) => void;
}

/** Day and number of a paper, what is odd about them, and the button that takes it. */
export function NumberForm(props: NumberFormProps) {
  const { kindId, seriesId, day, signatoryId = null, paper = null, campaign, isPending, failure, onTake } = props;
  const [issuedOn, setIssuedOn] = useState<IsoDay | null>(day);
  const [wanted, setWanted] = useState('');
  const [insist, setInsist] = useState(false);
  const { unread, report } = useUnreadTexts();
  const isUnread = unread.length > 0;
  const settled = useSettled(wanted, PROPOSAL_DELAY_MS);
  const isNumber = wanted.trim() === '' || parsePaperNumber(wanted) !== null;
  const asked = settled.trim() === '' || parsePaperNumber(settled) !== null;
  const proposal = useQuery(
    'outgoing.propose',
    issuedOn !== null && asked
      ? {
          kindId,
          seriesId,
          issuedOn,
          number: settled.trim() || null,
          ...(paper && { paperId: paper.id }),
          ...(campaign && { campaign, signatoryId }),
        }
      : null,
  );
  const known = proposal.status === 'success' ? proposal.data : null;
  const remarks = usePaperRemarks(paper, issuedOn);
  const warnings = known === null || remarks === null ? null : [...known.warnings, ...remarks];
  const isAllowed = warnings !== null && known?.isRefused === false && (warnings.length === 0 || insist);
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <UnreadContext value={report}>
          <DayField
            label={words.day}
            size="small"
            width={130}
            value={issuedOn}
            year={partsOf(day).year}
            onCommit={(typed) => {
              setIssuedOn(typed);
              setInsist(false);
            }}
            testId="number-day"
          />
        </UnreadContext>
        <Field label={words.wanted} size="small" validationMessage={isNumber ? null : strings.papers.numberError}>
          <Input
            size="small"
            style={{ width: 130 }}
            value={wanted}
            placeholder={known === null ? '' : formatPaperNumber(known)}
            autoComplete="off"
            onChange={(_, { value }) => {
              setWanted(value);
              setInsist(false);
            }}
            data-testid="number-wanted"
          />
        </Field>
        <Button
          appearance="primary"
          disabled={isPending || isUnread || issuedOn === null || !isNumber || !isAllowed}
          onClick={() => {
            if (issuedOn !== null) onTake({ issuedOn, number: wanted.trim() || null, insist });
          }}
          data-testid="number-take"
        >
          {words.take}
        </Button>
      </div>
      <UnreadNotice title={strings.unread.holds} unread={unread} testId="number-unread" />
      {!isUnread && signatoryId !== null && issuedOn !== null && campaign === undefined && !isTypedPaper(paper) && (
        <SigningNotice signatoryId={signatoryId} day={issuedOn} />
      )}
      {!isUnread && known !== null && warnings !== null && (
        <Proposed proposal={known} warnings={warnings} insist={insist} onInsist={setInsist} />
      )}
      <FreeNumbers
        proposal={isUnread ? null : known}
        onChoose={(number) => {
          setWanted(number);
          setInsist(false);
        }}
      />
      <FailureNotice failure={failure ?? (proposal.status === 'error' ? proposal.failure : null)} />
    </div>
  );
}

function Proposed({
  proposal,
  warnings,
  insist,
  onInsist,
}: {
  readonly proposal: NumberProposal;
  /** About the number and about the paper. */
  readonly warnings: readonly string[];
  readonly insist: boolean;
  readonly onInsist: (insist: boolean) => void;
}) {
  const { isRefused, seriesName, year } = proposal;
  const next = words.next(formatPaperNumber(proposal), seriesName, year);
  if (warnings.length === 0)
    return (
      <Notice tone="info" testId="number-proposal">
        {next}
      </Notice>
    );
  return (
    <Notice tone={isRefused ? 'error' : 'warning'} testId="number-proposal">
      {!isRefused && next}
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning}>{fromCore(warning)}</li>
        ))}
      </ul>
      {!isRefused && (
        <Checkbox
          label={words.insist}
          checked={insist}
          onChange={(_, { checked }) => onInsist(checked === true)}
          data-testid="number-insist"
        />
      )}
    </Notice>
  );
}
