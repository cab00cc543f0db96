import { dayOf } from '../../../electron/domain/calendar';
import { formatClock, formatDay, formatWeekday } from '../../lib/formatting';
import type { ClockFace } from '../../lib/useClock';
import { strings } from '../../text/vi';
import { Spacer } from '../../ui/Page';
import { AlarmChoiceButton } from './AlarmChoiceButton';
import styles from './Today.module.css';

/** What time it is, and by which clock. */
export function ClockRow({ face }: { readonly face: ClockFace }) {
  const day = dayOf(face.now);
  return (
    <div className={styles.clockRow}>
      <span className={styles.clock} data-testid="today-clock">
        {formatClock(face.now)}
        <span className={styles.seconds}>:{String(face.seconds).padStart(2, '0')}</span>
      </span>
      <span>
        {strings.today.now(formatWeekday(day), formatDay(day))}
        <span className={styles.quiet}> {strings.today.byClock}</span>
      </span>
      <Spacer />
      <AlarmChoiceButton />
    </div>
  );
}
