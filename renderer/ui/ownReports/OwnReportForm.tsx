import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { at, dayOf, type IsoDay, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import type { OwnOutcome } from '../../../electron/domain/ownReport';
import type { PeriodKey } from '../../../electron/domain/period';
import { type SentDoubt, sentDoubts } from '../../../electron/domain/sentDoubts';
import type { OwnReportLine } from '../../../electron/ipc/contract';
import { formatDay, formatPeriod } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { ClockField } from '../ClockField';
import { DayField } from '../DayField';
import { FormDialog } from '../FormDialog';
import { Notice } from '../Notice';
import { TickGroup } from '../TickGroup';
import styles from './OwnReports.module.css';
import { type DutyKey, dutyKey, likelyPaper, offeredPeriods, offeredText, sendable } from './ownReportModel';

const words = strings.ownReports;

export interface OwnReportFormProps {
  readonly now: LocalTime;
  readonly lines: readonly OwnReportLine[];
  readonly papers: readonly OfficePaper[];
  readonly first: { readonly duty: DutyKey; readonly period: PeriodKey | null; readonly paperId: string | null };
  readonly onClose: () => void;
}

interface Typed {
  readonly scheduleId: string;
  readonly periods: readonly PeriodKey[];
  readonly outcome: OwnOutcome;
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly channel: string;
  /** "": another, or none. */
  readonly paperId: string;
  readonly paper: string;
  readonly receipt: string;
  readonly note: string;
}

/** With what is known already filled in, so that the usual case is one press. */
export function OwnReportForm({ now, lines, papers, first, onClose }: OwnReportFormProps) {
  const { directiveId } = first.duty;
  const form = useKeptForm<Typed>(`own-report/${dutyKey(first.duty)}`, begun({ now, lines, papers, first }));
  const typed = form.value;
  const note = useMutation('ownReports.note');
  const offered = offeredPeriods(lines, { directiveId, scheduleId: typed.scheduleId }, first.period);
  const happenedAt = typed.day === null || typed.clock === null ? null : at(typed.day, typed.clock);
  const isWithdrawn = typed.outcome === 'withdrawn';
  const isWhole = happenedAt !== null && typed.periods.length > 0 && !(isWithdrawn && typed.note.trim() === '');
  const chosen = offered.filter(({ period }) => typed.periods.includes(period));
  const doubts = happenedAt === null || isWithdrawn ? [] : sentDoubts(chosen, happenedAt);
  const insist = doubts.length > 0;
  const save = async () => {
    if (happenedAt === null) return;
    const { scheduleId, periods, outcome, channel, paperId, paper, receipt, note: said } = typed;
    const sent = isWithdrawn ? NOT_SENT : { channel, paperId: paperId || null, paper, receipt };
    const reply = await note.run({
      directiveId,
      scheduleId,
      periods,
      outcome,
      happenedAt,
      ...sent,
      note: said,
      insist,
    });
    if (!reply?.ok) return;
    form.draft.forget();
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={insist ? words.insist : words.save}
      submitId="own-report-save"
      onSubmit={save}
      isDisabled={!isWhole || note.isPending}
      isSave
      kept={form}
      failure={note.failure}
      width={640}
      testId="own-report"
    >
      <p>{words.lead}</p>
      <DutyChoice
        lines={lines}
        scheduleId={typed.scheduleId}
        onChoose={(scheduleId, periods) => form.change({ scheduleId, periods })}
      />
      <PeriodTicks offered={offered} chosen={typed.periods} onChoose={(periods) => form.change({ periods })} />
      <Field label={words.outcome}>
        <RadioGroup
          layout="horizontal"
          value={typed.outcome}
          onChange={(_, { value }) => form.change({ outcome: value === 'withdrawn' ? 'withdrawn' : 'sent' })}
        >
          <Radio value="sent" label={words.sent} />
          <Radio value="withdrawn" label={words.withdrawn} data-testid="own-report-withdrawn" />
        </RadioGroup>
      </Field>
      {!isWithdrawn && (
        <div className={styles.row} key={form.round}>
          <ClockField
            label={words.clock}
            value={typed.clock}
            isEager
            onCommit={(clock) => form.change({ clock })}
            testId="own-report-clock"
          />
          <DayField
            label={words.day}
            year={partsOf(dayOf(now)).year}
            value={typed.day}
            isEager
            onCommit={(day) => form.change({ day })}
            testId="own-report-day"
          />
        </div>
      )}
      {!isWithdrawn && <SentFields typed={typed} papers={papers} onChange={form.change} />}
      <Field label={isWithdrawn ? words.why : words.noteLabel} required={isWithdrawn}>
        <Input
          value={typed.note}
          onChange={(_, { value }) => form.change({ note: value })}
          data-testid="own-report-note"
        />
      </Field>
      {insist && (
        <Notice tone="warning" testId="own-report-odd">
          {[...doubts.map(doubtText), words.odd].join(' ')}
        </Notice>
      )}
    </FormDialog>
  );
}

function doubtText(doubt: SentDoubt): string {
  const name = formatPeriod(doubt.period);
  return doubt.kind === 'beforePeriod' ? words.beforePeriod(name) : words.farBeforeDue(name, formatCount(doubt.days));
}

const NOT_SENT = { channel: '', paperId: null, paper: '', receipt: '' } as const;

function begun({ now, lines, papers, first: { duty, period, paperId } }: Omit<OwnReportFormProps, 'onClose'>): Typed {
  const offered = offeredPeriods(lines, duty, period);
  const asked = offered.find((line) => line.period === period) ?? offered[0];
  return {
    scheduleId: duty.scheduleId,
    periods: asked === undefined ? [] : [asked.period],
    outcome: 'sent',
    day: dayOf(now),
    clock: now.slice(11),
    channel: asked?.channel ?? '',
    paperId: paperId ?? likelyPaper(papers, lines) ?? '',
    paper: '',
    receipt: '',
    note: '',
  };
}

interface DutyChoiceProps {
  readonly lines: readonly OwnReportLine[];
  readonly scheduleId: string;
  readonly onChoose: (scheduleId: string, periods: readonly PeriodKey[]) => void;
}

/** Which of the directive's reports; shown where there are several. */
function DutyChoice({ lines, scheduleId, onChoose }: DutyChoiceProps) {
  const open = lines.filter(({ report }) => report === null);
  const duties = [...new Map(open.map((line) => [line.scheduleId, line])).values()];
  if (duties.length < 2) {
    const [only] = duties;
    return only === undefined ? null : (
      <p className={styles.duty}>{words.dutyOption(fromCore(only.label), only.directiveName, only.clauseNumber)}</p>
    );
  }
  const choose = (value: string) => {
    const duty = duties.find((line) => line.scheduleId === value);
    const [line] = duty === undefined ? [] : offeredPeriods(lines, duty, null);
    onChoose(value, line === undefined ? [] : [line.period]);
  };
  return (
    <Field label={words.duty}>
      <Select value={scheduleId} onChange={(_, { value }) => choose(value)} data-testid="own-report-duty">
        {duties.map((line) => (
          <option key={line.scheduleId} value={line.scheduleId}>
            {words.dutyOption(fromCore(line.label), line.directiveName, line.clauseNumber)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PeriodTicksProps {
  readonly offered: readonly OwnReportLine[];
  readonly chosen: readonly PeriodKey[];
  readonly onChoose: (periods: readonly PeriodKey[]) => void;
}

/** Each period of a daily duty is a report of its own; shown where there are several. */
function PeriodTicks({ offered, chosen, onChoose }: PeriodTicksProps) {
  const [only] = offered;
  if (offered.length < 2) return only === undefined ? null : <p className={styles.duty}>{offeredText(only)}</p>;
  const late = offered.filter(({ state }) => state === 'late').map(({ period }) => period);
  return (
    <TickGroup label={words.periods} testId="own-report-periods">
      {offered.map((line) => (
        <Checkbox
          key={line.period}
          label={offeredText(line)}
          checked={chosen.includes(line.period)}
          onChange={(_, { checked }) =>
            onChoose(checked === true ? [...chosen, line.period] : chosen.filter((one) => one !== line.period))
          }
        />
      ))}
      {late.length > 1 && (
        <Button size="small" onClick={() => onChoose(late)} data-testid="own-report-all">
          {words.allPeriods}
        </Button>
      )}
    </TickGroup>
  );
}

interface SentFieldsProps {
  readonly typed: Typed;
  readonly papers: readonly OfficePaper[];
  readonly onChange: (part: Partial<Typed>) => void;
}

/** By which way it went, as which paper, and what came back. */
function SentFields({ typed, papers, onChange }: SentFieldsProps) {
  const known = sendable(papers);
  return (
    <>
      <Field label={words.channel} hint={words.channelHint}>
        <Input
          value={typed.channel}
          onChange={(_, { value }) => onChange({ channel: value })}
          data-testid="own-report-channel"
        />
      </Field>
      {known.length > 0 && (
        <Field label={words.paper}>
          <Select
            value={typed.paperId}
            onChange={(_, { value }) => onChange({ paperId: value })}
            data-testid="own-report-paper"
          >
            <option value="">{words.noPaper}</option>
            {known.map((paper) => (
              <option key={paper.id} value={paper.id}>
                {paperOption(paper)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {typed.paperId === '' && (
        <Field label={known.length > 0 ? words.otherPaper : words.paper}>
          <Input
            value={typed.paper}
            onChange={(_, { value }) => onChange({ paper: value })}
            data-testid="own-report-other"
          />
        </Field>
      )}
      <Field label={words.receipt}>
        <Input
          value={typed.receipt}
          onChange={(_, { value }) => onChange({ receipt: value })}
          data-testid="own-report-receipt"
        />
      </Field>
    </>
  );
}

/** `01/BC-UBND, 27/11/2026: Kết quả phòng, chống dịch` */
function paperOption(paper: OfficePaper): string {
  const number = paperNumberText(paper);
  const head = paper.issuedOn === null ? number : `${number}${strings.listSeparator}${formatDay(paper.issuedOn)}`;
  return `${head}: ${paper.subject}`;
}
