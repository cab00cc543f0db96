import { Button } from '@fluentui/react-components';
import { at, dayOf, type IsoDay, toLocalTime } from '../../../../electron/domain/calendar';
import { DECREE_09_2019, type DueRule, type PeriodicRule } from '../../../../electron/domain/dueRule';
import type { SpanCycle } from '../../../../electron/domain/period';
import { formatDay } from '../../../lib/formatting';
import { parseDay } from '../../../lib/parsing';
import { vi } from '../../../text/vi';
import { ClockField } from '../../../ui/ClockField';
import { DayField } from '../../../ui/DayField';
import styles from './Editor.module.css';
import { dueOfKind } from './editorModel';
import { ChoiceField, CountField, FlagField, LinesField, TextField } from './fields';

const words = vi.editor;
const KINDS = (['daily', 'once', 'periodic', 'milestones', 'undated'] as const).map((value) => ({
  value,
  label: words.dueKinds[value],
}));
const CYCLES = (['week', 'month', 'quarter', 'half', 'year'] as const).map((value) => ({
  value,
  label: vi.directives.due.cycles[value],
}));

export interface DueFieldsProps {
  readonly due: DueRule;
  readonly year: number;
  readonly onChange: (due: DueRule) => void;
}

/** When a report is due; a place left blank is what the paper leaves open. */
export function DueFields(props: DueFieldsProps) {
  const { due, year, onChange } = props;
  return (
    <>
      <ChoiceField
        width="third"
        label={words.dueKind}
        value={due.kind}
        choices={KINDS}
        onChange={(value) => {
          const kind = KINDS.find((one) => one.value === value)?.value;
          if (kind !== undefined) onChange(dueOfKind(kind, due, year));
        }}
        testId="editor-due-kind"
      />
      {due.kind === 'once' && <OnceFields {...props} due={due} />}
      {(due.kind === 'daily' || due.kind === 'periodic') && <WindowFields {...props} due={due} />}
      {due.kind === 'periodic' && <PeriodicFields {...props} due={due} />}
      {due.kind === 'milestones' && (
        <LinesField
          width="third"
          rows={2}
          label={words.days}
          hint={words.daysHint}
          value={due.days.map(formatDay)}
          onChange={(lines) =>
            onChange({ ...due, days: lines.flatMap((line) => parseDay(line, year) ?? []).toSorted() })
          }
        />
      )}
      {due.kind === 'undated' ? (
        <TextField
          width="half"
          label={words.dueWords}
          hint={words.dueWordsHint}
          value={due.words}
          onChange={(text) => onChange({ ...due, words: text })}
        />
      ) : (
        <FlagField
          width="third"
          label={words.isExclusive}
          value={due.isExclusive}
          onChange={(isExclusive) => onChange({ ...due, isExclusive })}
          testId="editor-exclusive"
        />
      )}
    </>
  );
}

function Clock({ value, onChange }: { readonly value: string; readonly onChange: (clock: string) => void }) {
  return (
    <div className={styles.sixth}>
      <ClockField
        label={words.clock}
        size="small"
        value={value}
        onCommit={(clock) => onChange(clock ?? '00:00')}
        testId="editor-clock"
      />
    </div>
  );
}

function OnceFields({ due, year, onChange }: DueFieldsProps & { readonly due: Extract<DueRule, { kind: 'once' }> }) {
  const clock = due.dueAt.slice(11);
  return (
    <>
      <div className={styles.sixth}>
        <DayField
          label={words.dueDay}
          size="small"
          year={year}
          value={dayOf(due.dueAt)}
          onCommit={(day) => day !== null && onChange({ ...due, dueAt: at(day, clock) })}
          testId="editor-due-day"
        />
      </div>
      <Clock
        value={clock}
        onChange={(next) => onChange({ ...due, dueAt: toLocalTime(`${dayOf(due.dueAt)}T${next}`) })}
      />
    </>
  );
}

function WindowFields({
  due,
  year,
  onChange,
}: DueFieldsProps & { readonly due: Extract<DueRule, { from: IsoDay | null }> }) {
  return (
    <>
      <div className={styles.sixth}>
        <DayField
          label={words.from}
          size="small"
          year={year}
          value={due.from}
          onCommit={(from) => onChange({ ...due, from })}
          testId="editor-from"
        />
      </div>
      <div className={styles.sixth}>
        <DayField
          label={words.to}
          size="small"
          year={year}
          value={due.to}
          onCommit={(to) => onChange({ ...due, to })}
          testId="editor-to"
        />
      </div>
      <Clock value={due.clock} onChange={(clock) => onChange({ ...due, clock })} />
    </>
  );
}

function PeriodicFields({ due, onChange }: DueFieldsProps & { readonly due: PeriodicRule }) {
  const { sending } = due;
  const isOnDay = sending.kind === 'onDay';
  const most = due.cycle === 'week' ? 7 : 31;
  return (
    <>
      <ChoiceField
        width="third"
        label={words.cycle}
        value={due.cycle}
        choices={CYCLES}
        onChange={(value) => onChange({ ...due, cycle: value as SpanCycle })}
        testId="editor-cycle"
      />
      <CountField
        width="third"
        label={words.cutoffDay}
        hint={words.cutoffDayHint}
        least={1}
        most={most}
        value={due.cutoffDay}
        onChange={(cutoffDay) => onChange({ ...due, cutoffDay })}
      />
      <ChoiceField
        width="third"
        label={words.sending}
        value={isOnDay ? String(sending.after) : 'working'}
        choices={words.sendings.map((label, at) => ({ value: at === 2 ? 'working' : String(at), label }))}
        onChange={(value) =>
          onChange({
            ...due,
            sending:
              value === 'working'
                ? { kind: 'workingDaysAfterCutoff', days: 2 }
                : { kind: 'onDay', after: Number(value), day: isOnDay ? sending.day : 25 },
          })
        }
      />
      <CountField
        width="third"
        label={isOnDay ? words.sendingDay : words.workingDays}
        least={isOnDay ? 1 : 0}
        most={isOnDay ? most : 60}
        value={isOnDay ? sending.day : sending.days}
        onChange={(value) =>
          onChange({ ...due, sending: isOnDay ? { ...sending, day: value ?? 1 } : { ...sending, days: value ?? 0 } })
        }
      />
      <div className={styles.third}>
        <Button size="small" onClick={() => onChange({ ...due, ...DECREE_09_2019 })} data-testid="editor-decree">
          {words.byDecree}
        </Button>
      </div>
    </>
  );
}
