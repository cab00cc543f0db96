import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { ChatReading } from '../../../electron/domain/chat';
import type { FormDefinition } from '../../../electron/domain/form';
import type { PeriodKey } from '../../../electron/domain/period';
import type { Unit } from '../../../electron/domain/unit';
import type { KeyedCheck } from '../../../electron/ipc/contract';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { CheckView } from './CheckView';
import styles from './Keyed.module.css';
import { type PasteRow, placesOf, stretchesOf, withClock } from './pasteModel';

const words = vi.keyed;

export interface ProposalRowProps {
  readonly index: number;
  readonly row: PasteRow;
  readonly message: ChatReading['messages'][number];
  readonly form: FormDefinition | undefined;
  readonly units: readonly Unit[];
  readonly periods: readonly PeriodKey[];
  readonly now: LocalTime;
  readonly check: KeyedCheck | null;
  readonly onChange: (changes: Partial<PasteRow>) => void;
}

/** What one message says of one unit: the words, what was understood, and what is in doubt. */
export function ProposalRow(props: ProposalRowProps) {
  const { index, row, message, form, check, onChange } = props;
  const { unit, figures } = row.proposal;
  const isDoubtful = figures.some((one) => one.isDoubtful);
  return (
    <li className={styles.proposal} data-testid={`paste-row-${index}`}>
      <Checkbox
        checked={row.isTicked}
        disabled={row.unitId === null || row.period === null || check?.state === 'taken'}
        onChange={(_, { checked }) => onChange({ isTicked: checked === true })}
        aria-label={words.take(message.text)}
        data-testid={`paste-tick-${index}`}
      />
      <div className={styles.check}>
        <span className={styles.quiet}>
          {[message.sender, message.sentAt && formatTime(message.sentAt)].filter(Boolean).join(vi.listSeparator) ||
            words.noStamp}
        </span>
        <p className={styles.message}>
          {stretchesOf(message.text, placesOf(row.proposal)).map(({ start, text, isMarked }) =>
            isMarked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
          )}
        </p>
        {unit.basis !== 'name' && <span className={styles.quiet}>{words.unitBasis[unit.basis ?? 'none']}</span>}
        {isDoubtful && <span className={styles.quiet}>{words.doubtful}</span>}
        {row.proposal.isCorrection && <span className={styles.quiet}>{words.correction}</span>}
        <Boxes {...props} />
        {unit.called !== null && row.unitId !== null && (
          <Checkbox
            label={words.remember(unit.called)}
            checked={row.isRemembered}
            onChange={(_, { checked }) => onChange({ isRemembered: checked === true })}
            data-testid={`paste-remember-${index}`}
          />
        )}
        {form === undefined && <span className={styles.quiet}>{words.noForm}</span>}
        {check && (
          <CheckView
            check={check}
            decision={row.decision}
            onDecide={(decision) => onChange({ decision })}
            name={String(index)}
          />
        )}
      </div>
    </li>
  );
}

function Boxes({ index, row, form, units, periods, now, onChange }: ProposalRowProps) {
  const proposed = row.proposal.unit.proposals.map(({ unitId }) => unitId);
  const ordered = [...units].sort((left, right) => placeOf(proposed, left.id) - placeOf(proposed, right.id));
  return (
    <div className={styles.row}>
      <Field label={words.unit} size="small">
        <Select
          size="small"
          value={row.unitId ?? ''}
          onChange={(_, { value }) => onChange({ unitId: value === '' ? null : value, isTicked: value !== '' })}
          data-testid={`paste-unit-${index}`}
        >
          <option value="">{words.choose}</option>
          {ordered.map(({ id, name }) => (
            <option key={id} value={id}>
              {proposed.includes(id) ? words.proposed(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.period} size="small">
        <Select
          size="small"
          value={row.period ?? ''}
          onChange={(_, { value }) => onChange({ period: periods.find((period) => period === value) ?? null })}
          data-testid={`paste-period-${index}`}
        >
          <option value="">{words.choose}</option>
          {periods.map((period) => (
            <option key={period} value={period}>
              {formatPeriod(period)}
            </option>
          ))}
        </Select>
      </Field>
      <ClockField
        label={words.clock}
        size="small"
        width={90}
        value={row.receivedAt?.slice(11) ?? null}
        onCommit={(clock) => onChange({ receivedAt: withClock(row.receivedAt, clock, now) })}
        testId={`paste-clock-${index}`}
      />
      {form?.shape === 'list' && (
        <Figure
          label={words.rows}
          value={row.rows}
          onChange={(rows) => onChange({ rows })}
          testId={`paste-rows-${index}`}
        />
      )}
      {form?.fields
        .filter(({ type }) => type === 'count')
        .map(({ key, label }) => (
          <Figure
            key={key}
            label={label}
            value={row.values[key] ?? ''}
            onChange={(text) => onChange({ values: { ...row.values, [key]: text } })}
            testId={`paste-value-${index}-${key}`}
          />
        ))}
      <Checkbox
        label={words.nil}
        checked={row.isNil}
        onChange={(_, { checked }) => onChange({ isNil: checked === true })}
      />
    </div>
  );
}

function placeOf(proposed: readonly string[], id: string): number {
  const place = proposed.indexOf(id);
  return place === -1 ? proposed.length : place;
}

function Figure({
  label,
  value,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly testId: string;
}) {
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        value={value}
        onChange={(_, data) => onChange(data.value)}
        data-testid={testId}
        style={{ width: 110 }}
      />
    </Field>
  );
}
