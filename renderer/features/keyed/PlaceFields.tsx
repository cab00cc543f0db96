import { partsOf } from '../../../electron/domain/calendar';
import { ARRIVAL_BASES } from '../../../electron/domain/evidence';
import { UNIT_CHANNELS } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { formOfDuty, WRITTEN_REPORT } from '../../../electron/domain/writtenReport';
import type { DirectiveDetail, LabelledUnit } from '../../../electron/ipc/contract';
import { formatPeriod } from '../../lib/formatting';
import { namedPeriods } from '../../lib/periodsOf';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { Choice } from './Choice';
import styles from './Keyed.module.css';
import { byChannel, type KeyedDraft } from './keyedModel';
import { UnitField } from './UnitField';

const words = strings.keyed;

export interface PlaceFieldsProps {
  readonly detail: DirectiveDetail;
  readonly units: readonly LabelledUnit[];
  readonly draft: KeyedDraft;
  readonly onChange: (changes: Partial<KeyedDraft>) => void;
}

function schedulesOf({ directive }: DirectiveDetail, formId: string | null) {
  return directive.schedules.filter((one) => one.owedBy === 'units' && (formId === null || formOfDuty(one) === formId));
}

/** Whose report it is, for when, and how and when it came. */
export function PlaceFields({ detail, units, draft, onChange }: PlaceFieldsProps) {
  const schedules = schedulesOf(detail, draft.formId);
  const groups = new Set(schedules.map(({ groupId }) => groupId));
  const owing = units
    .filter(({ groups: own }) => own.some((group) => groups.has(group)))
    .toSorted((left, right) => compareVietnamese(left.label, right.label));
  const periods = namedPeriods(schedules);
  const ofUnit = units.find(({ id }) => id === draft.unitId);
  const forms = [...detail.forms, WRITTEN_REPORT].filter(({ id }) =>
    schedulesOf(detail, id).some(({ groupId }) => ofUnit === undefined || ofUnit.groups.includes(groupId)),
  );
  return (
    <div className={styles.place}>
      <UnitField
        units={owing}
        value={draft.unitId}
        onChange={(unitId) => onChange({ unitId, scheduleId: null })}
        testId="keyed-unit"
      />
      <Choice
        label={words.form}
        value={draft.formId}
        options={forms.map(({ id, label }) => [id, label])}
        onChange={(formId) => onChange({ formId, period: null, scheduleId: null, values: {} })}
        testId="keyed-form"
      />
      <Choice
        label={words.period}
        value={draft.period}
        options={periods.map(([period, every]) => [period, formatPeriod(period, every)])}
        onChange={(text) =>
          onChange({
            period: periods.find(([period]) => period === text)?.[0] ?? null,
            scheduleId: null,
            isArrivalSure: false,
          })
        }
        testId="keyed-period"
      />
      <Choice
        label={words.channel}
        value={draft.channel}
        options={UNIT_CHANNELS.map((channel) => [channel, words.channels[channel]])}
        onChange={(text) =>
          onChange(byChannel(draft, UNIT_CHANNELS.find((channel) => channel === text) ?? draft.channel))
        }
        testId="keyed-channel"
      />
      <ClockField
        label={words.clock}
        value={draft.clock}
        isEager
        onCommit={(clock) => onChange({ clock, isArrivalSure: false })}
        testId="keyed-clock"
      />
      <DayField
        label={words.day}
        value={draft.day}
        isEager
        year={draft.day === null ? new Date().getFullYear() : partsOf(draft.day).year}
        onCommit={(day) => onChange({ day, isArrivalSure: false })}
        testId="keyed-day"
      />
      <Choice
        label={words.basis}
        value={draft.basis}
        options={ARRIVAL_BASES.map((basis) => [basis, words.bases[basis]])}
        onChange={(text) => onChange({ basis: ARRIVAL_BASES.find((basis) => basis === text) ?? draft.basis })}
        testId="keyed-basis"
      />
      <ClockField
        label={words.asOf}
        value={draft.asOfClock}
        onCommit={(asOfClock) => onChange({ asOfClock })}
        testId="keyed-as-of"
      />
    </div>
  );
}
