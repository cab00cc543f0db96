import { useState } from 'react';
import { at, dayOf, type LocalTime, partsOf } from '../../electron/domain/calendar';
import type { DirectiveSummary } from '../../electron/ipc/contract';
import { strings } from '../text/vi';
import { ClockField } from '../ui/ClockField';
import { DayField } from '../ui/DayField';
import styles from './AsOfControl.module.css';
import { QuickMoments } from './QuickMoments';
import type { Campaign } from './useCampaign';

export interface AsOfControlProps {
  readonly campaign: Campaign;
  readonly current: DirectiveSummary;
  readonly asOf: LocalTime;
}

/** The moment everything on the screen is seen from. Applied when a box is left or Enter pressed, not at every key. */
export function AsOfControl({ campaign, current, asOf }: AsOfControlProps) {
  const day = dayOf(asOf);
  const clock = asOf.slice(11);
  const [picked, setPicked] = useState(0); // a moment that is picked takes the place of what was typed
  return (
    <fieldset className={`${styles.control} bare`} data-testid="as-of">
      <legend className={styles.legend}>{strings.asOf.label}</legend>
      <ClockField
        key={`clock-${picked}`}
        label={strings.asOf.clock}
        isLabelHidden
        size="small"
        width={64}
        value={clock}
        onCommit={(value) => value && campaign.setAsOf(at(day, value))}
        testId="as-of-clock"
      />
      <DayField
        key={`day-${picked}`}
        label={strings.asOf.day}
        isLabelHidden
        size="small"
        width={96}
        value={day}
        year={partsOf(day).year}
        onCommit={(value) => value && campaign.setAsOf(at(value, clock))}
        testId="as-of-day"
      />
      <QuickMoments campaign={campaign} current={current} asOf={asOf} onPicked={() => setPicked(picked + 1)} />
    </fieldset>
  );
}
