import { Button } from '@fluentui/react-components';
import { Fragment } from 'react';
import { at, eachDay, type IsoDay, type LocalTime } from '../../electron/domain/calendar';
import { formatClock, formatDayShort, formatWeekday } from '../lib/formatting';
import { strings } from '../text/vi';
import { Popover } from '../ui/Popover';
import type { AsOfControlProps } from './AsOfControl';
import styles from './AsOfControl.module.css';

/** The cut-off of daily reports and the hour offices close their figures. */
const CLOCKS = ['15:00', '17:00'] as const;

interface DayButtonsProps {
  readonly day: IsoDay;
  readonly asOf: LocalTime;
  readonly onPick: (moment: LocalTime) => void;
}

function DayButtons({ day, asOf, onPick }: DayButtonsProps) {
  return (
    <Fragment>
      <span className={styles.day}>
        {formatWeekday(day)} {formatDayShort(day)}
      </span>
      {CLOCKS.map((clock) => {
        const moment = at(day, clock);
        const text = formatClock(moment);
        return (
          <Button
            key={clock}
            size="small"
            appearance={moment === asOf ? 'primary' : 'secondary'}
            aria-label={strings.calendar.timeOnDay(text, formatDayShort(day))}
            onClick={() => onPick(moment)}
            data-testid={`as-of-${moment}`}
          >
            {text}
          </Button>
        );
      })}
    </Fragment>
  );
}

export interface QuickMomentsProps extends AsOfControlProps {
  /** A moment was picked, also the one there is. */
  readonly onPicked: () => void;
}

/** One click to the usual moments of a campaign. */
export function QuickMoments(props: QuickMomentsProps) {
  const { campaign, onPicked } = props;
  return (
    <Popover label={strings.asOf.quick} title={strings.asOf.quickTitle} testId="as-of-quick">
      {(close) => {
        const pick = (moment: LocalTime | null) => {
          campaign.setAsOf(moment);
          onPicked();
          close();
        };
        return <Choices {...props} onPick={pick} />;
      }}
    </Popover>
  );
}

function Choices({
  campaign,
  current,
  asOf,
  onPick,
}: AsOfControlProps & { onPick: (moment: LocalTime | null) => void }) {
  const days = current.from && current.to ? eachDay(current.from, current.to) : [];
  return (
    <div className={styles.quick}>
      <div className={styles.heading}>{strings.asOf.quickTitle}</div>
      {days.length > 0 && (
        <div className={styles.days}>
          {days.map((day) => (
            <DayButtons key={day} day={day} asOf={asOf} onPick={onPick} />
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={campaign.now === null}
          onClick={() => onPick(campaign.now)}
          data-testid="as-of-now"
        >
          {strings.asOf.now}
        </Button>
        <Button
          size="small"
          appearance={campaign.isAutomatic ? 'primary' : 'secondary'}
          onClick={() => onPick(null)}
          data-testid="as-of-automatic"
        >
          {strings.asOf.automatic}
        </Button>
      </div>
      <p className={styles.hint}>{strings.asOf.automaticHint}</p>
    </div>
  );
}
