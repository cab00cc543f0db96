import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import {
  emptyIncoming,
  FIELDS_OF_DIRECTIVE,
  type IncomingDraft,
  type IncomingPaper,
  parseArrivalNumber,
} from '../../../electron/domain/incomingPaper';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import { URGENCIES } from '../../../electron/domain/officePaper';
import type { Input as InputOf } from '../../../electron/ipc/contract';
import { useFormDraft } from '../../lib/useFormDraft';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { fromCore } from '../../text/coreWords';
import { records } from '../../text/records';
import { ClockField } from '../../ui/ClockField';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import { draftOfIncoming } from './incomingForm';
import styles from './Records.module.css';
import { isSame, useLeaving } from './useLeaving';

const words = records.incoming;

/** Typing a number should not be judged at every digit. */
const JUDGE_DELAY_MS = 250;

export interface IncomingDialogProps {
  /** null: a new entry. */
  readonly paper: IncomingPaper | null;
  readonly today: IsoDay;
  readonly onClose: () => void;
}

/** An entry of the register of incoming papers; of a directive only how it was dealt with is changed here. */
export function IncomingDialog({ paper, today, onClose }: IncomingDialogProps) {
  const [first] = useState(() => ({
    draft: paper === null ? emptyIncoming(today) : draftOfIncoming(paper),
    number: paper === null ? '' : formatPaperNumber(paper),
  }));
  const [draft, setDraft] = useState<IncomingDraft>(first.draft);
  const [number, setNumber] = useState(first.number);
  const [round, setRound] = useState(0);
  const now = { draft, number };
  const kept = useFormDraft(`incoming/${paper?.id ?? 'new'}`, isSame(now, first) ? null : now, first);
  const close = () => {
    kept.forget();
    onClose();
  };
  const leaving = useLeaving({ now, first }, close);
  const save = useMutation('incoming.save');
  const isNumber = number.trim() === '' || parseArrivalNumber(number) !== null;
  const entry = { incomingId: paper?.id ?? null, number: number.trim() || null, draft };
  const remarks = useRemarks(entry);
  const lacksSubject = draft.subject.trim() === '';
  const run = async () => {
    const reply = await save.run(entry);
    if (reply?.ok) close();
  };
  const title = paper === null ? words.newTitle : words.editTitle(formatPaperNumber(paper));
  return (
    <Dialog
      title={title}
      onClose={leaving.close}
      width={760}
      testId="incoming-dialog"
      actions={
        <WorkButton
          call="incoming.save"
          appearance="primary"
          disabled={save.isPending || !isNumber || lacksSubject}
          onClick={() => void run()}
          {...SAVES}
          data-testid="incoming-save"
        >
          {remarks.length === 0 ? records.save : words.saveAllTheSame}
        </WorkButton>
      }
    >
      <FormDraftNotice
        draft={kept}
        onResume={(typed) => {
          setDraft(typed.draft);
          setNumber(typed.number);
          setRound(round + 1); // boxes of days keep their text as typed
        }}
      />
      {paper?.directiveId ? <Notice tone="info">{words.ofDirective}</Notice> : null}
      <WorkFields call="incoming.save">
        <div key={round} className={styles.fields}>
          <NumberField
            number={number}
            isNumber={isNumber}
            year={partsOf(draft.arrivedOn).year}
            isFixed={Boolean(paper?.directiveId)}
            onChange={setNumber}
          />
          <IncomingFields draft={draft} today={today} isOfDirective={Boolean(paper?.directiveId)} onChange={setDraft} />
        </div>
      </WorkFields>
      {paper !== null && (
        <div className={styles.row}>
          <CancelButton paper={paper} onDone={onClose} />
          <HistoryButton kind="incoming" subjectId={paper.id} name={title} size="small" />
        </div>
      )}
      {lacksSubject && <Notice tone="info">{words.lacksSubject}</Notice>}
      {remarks.length > 0 && (
        <Notice tone="warning" testId="incoming-remarks">
          {remarks.map((remark) => (
            <p key={remark}>{fromCore(remark)}</p>
          ))}
        </Notice>
      )}
      <FailureNotice failure={save.failure} />
      {leaving.question}
    </Dialog>
  );
}

/** What is odd about the entry, once typing has come to rest. */
function useRemarks(entry: InputOf<'incoming.judge'>): readonly string[] {
  const settled = useSettled(JSON.stringify(entry), JUDGE_DELAY_MS);
  const judged = useQuery('incoming.judge', JSON.parse(settled) as InputOf<'incoming.judge'>); // written the line before
  return judged.status === 'success' ? judged.data : [];
}

function NumberField({
  number,
  isNumber,
  year,
  isFixed,
  onChange,
}: {
  readonly number: string;
  readonly isNumber: boolean;
  readonly year: number;
  readonly isFixed: boolean;
  readonly onChange: (number: string) => void;
}) {
  const next = useQuery('incoming.next', { year });
  const hint =
    next.status === 'success' && number.trim() === ''
      ? words.numberHint(formatPaperNumber({ number: next.data.number, suffix: '' }))
      : undefined;
  return (
    <Field label={words.number} {...(hint && { hint })} validationMessage={isNumber ? null : words.badNumber}>
      <Input
        value={number}
        disabled={isFixed}
        onChange={(_, { value }) => onChange(value)}
        data-testid="incoming-number"
      />
    </Field>
  );
}

type TextKey =
  | 'author'
  | 'numberAndCode'
  | 'kindName'
  | 'subject'
  | 'forwardedTo'
  | 'fileCode'
  | 'signerName'
  | 'progress'
  | 'answer'
  | 'note';
type DayKey = 'issuedOn' | 'forwardedOn' | 'dueOn';

interface FieldsProps {
  readonly draft: IncomingDraft;
  readonly today: IsoDay;
  readonly isOfDirective: boolean;
  readonly onChange: (draft: IncomingDraft) => void;
}

function IncomingFields({ draft, today, isOfDirective, onChange }: FieldsProps) {
  const { year } = partsOf(today);
  const isFixed = (key: keyof IncomingDraft) => isOfDirective && FIELDS_OF_DIRECTIVE.some((field) => field === key);
  const text = (key: TextKey, isWide = false) => (
    <Field key={key} label={words.fields[key]} {...(isWide && { className: styles.wide })} required={key === 'subject'}>
      <Input
        value={draft[key]}
        disabled={isFixed(key)}
        onChange={(_, { value }) => onChange({ ...draft, [key]: value })}
        data-testid={`incoming-${key}`}
      />
    </Field>
  );
  const day = (key: DayKey) =>
    isFixed(key) ? null : (
      <DayField
        key={key}
        label={words.fields[key]}
        value={draft[key]}
        year={year}
        onCommit={(value) => onChange({ ...draft, [key]: value })}
        testId={`incoming-${key}`}
      />
    );
  return (
    <>
      {!isFixed('arrivedOn') && (
        <DayField
          label={words.fields.arrivedOn}
          value={draft.arrivedOn}
          year={year}
          onCommit={(value) => value !== null && onChange({ ...draft, arrivedOn: value })}
          testId="incoming-arrivedOn"
        />
      )}
      <ClockField
        label={words.fields.arrivedClock}
        value={draft.arrivedClock}
        onCommit={(arrivedClock) => onChange({ ...draft, arrivedClock })}
        testId="incoming-arrivedClock"
      />
      {text('author')}
      {text('numberAndCode')}
      {day('issuedOn')}
      {text('kindName')}
      {text('subject', true)}
      {text('forwardedTo')}
      {day('forwardedOn')}
      <Field label={words.fields.urgency}>
        <Select
          value={draft.urgency ?? ''}
          onChange={(_, { value }) =>
            onChange({ ...draft, urgency: URGENCIES.find((urgency) => urgency === value) ?? null })
          }
          data-testid="incoming-urgency"
        >
          <option value="">{records.none}</option>
          {URGENCIES.map((urgency) => (
            <option key={urgency} value={urgency}>
              {records.urgencies[urgency]}
            </option>
          ))}
        </Select>
      </Field>
      {text('signerName')}
      {text('fileCode')}
      {day('dueOn')}
      {text('progress')}
      {text('answer')}
      {text('note')}
    </>
  );
}

function CancelButton({ paper, onDone }: { readonly paper: IncomingPaper; readonly onDone: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useMutation('incoming.cancel');
  const number = formatPaperNumber(paper);
  const run = async (why: string | null) => {
    const reply = await cancel.run({ incomingId: paper.id, reason: why });
    if (reply?.ok) onDone();
  };
  if (paper.isCancelled)
    return (
      <WorkButton call="incoming.cancel" size="small" onClick={() => void run(null)} data-testid="incoming-restore">
        {words.restore}
      </WorkButton>
    );
  return (
    <>
      <WorkButton call="incoming.cancel" size="small" onClick={() => setIsAsking(true)} data-testid="incoming-cancel">
        {words.cancel}
      </WorkButton>
      {isAsking && (
        <ConfirmDialog
          title={words.cancel}
          text={words.cancelText(number)}
          confirmLabel={words.cancel}
          isPending={cancel.isPending}
          failure={cancel.failure}
          onConfirm={() => void run(reason)}
          onCancel={() => setIsAsking(false)}
        >
          <Field label={records.number.reason} required>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} data-testid="incoming-reason" />
          </Field>
        </ConfirmDialog>
      )}
    </>
  );
}
