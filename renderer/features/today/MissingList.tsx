import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { MissingUnit } from '../../../electron/domain/today/today';
import { vi } from '../../text/vi';
import { CopyIconButton } from './CopyIconButton';
import styles from './Today.module.css';

/** A day with half a province missing must not push everything else off the screen. */
const SHOWN_AT_ONCE = 6;

export interface MissingListProps {
  readonly units: readonly (MissingUnit & { readonly note?: string })[];
  readonly textOf: (unit: MissingUnit) => string;
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
      <ul className={styles.list} aria-label={vi.today.missingTitle(formatCount(units.length))}>
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
          {isWhole ? vi.today.fewer : vi.today.more(formatCount(units.length))}
        </Button>
      )}
    </>
  );
}

interface MissingItemProps extends Omit<MissingListProps, 'units'> {
  readonly unit: MissingListProps['units'][number];
}

function MissingItem({ unit, textOf, onCompose, onKey }: MissingItemProps) {
  const { unitId, unitName, note } = unit;
  return (
    <li className={styles.item} data-testid={`today-missing-${unitId}`}>
      <span className={styles.unit}>
        {unitName}
        {note !== undefined && <span className={styles.quiet}> {note}</span>}
      </span>
      <Contact unit={unit} />
      <span className={styles.buttons}>
        <CopyIconButton label={vi.today.copyZaloOf(unitName)} text={textOf(unit)} testId={`today-zalo-${unitId}`}>
          {vi.today.copyZalo}
        </CopyIconButton>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${vi.today.compose}: ${unitName}`}
          onClick={() => onCompose(unitId)}
          data-testid={`today-compose-${unitId}`}
        >
          {vi.today.composeShort}
        </Button>
        {onKey !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={vi.keyed.openFor(unitName)}
            onClick={() => onKey(unitId)}
            data-testid={`today-key-${unitId}`}
          >
            {vi.keyed.open}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Name, number and preferred channel of the first contact. */
function Contact({ unit: { unitId, contact, channel } }: { readonly unit: MissingUnit }) {
  const number = contact === null ? '' : contact.phone || contact.zalo;
  const who = [contact?.fullName, channel && vi.today.channels[channel]].filter(Boolean).join(vi.listSeparator);
  if (number === '')
    return (
      <span className={styles.quiet}>
        {[who, vi.today.noContact].filter((part) => part !== '').join(vi.listSeparator)}
      </span>
    );
  return (
    <span className={styles.contact}>
      <CopyIconButton label={vi.today.copyPhone(number)} text={number} testId={`today-phone-${unitId}`}>
        {number}
      </CopyIconButton>
      <span className={styles.quiet}>{who}</span>
    </span>
  );
}
