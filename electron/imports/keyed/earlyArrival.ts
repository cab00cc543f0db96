import { dayOf } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import type { KeyedEntry } from '../../domain/keyedEntry';
import { spanOf } from '../../domain/period';
import { issueDay } from '../../domain/task';
import { keyedMessages as say } from '../../text/keyedMessages';
import { issueAt } from '../issues';
import { ARRIVAL, type KeyedIssue } from './readKeyed';

/**
 * A report that came before there was anything to report is nearly always a slip in the day or the year. It stops the
 * report until the clerk says that the hour is right; then it is kept as a doubt.
 * @param letter the paper that asks for it; without a day its month counts from the first
 */
export function earlyArrival(
  { period, receivedAt, isArrivalSure }: Pick<KeyedEntry, 'period' | 'receivedAt' | 'isArrivalSure'>,
  letter: Pick<Directive, 'issuedDay' | 'issuedMonth' | 'issuedYear'>,
  unitName: string,
): readonly KeyedIssue[] {
  const arrivedOn = dayOf(receivedAt);
  const issuedOn = issueDay(letter);
  const begins = spanOf(period)?.from ?? null;
  const severity = isArrivalSure ? 'warning' : 'error';
  const found = (code: string, message: string) => [{ ...issueAt(severity, code, message), field: ARRIVAL }];
  if (issuedOn !== null && arrivedOn < issuedOn)
    return found('arrival-before-letter', say.beforeLetter(unitName, arrivedOn, issuedOn, letter.issuedDay === null));
  if (begins !== null && arrivedOn < begins)
    return found('arrival-before-period', say.beforePeriod(unitName, arrivedOn, period));
  return [];
}
