import { at, dayOf, type IsoDay, toLocalTime } from '../../../../electron/domain/calendar';
import type { DueRule } from '../../../../electron/domain/dueRule';
import { strings } from '../../../text/vi';
import { ClockField } from '../../../ui/ClockField';
import { DayField } from '../../../ui/DayField';
import { DaysField } from './DaysField';
import styles from './Editor.module.css';
import { dueOfKind, onceDay } from './editorModel';
import { ChoiceField, FlagField, TextField } from './fields';
import { PeriodicFields } from './PeriodicFields';
import { WeekdayFields } from './WeekdayFields';

const words = strings.editor;
const KINDS = (['daily', 'once', 'periodic', 'milestones', 'undated'] as const).map((value) => ({
  value,
  label: words.dueKinds[value],
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
          if (kind !== undefined) onChange(dueOfKind(kind, due));
        }}
        testId="editor-due-kind"
      />
      {due.kind === 'once' && <OnceFields {...props} due={due} />}
      {(due.kind === 'daily' || due.kind === 'periodic') && <WindowFields {...props} due={due} />}
      {due.kind === 'daily' && <WeekdayFields due={due} onChange={onChange} />}
      {due.kind === 'periodic' && <PeriodicFields due={due} onChange={onChange} />}
      {due.kind === 'milestones' && (
        <>
          <DaysField
            width="third"
            label={words.days}
            hint={words.daysHint}
            value={due.days}
            year={year}
            onChange={(days) => onChange({ ...due, days })}
            testId="editor-days"
          />
          <Clock value={due.clock} onChange={(clock) => onChange({ ...due, clock })} />
        </>
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
        onCommit={(clock) => clock !== null && onChange(clock)}
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
          value={onceDay(due.dueAt)}
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
