import type { Issue } from '../domain/issue';
import type { PhoneReading } from '../domain/phone';
import { importMessages as say } from '../text/importMessages';
import { issueAt } from './issues';
import { namedRow, placeOfRow, type RowPlace } from './rowPlace';

/** What has to be said about a phone cell: a repair, a second number, or that nothing usable stands there. */
export function phoneIssues(place: RowPlace, raw: string, readings: readonly PhoneReading[]): readonly Issue[] {
  const named = namedRow(place);
  const found = placeOfRow(place);
  const [first] = readings;
  if (first === undefined)
    return [issueAt('warning', 'phone-unreadable', say.phoneUnreadable(named, raw), found, { raw })];
  const values = { raw, understood: first.phone };
  const several =
    readings.length > 1
      ? [issueAt('note', 'phone-several', say.severalPhones(named, raw, first.phone), found, values)]
      : [];
  switch (first.repair) {
    case null:
      return several;
    case 'leading-zero':
      return [
        issueAt('note', 'phone-leading-zero', say.phoneLeadingZero(named, raw, first.phone), found, values),
        ...several,
      ];
    case 'international':
      return [
        issueAt('note', 'phone-international', say.phoneInternational(named, raw, first.phone), found, values),
        ...several,
      ];
    case 'old-prefix':
      return [
        issueAt('warning', 'phone-old-prefix', say.phoneOldPrefix(named, raw, first.phone), found, values),
        ...several,
      ];
  }
}
