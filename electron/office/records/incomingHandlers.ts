import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { listIncoming, listIncomingYears } from '../../db/incomingPapers';
import type { Store } from '../../db/store';
import { arrivalRemarks } from '../../domain/arrivalRemarks';
import { dayOf, partsOf } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import {
  FIELDS_OF_DIRECTIVE,
  type IncomingDraft,
  type IncomingPaper,
  parseArrivalNumber,
} from '../../domain/incomingPaper';
import { isSameNumber } from '../../domain/numbering/series';
import type { CoreHandlers } from '../../ipc/contract';
import { arrivalRemarkText } from '../../text/arrivalText';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { getIncoming } from './paperAccess';
import { cancelIncomingIn, nextArrival, saveIncomingIn } from './saveIncoming';

type IncomingHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `incoming.${string}`>>;

/** The register of papers that came, and what became of them. */
export function incomingHandlers(store: Store, environment: OfficeEnvironment): IncomingHandlers {
  return {
    'incoming.list': (filter) => ({
      papers: listIncoming(store.read, filter),
      years: listIncomingYears(store.read),
    }),
    'incoming.next': ({ year }) => ({ number: nextArrival(store.read, year) }),
    'incoming.judge': ({ incomingId, number, draft }) =>
      judgeArrival(store.read, environment, incomingId, number, draft),
    'incoming.save': ({ incomingId, number, draft }) =>
      store.write((db) => {
        if (draft.subject.trim() === '') throw new AppFailure('invalid', recordMessages.subjectNeeded);
        const before = incomingId === null ? null : getIncoming(db, incomingId);
        if (before?.directiveId)
          refuseWordsOfDirective(before, draft, findDirective(db, before.directiveId)?.shortName);
        return saveIncomingIn(db, environment, {
          incomingId,
          directiveId: before?.directiveId ?? null,
          number: numberOf(number),
          draft,
        });
      }),
    'incoming.cancel': (input) => store.write((db) => cancelIncomingIn(db, environment, input)),
  };
}

/** Sentences about what is odd; an entry that has its number already is not asked about it again. */
function judgeArrival(
  db: ReadDb,
  { clock }: Pick<OfficeEnvironment, 'clock'>,
  incomingId: string | null,
  typed: string | null,
  draft: IncomingDraft,
): readonly string[] {
  const { year } = partsOf(draft.arrivedOn);
  const all = listIncoming(db, { year });
  const own = all.find(({ id }) => id === incomingId);
  const wanted = typed === null ? null : parseArrivalNumber(typed);
  const isKept = own !== undefined && wanted !== null && isSameNumber(own, wanted);
  const ground = { today: dayOf(clock()), next: nextArrival(db, year), others: all.filter((paper) => paper !== own) };
  return arrivalRemarks(draft, isKept ? null : wanted, ground)
    .filter(({ kind }) => kind !== 'otherYear' || own === undefined) // an old entry is opened for what became of it
    .map(arrivalRemarkText);
}

function numberOf(text: string | null) {
  if (text === null || text.trim() === '') return null;
  const number = parseArrivalNumber(text);
  if (number === null) throw new AppFailure('invalid', recordMessages.badArrival(text));
  return number;
}

/** What the directive says of itself is changed there, so that both stay in step. */
function refuseWordsOfDirective(before: IncomingPaper, draft: IncomingDraft, name: string | undefined): void {
  if (FIELDS_OF_DIRECTIVE.some((field) => before[field] !== draft[field]))
    throw new AppFailure('conflict', recordMessages.ofDirective(name ?? before.subject));
}
