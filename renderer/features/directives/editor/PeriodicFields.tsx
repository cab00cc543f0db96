import { Button } from '@fluentui/react-components';
import { DECREE_09_2019, LAST_OF_MONTH, type PeriodicRule, type SendingDay } from '../../../../electron/domain/dueRule';
import type { SpanCycle } from '../../../../electron/domain/period';
import { WEEK, weekdayName } from '../../../lib/formatting';
import { strings } from '../../../text/vi';
import styles from './Editor.module.css';
import { ChoiceField, CountField } from './fields';

const words = strings.editor;
const CYCLES = (['week', 'month', 'quarter', 'half', 'year'] as const).map((value) => ({
  value,
  label: strings.directives.due.cycles[value],
}));
const SENDINGS = [
  { value: 'onDay', label: words.sendingOnDay },
  { value: 'workingDaysAfterCutoff', label: words.sendingWorkingDays },
];
const USUAL_MONTHS = [-1, 0, 1, 2];
const FRIDAY = 5;
const WEEKDAYS = WEEK.map((day) => ({ value: String(day), label: weekdayName(day) }));

function usualSending(kind: SendingDay['kind'], cycle: SpanCycle): SendingDay {
  if (kind === 'workingDaysAfterCutoff') return { kind, days: 2 };
  return { kind, after: 0, day: cycle === 'week' ? FRIDAY : 25 };
}

/** Days of a week are no days of a month: what was said of the one is forgotten with the other. */
function ofCycle(due: PeriodicRule, cycle: SpanCycle): PeriodicRule {
  if ((cycle === 'week') === (due.cycle === 'week')) return { ...due, cycle };
  return { ...due, cycle, cutoffDay: null, sending: usualSending(due.sending.kind, cycle) };
}

const MOST_SPANS = 12;

interface PeriodicFieldsProps {
  readonly due: PeriodicRule;
  readonly onChange: (due: PeriodicRule) => void;
}

/** Figures of a week run to a day of the week, those of longer periods to a day of the month. */
function CutoffField({ due, onChange }: PeriodicFieldsProps) {
  if (due.cycle === 'week')
    return (
      <ChoiceField
        width="third"
        label={words.cutoffDay}
        value={due.cutoffDay === null ? '' : String(due.cutoffDay)}
        choices={[{ value: '', label: words.wholeWeek }, ...WEEKDAYS]}
        onChange={(value) => onChange({ ...due, cutoffDay: value === '' ? null : Number(value) })}
        testId="editor-cutoff"
      />
    );
  return (
    <CountField
      width="third"
      label={words.cutoffDay}
      hint={words.cutoffDayHint}
      least={1}
      most={LAST_OF_MONTH}
      value={due.cutoffDay}
      onChange={(cutoffDay) => onChange({ ...due, cutoffDay })}
      testId="editor-cutoff"
    />
  );
}

/** How long a period is, to what day its figures run, and when they are sent. */
export function PeriodicFields({ due, onChange }: PeriodicFieldsProps) {
  return (
    <>
      <ChoiceField
        width="third"
        label={words.cycle}
        value={due.cycle}
        choices={CYCLES}
        onChange={(value) => onChange(ofCycle(due, value as SpanCycle))}
        testId="editor-cycle"
      />
      <CountField
        width="third"
        label={words.everySpan}
        hint={words.everyHint}
        least={2}
        most={MOST_SPANS}
        value={due.every ?? null}
        onChange={(every) => onChange({ ...due, every: every ?? undefined })}
        testId="editor-every"
      />
      <CutoffField due={due} onChange={onChange} />
      <SendingFields due={due} onChange={onChange} />
      {due.cycle !== 'week' && (
        <div className={styles.third}>
          <Button size="small" onClick={() => onChange({ ...due, ...DECREE_09_2019 })} data-testid="editor-decree">
            {words.byDecree}
          </Button>
        </div>
      )}
    </>
  );
}

function mostDay({ cycle }: PeriodicRule): number {
  return cycle === 'week' ? 7 : 31;
}

function SendingFields({ due, onChange }: PeriodicFieldsProps) {
  const { sending } = due;
  const months = sending.kind === 'onDay' ? [...new Set([...USUAL_MONTHS, sending.after])].toSorted(inOrder) : [];
  return (
    <>
      <ChoiceField
        width="third"
        label={words.sending}
        value={sending.kind}
        choices={SENDINGS}
        onChange={(value) => onChange({ ...due, sending: usualSending(value as SendingDay['kind'], due.cycle) })}
      />
      {sending.kind === 'onDay' && (
        <ChoiceField
          width="third"
          label={words.sendingMonth}
          value={String(sending.after)}
          choices={months.map((after) => ({ value: String(after), label: words.sendingMonths(after) }))}
          onChange={(value) => onChange({ ...due, sending: { ...sending, after: Number(value) } })}
        />
      )}
      {sending.kind === 'onDay' && due.cycle === 'week' && (
        <ChoiceField
          width="third"
          label={words.sendingDay}
          value={String(sending.day)}
          choices={WEEKDAYS}
          onChange={(day) => onChange({ ...due, sending: { ...sending, day: Number(day) } })}
          testId="editor-sending-day"
        />
      )}
      {sending.kind === 'onDay' && due.cycle !== 'week' && (
        <CountField
          width="third"
          label={words.sendingDay}
          hint={words.sendingDayHint}
          least={1}
          most={mostDay(due)}
          value={sending.day}
          onChange={(day) => onChange({ ...due, sending: { ...sending, day: day ?? 1 } })}
          testId="editor-sending-day"
        />
      )}
      {sending.kind === 'workingDaysAfterCutoff' && (
        <CountField
          width="third"
          label={words.workingDays}
          hint={words.workingDaysHint}
          least={0}
          most={60}
          value={sending.days}
          onChange={(days) => onChange({ ...due, sending: { ...sending, days: days ?? 0 } })}
        />
      )}
    </>
  );
}

function inOrder(left: number, right: number): number {
  return left - right;
}
