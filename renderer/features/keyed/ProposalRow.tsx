import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { partsOf } from '../../../electron/domain/calendar';
import type { ChatReading } from '../../../electron/domain/chat';
import type { FormDefinition } from '../../../electron/domain/form';
import type { PeriodKey } from '../../../electron/domain/period';
import type { KeyedCheck, LabelledUnit } from '../../../electron/ipc/contract';
import { formatDay, formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { CheckView } from './CheckView';
import styles from './Keyed.module.css';
import { openPartsOf, type PasteRow, placesOf, receivedAtOf, stretchesOf } from './pasteModel';

const words = strings.keyed;

export interface ProposalRowProps {
  readonly index: number;
  readonly row: PasteRow;
  readonly message: ChatReading['messages'][number];
  readonly form: FormDefinition | undefined;
  readonly units: readonly LabelledUnit[];
  readonly periods: readonly PeriodKey[];
  /** Of a day that is typed without one. */
  readonly year: number;
  readonly check: KeyedCheck | null;
  /** An earlier message of the same unit and period is taken with it. */
  readonly isFollower: boolean;
  /** The same function for all rows, so that one row's change draws that row alone. */
  readonly onChangeRow: (index: number, changes: Partial<PasteRow>) => void;
}

/** What one message says of one unit: the words, what was understood, and what is in doubt. */
export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps) {
  const { index, row, message, form, check, isFollower, onChangeRow } = props;
  const onChange = (changes: Partial<PasteRow>) => onChangeRow(index, changes);
  const { unit, figures } = row.proposal;
  const isDoubtful = figures.some((one) => one.isDoubtful);
  const open = openPartsOf(row);
  return (
    <li className={styles.proposal} data-testid={`paste-row-${index}`}>
      <Checkbox
        checked={row.isTicked}
        disabled={open.length > 0 || check?.state === 'taken'}
        onChange={(_, { checked }) => onChange({ isTicked: checked === true })}
        aria-label={words.take(message.text)}
        data-testid={`paste-tick-${index}`}
      />
      <div className={styles.check}>
        <span className={styles.quiet}>
          {[message.sender, message.sentAt && formatTime(message.sentAt)].filter(Boolean).join(strings.listSeparator) ||
            words.noStamp}
        </span>
        <p className={styles.message}>
          {stretchesOf(message.text, placesOf(row.proposal)).map(({ start, text, isMarked }) =>
            isMarked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
          )}
        </p>
        {unit.basis !== 'name' && <span className={styles.quiet}>{words.unitBasis[unit.basis ?? 'none']}</span>}
        {isDoubtful && <span className={styles.quiet}>{words.doubtful}</span>}
        {row.proposal.isUnsure && <span className={styles.quiet}>{unsureWords(row, form)}</span>}
        {open.length > 0 && (
          <span className={styles.quiet} data-testid={`paste-open-${index}`}>
            {words.stillOpen(open.map((part) => words.openParts[part]).join(strings.listSeparator))}
          </span>
        )}
        {row.period === null && row.proposal.dayOutside !== null && (
          <span className={styles.quiet}>{words.dayOutside(formatDay(row.proposal.dayOutside))}</span>
        )}
        {row.clock !== null && message.sentOn === null && <span className={styles.quiet}>{words.dayAssumed}</span>}
        {isFollower && row.decision !== 'keeps' && <span className={styles.quiet}>{words.follows}</span>}
        {row.proposal.isCorrection && <span className={styles.quiet}>{words.correction}</span>}
        <Boxes {...props} onChange={onChange} />
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
            isArrivalSure={row.isArrivalSure}
            onArrivalSure={(isArrivalSure) => onChange({ isArrivalSure })}
            onDuty={(scheduleId) => onChange({ scheduleId, decision: null })}
            name={String(index)}
          />
        )}
      </div>
    </li>
  );
});

/** With more units than this a row lists them only once somebody turns to it: hundreds of rows each hold the list. */
const UNITS_AT_ONCE = 12;

type BoxesProps = ProposalRowProps & { readonly onChange: (changes: Partial<PasteRow>) => void };

function Boxes({ index, row, form, units, periods, year, onChange }: BoxesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const proposed = row.proposal.unit.proposals.map(({ unitId }) => unitId);
  const isListed = ({ id }: LabelledUnit) =>
    isOpen || units.length <= UNITS_AT_ONCE || id === row.unitId || proposed.includes(id);
  const ordered = units
    .filter(isListed)
    .sort((left, right) => placeOf(proposed, left.id) - placeOf(proposed, right.id));
  return (
    <div className={styles.row}>
      <Field label={words.unit} size="small">
        <Select
          size="small"
          value={row.unitId ?? ''}
          onFocus={() => setIsOpen(true)}
          onMouseEnter={() => setIsOpen(true)}
          onChange={(_, { value }) =>
            onChange({ unitId: value === '' ? null : value, isTicked: value !== '' && receivedAtOf(row) !== null })
          }
          data-testid={`paste-unit-${index}`}
        >
          <option value="">{words.choose}</option>
          {ordered.map(({ id, label }) => (
            <option key={id} value={id}>
              {proposed.includes(id) ? words.proposed(label) : label}
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
        value={row.clock}
        onCommit={(clock) => onChange({ clock, ...(clock === null && { isTicked: false }) })}
        testId={`paste-clock-${index}`}
      />
      <DayField
        label={words.day}
        size="small"
        width={110}
        value={row.receivedOn}
        year={row.receivedOn === null ? year : partsOf(row.receivedOn).year}
        onCommit={(receivedOn) => onChange({ receivedOn, ...(receivedOn === null && { isTicked: false }) })}
        testId={`paste-day-${index}`}
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

/** Figures that are not in the message are named; only a message that has all of them is doubtful for another reason. */
function unsureWords({ proposal }: PasteRow, form: FormDefinition | undefined): string {
  const told = new Set(proposal.figures.map(({ fieldKey }) => fieldKey));
  const asked = form?.shape === 'fields' ? form.fields.filter(({ type }) => type === 'count') : [];
  const missing = asked.filter(({ key }) => !told.has(key)).map(({ label }) => words.quotedField(label));
  return missing.length === 0 || told.size === 0 ? words.unsure : words.unread(missing.join(strings.listSeparator));
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
