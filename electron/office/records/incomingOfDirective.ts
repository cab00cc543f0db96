import type { ReadDb, WriteDb } from '../../db/database';
import { findIncomingOfDirective } from '../../db/incomingPapers';
import { findOffice } from '../../db/office';
import { type IsoDay, partsOf } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import {
  type IncomingDraft,
  type IncomingPaper,
  incomingDraftOf,
  parseArrivalNumber,
} from '../../domain/incomingPaper';
import type { PaperNumber } from '../../domain/numbering/series';
import type { OfficeProfile } from '../../domain/office';
import { issueDay } from '../../domain/task';
import { foldForSearch } from '../../domain/vietnamese';
import { recordMessages } from '../../text/recordMessages';
import { cancelIncomingIn, type Registrar, saveIncomingIn } from './saveIncoming';

/**
 * A directive that bears an arrival number and day is in the register of incoming papers, with what the directive says of
 * itself; what only the register knows (answer, progress, note) stays. Once it bears none that counts here, its entry is
 * struck off with the reason, until the stamp is back. Called wherever a directive is written.
 * @returns null when it bears none, one that cannot be read as a number, or that of another office
 * @throws AppFailure `conflict` when another paper has the number in that year
 */
export function registerDirectiveIn(db: WriteDb, registrar: Registrar, directive: Directive): IncomingPaper | null {
  const arrival = arrivalInRegister(db, directive);
  const found = findIncomingOfDirective(db, directive.id);
  if (arrival === null || typeof arrival === 'string') {
    if (found !== null && !found.isCancelled)
      cancelIncomingIn(db, registrar, { incomingId: found.id, reason: recordMessages.stampGone(arrival) });
    return null;
  }
  const entry = found === null ? null : withStampBack(db, registrar, found);
  const draft: IncomingDraft = { ...(entry ?? NOTHING_MORE), ...wordsOf(directive), arrivedOn: arrival.arrivedOn };
  return saveIncomingIn(db, registrar, {
    incomingId: entry?.id ?? null,
    directiveId: directive.id,
    number: arrival.number,
    draft: incomingDraftOf(draft),
  });
}

/** What was struck off for want of a stamp counts again; what the clerk struck off stays so. */
function withStampBack(db: WriteDb, registrar: Registrar, entry: IncomingPaper): IncomingPaper {
  if (!entry.isCancelled || !entry.cancelReason.startsWith(recordMessages.stampGone(null))) return entry;
  return cancelIncomingIn(db, registrar, { incomingId: entry.id, reason: null });
}

/** Why a directive that bears a stamp "ĐẾN" is not in the register, as a sentence; null: it is, or it bears none. */
export function whyNotRegistered(db: ReadDb, directive: Directive): string | null {
  const arrival = arrivalInRegister(db, directive);
  return typeof arrival === 'string' ? arrival : null;
}

interface Arrival {
  readonly number: PaperNumber;
  readonly arrivedOn: IsoDay;
}

/** What the register takes from the stamp; a sentence says why it takes nothing; null: there is no stamp. */
function arrivalInRegister(db: ReadDb, { stamp }: Directive): Arrival | string | null {
  if (stamp === null) return null;
  const { owner, arrivedOn } = stamp;
  const office = findOffice(db);
  if (!isOwnStamp(office, owner)) return recordMessages.stampOfOther(owner.trim(), office?.name ?? '');
  if (!stamp.number) return recordMessages.noArrivalNumber;
  const number = parseArrivalNumber(stamp.number);
  if (number === null) return recordMessages.badArrival(stamp.number);
  return arrivedOn === null ? recordMessages.noArrivalDay(stamp.number) : { number, arrivedOn };
}

/** The stamp names this office, or nobody. */
function isOwnStamp(office: OfficeProfile | null, owner: string): boolean {
  if (owner.trim() === '' || office === null) return true;
  const { name, parentLines, issuerLines } = office;
  const names = [name, issuerLines.join(' '), [...parentLines, ...issuerLines].join(' ')];
  return names.map(plainName).includes(plainName(owner));
}

function plainName(name: string): string {
  return foldForSearch(name).replaceAll('uy ban nhan dan', 'ubnd');
}

const NOTHING_MORE = {
  arrivedClock: null,
  forwardedOn: null,
  urgency: null,
  pages: null,
  dueOn: null,
  progress: '',
  answer: '',
  answerPaperId: null,
  note: '',
} as const;

function wordsOf(directive: Directive) {
  const { stamp, number, code, kind, subject, signerName, parentLines, issuerLines } = directive;
  return {
    author: [...(issuerLines.length === 0 ? parentLines : issuerLines)].join(' '),
    numberAndCode: `${number === null || number === '' ? '' : number.padStart(2, '0')}/${code}`,
    issuedOn: issuedOnOf(directive),
    kindName: kind,
    subject,
    forwardedTo: stamp?.forwardedTo ?? '',
    fileCode: stamp?.fileUnder ?? '',
    signerName,
  };
}

/** The day as printed; null while it is blank or none of its month. */
function issuedOnOf(directive: Directive): IsoDay | null {
  const day = issueDay(directive);
  return day !== null && partsOf(day).day === directive.issuedDay ? day : null;
}
