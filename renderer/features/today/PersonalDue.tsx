import { formatCount } from '../../../electron/domain/numbers';
import type { StandingRequest } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useIsPainted } from '../../lib/painted';
import { useQuery } from '../../lib/useQuery';
import { personRequests } from '../../text/personRequests';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';

const words = personRequests.due;

/** Lists that are past the last day of keeping, and what people have asked of their data; nothing when nothing is due. */
export function PersonalDue() {
  const due = useQuery('personRequests.due', useIsPainted() ? {} : null);
  if (due.status !== 'success') return null;
  const { expired, soon, requests } = due.data;
  const sentences = [
    ...(expired > 0 ? [words.expired(formatCount(expired))] : []),
    ...(soon > 0 ? [words.soon(formatCount(soon))] : []),
    ...requests.map(sentenceOf),
  ];
  if (sentences.length === 0) return null;
  const isUrgent = expired > 0 || requests.some(({ standing }) => standing === 'late');
  return (
    <Notice tone={isUrgent ? 'warning' : 'info'} testId="personal-due">
      {[...sentences, words.where].join(' ')}
    </Notice>
  );
}

function sentenceOf({ number, kind, standing, nextOn, dueOn, missingYears }: StandingRequest): string {
  const name = personRequests.name(String(number), personRequests.kinds[kind]);
  const day = formatDay(nextOn ?? dueOn);
  const said = standing === 'late' ? words.late(name, day) : words.request(name, day);
  if (missingYears.length === 0) return said;
  return `${said} ${words.missing(missingYears.join(strings.listSeparator))}`;
}
