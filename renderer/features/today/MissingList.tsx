import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { LastReminder, MissingUnit, OwingUnit } from '../../../electron/domain/today/today';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Copy16Regular } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';
import { CopyIconButton } from './CopyIconButton';
import styles from './Today.module.css';

/** A day with half a province missing must not push everything else off the screen. */
const SHOWN_AT_ONCE = 6;

export interface MissingListProps {
  readonly units: readonly OwingUnit[];
  /** What is said of a unit beside its name. */
  readonly noteOf?: (unit: OwingUnit) => ReactNode;
  readonly isReminding: boolean;
  readonly onRemind: (unit: OwingUnit) => void;
  readonly onCompose: (unitId: string) => void;
  /** Absent: the list is of several periods, and nobody can say which one was told. */
  readonly onKey?: (unitId: string) => void;
}

/** Who has not reported, each with a number and a message one click away. */
export function MissingList({ units, ...rest }: MissingListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? units : units.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <ul className={styles.list} aria-label={strings.today.missingTitle(formatCount(units.length))}>
        {shown.map((unit) => (
          <MissingItem key={unit.unitId} unit={unit} {...rest} />
        ))}
      </ul>
      {units.length > SHOWN_AT_ONCE && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
          data-testid="today-more"
        >
          {isWhole ? strings.today.fewer : strings.today.more(formatCount(units.length))}
        </Button>
      )}
    </>
  );
}

interface MissingItemProps extends Omit<MissingListProps, 'units'> {
  readonly unit: OwingUnit;
}

function MissingItem({ unit, noteOf, isReminding, onRemind, onCompose, onKey }: MissingItemProps) {
  const { unitId, unitName, reminded } = unit;
  return (
    <li className={styles.item} data-row-menu data-testid={`today-missing-${unitId}`}>
      <span className={styles.unit}>
        {unitName}
        {noteOf?.(unit)}
        {reminded !== null && <Reminded reminded={reminded} testId={`today-reminded-${unitId}`} />}
      </span>
      <Contact unit={unit} />
      <span className={styles.buttons}>
        <WorkButton
          call="reminders.record"
          size="small"
          appearance="subtle"
          icon={<Copy16Regular />}
          aria-label={strings.today.copyZaloOf(unitName)}
          title={strings.today.copyZaloOf(unitName)}
          disabled={isReminding}
          onClick={() => onRemind(unit)}
          data-testid={`today-zalo-${unitId}`}
        >
          {strings.today.copyZalo}
        </WorkButton>
        <WorkButton
          call="reminders.prepare"
          size="small"
          appearance="subtle"
          aria-label={`${strings.today.compose}: ${unitName}`}
          onClick={() => onCompose(unitId)}
          data-testid={`today-compose-${unitId}`}
        >
          {strings.today.composeShort}
        </WorkButton>
        {onKey !== undefined && (
          <WorkButton
            call="keyed.take"
            size="small"
            appearance="subtle"
            aria-label={strings.keyed.openFor(unitName)}
            onClick={() => onKey(unitId)}
            data-testid={`today-key-${unitId}`}
          >
            {strings.keyed.open}
          </WorkButton>
        )}
      </span>
    </li>
  );
}

/** That it was reminded of this before, so that nobody does it twice unaware. */
function Reminded({
  reminded: { at, ways, times },
  testId,
}: {
  readonly reminded: LastReminder;
  readonly testId: string;
}) {
  const byWays = ways.map((way) => strings.reminding.ways[way]).join(strings.listSeparator);
  return (
    <span className={styles.note} data-testid={testId}>
      {strings.today.remind.before(formatCount(times), formatTime(at), byWays)}
    </span>
  );
}

/** Name, number and preferred channel of the first contact. */
function Contact({ unit: { unitId, contact, channel } }: { readonly unit: MissingUnit }) {
  const number = contact === null ? '' : contact.phone || contact.zalo;
  const who = [contact?.fullName, channel && strings.today.channels[channel]]
    .filter(Boolean)
    .join(strings.listSeparator);
  if (number === '')
    return (
      <span className={styles.quiet}>
        {[who, strings.today.noContact].filter((part) => part !== '').join(strings.listSeparator)}
      </span>
    );
  return (
    <span className={styles.contact}>
      <CopyIconButton label={strings.today.copyPhone(number)} text={number} testId={`today-phone-${unitId}`}>
        {number}
      </CopyIconButton>
      <span className={styles.quiet}>{who}</span>
    </span>
  );
}
