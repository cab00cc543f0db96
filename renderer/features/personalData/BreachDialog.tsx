import { Field, Input, Textarea } from '@fluentui/react-components';
import { at, dayOf, type IsoDay, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { type Breach, breachDeadline } from '../../../electron/domain/personalData/breach';
import { onOneLine } from '../../lib/boxText';
import { formatTime } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { personalData } from '../../text/personalData';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import styles from './PersonalData.module.css';

const words = personalData.breach;
const LONGEST = 500;

export type FoundBreach = Breach;

export interface BreachDialogProps {
  readonly now: LocalTime;
  readonly onWrite: (breach: FoundBreach) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly event: string;
  readonly lists: string;
  readonly measures: string;
}

/** A breach as it is found: when, what, which lists; the 72 hours run from that moment. */
export function BreachDialog({ now, onWrite, onClose }: BreachDialogProps) {
  const form = useKeptForm<Typed>('breach', {
    day: dayOf(now),
    clock: now.slice(11),
    event: '',
    lists: '',
    measures: '',
  });
  const { value: typed, change } = form;
  const breach = toBreach(typed);
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={words.write}
      submitId="breach-write"
      onSubmit={() => {
        if (breach === null) return;
        form.draft.forget();
        onWrite(breach);
      }}
      isDisabled={breach === null}
      call="outgoing.save"
      kept={form}
      width={640}
      testId="breach"
    >
      <div key={form.round} className={styles.fields}>
        <span className={styles.day}>
          <DayField
            label={words.day}
            width={150}
            value={typed.day}
            year={partsOf(dayOf(now)).year}
            onCommit={(day) => change({ day })}
            testId="breach-day"
          />
          <ClockField
            label={words.clock}
            width={110}
            value={typed.clock}
            onCommit={(clock) => change({ clock })}
            testId="breach-clock"
          />
        </span>
        {breach !== null && (
          <Notice tone="warning" testId="breach-deadline">
            {words.deadline(formatTime(breachDeadline(breach.detectedAt)))}
          </Notice>
        )}
        <Field label={words.event} hint={words.eventHint}>
          <Textarea
            value={typed.event}
            maxLength={LONGEST}
            onChange={({ currentTarget }) => change({ event: onOneLine(currentTarget) })}
            data-testid="breach-event"
          />
        </Field>
        <Field label={words.lists} hint={words.listsHint}>
          <Input
            value={typed.lists}
            maxLength={LONGEST}
            onChange={(_, { value }) => change({ lists: value })}
            data-testid="breach-lists"
          />
        </Field>
        <Field label={words.measures}>
          <Input value={typed.measures} maxLength={LONGEST} onChange={(_, { value }) => change({ measures: value })} />
        </Field>
      </div>
    </FormDialog>
  );
}

/** null: the moment it was found is not said. */
function toBreach({ day, clock, event, lists, measures }: Typed): FoundBreach | null {
  return day === null || clock === null ? null : { detectedAt: at(day, clock), event, lists, measures };
}
