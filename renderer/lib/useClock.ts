import { useEffect, useState } from 'react';
import { type LocalTime, localTimeOf } from '../../electron/domain/calendar';

export interface ClockFace {
  /** To the minute. */
  readonly now: LocalTime;
  /** Seconds of that minute that have gone. */
  readonly seconds: number;
  /** Minutes this machine's clock is ahead of UTC. */
  readonly zoneMinutes: number;
}

function read(): ClockFace {
  const moment = new Date();
  return { now: localTimeOf(moment), seconds: moment.getSeconds(), zoneMinutes: -moment.getTimezoneOffset() };
}

/** The clock of this machine, read again every second: nothing is counted from a start, so a clock that is set is followed. */
export function useClock(): ClockFace {
  const [face, setFace] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setFace(read()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return face;
}
