import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import { formatCount } from '../../../electron/domain/numbers';
import type { KeyedCheck } from '../../../electron/ipc/contract';
import { formatLateness, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { Notice } from '../../ui/Notice';
import { DutySelect } from './DutySelect';
import styles from './Keyed.module.css';

const words = strings.keyed;
const DECISIONS = ['keeps', 'replaces', 'supplements'] as const;

export interface CheckViewProps {
  readonly check: KeyedCheck;
  readonly decision: KeyedEntry['decision'];
  readonly onDecide: (decision: NonNullable<KeyedEntry['decision']>) => void;
  readonly isArrivalSure: boolean;
  readonly onArrivalSure: (isSure: boolean) => void;
  /** Another of the duties it may answer. */
  readonly onDuty: (scheduleId: string) => void;
  /** Tells the groups of two entries apart. */
  readonly name: string;
}

/** What the report would become, what is in doubt, and the question which figures hold. */
export function CheckView({ check, decision, onDecide, isArrivalSure, onArrivalSure, onDuty, name }: CheckViewProps) {
  const { issues, lateMinutes, earlier } = check;
  const stops = issues.filter(({ severity }) => severity === 'error');
  const others = issues.filter(
    ({ severity, field, code }) =>
      severity !== 'error' &&
      (field === null || field === 'arrival' || code === 'figure-blank' || code === 'rows-differ'), // of an empty box, of two
  );
  const isEarly = issues.some(({ field }) => field === 'arrival');
  return (
    <div className={styles.check} data-testid={`keyed-check-${name}`}>
      <DutySelect check={check} onDuty={onDuty} testId={`keyed-duty-${name}`} />
      {(!isEarly || isArrivalSure) && (
        <span className={styles.quiet}>
          {lateMinutes === null ? words.onTime : words.late(formatLateness(lateMinutes))}
          {lateMinutes !== null && earlier !== null && ` ${words.firstDecides}`}
        </span>
      )}
      {(earlier?.isDifferent || earlier?.canSupplement) && (
        <div className={styles.differs}>
          <strong>{earlier.canSupplement ? words.whatIsIt : words.differs}</strong>
          <table>
            <thead>
              <tr>
                <th>{words.figure}</th>
                <th>{words.before(formatTime(earlier.receivedAt))}</th>
                <th>{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {earlier.differences.map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{formatCount(before)}</td>
                  <td>{formatCount(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <RadioGroup
            layout="horizontal"
            value={decision ?? ''}
            onChange={(_, { value }) => onDecide(DECISIONS.find((one) => one === value) ?? 'keeps')}
          >
            <Radio value="keeps" label={words.keeps} data-testid={`keyed-keeps-${name}`} />
            <Radio value="replaces" label={words.replaces} data-testid={`keyed-replaces-${name}`} />
            {earlier.canSupplement && (
              <Radio value="supplements" label={words.supplements} data-testid={`keyed-supplements-${name}`} />
            )}
          </RadioGroup>
        </div>
      )}
      {stops.map(({ message, code }) => (
        <Notice
          key={message}
          tone="warning"
          testId={`keyed-stop-${code}`}
          actions={<CopyButton label={words.copySentence} text={message} />}
        >
          {message}
        </Notice>
      ))}
      {isEarly && (
        <Checkbox
          label={words.arrivalSure}
          checked={isArrivalSure}
          onChange={(_, { checked }) => onArrivalSure(checked === true)}
          data-testid={`keyed-arrival-sure-${name}`}
        />
      )}
      {others.map(({ message }) => (
        <p key={message} className={styles.quiet}>
          {message}
        </p>
      ))}
    </div>
  );
}
