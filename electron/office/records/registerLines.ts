import type { ReadDb } from '../../db/database';
import { listIncomingBetween } from '../../db/incomingPapers';
import { listKeptCopyUses } from '../../db/keptCopyUses';
import { listIssued } from '../../db/numberSeries';
import { findPaper, listPapersSent } from '../../db/officePapers';
import type { RegisterLine } from '../../documents/prepareRegister';
import { eachYear, type IsoDay } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import type { IncomingPaper } from '../../domain/incomingPaper';
import { formatPaperNumber, type IssuedNumber } from '../../domain/numbering/series';
import { type OfficePaper, paperNumberText } from '../../domain/officePaper';
import type { RegisterId } from '../../domain/register';
import { dayText } from '../../text/moment';
import { registerWords } from '../../text/registerWords';
import { keptByOf } from './keptBy';

/** Which part of the records a register is asked of. */
export interface RegisterSpan {
  readonly seriesId: string;
  /** First and last day, both included. */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Lines of a register in the order of its numbers or days, and the first and last number among them. */
export interface RegisterContent {
  readonly lines: readonly RegisterLine[];
  readonly numbers: { readonly first: string; readonly last: string } | null;
}

type Reader = (db: ReadDb, span: RegisterSpan, kinds: readonly DocumentKind[]) => RegisterContent;

const READERS: Readonly<Record<RegisterId, Reader>> = {
  outgoing: readOutgoing,
  incoming: (db, span) => incomingContent(db, span, incomingLine),
  tracking: (db, span) => incomingContent(db, span, trackingLine),
  postal: readPostal,
  keptCopies: readKeptCopies,
};

/** What stands in a register over some days. */
export function registerContent(
  db: ReadDb,
  register: RegisterId,
  span: RegisterSpan,
  kinds: readonly DocumentKind[],
): RegisterContent {
  return READERS[register](db, span, kinds);
}

/** Every number of the series that is used up, those of cancelled papers and struck ones too, each on its line. */
function readOutgoing(
  db: ReadDb,
  { seriesId, from, to }: RegisterSpan,
  kinds: readonly DocumentKind[],
): RegisterContent {
  const issued = eachYear(from, to)
    .flatMap((year) => withDays(listIssued(db, seriesId, year)))
    .filter(({ day }) => day !== null && day >= from && day <= to)
    .map(({ issued: one }) => one);
  return {
    lines: issued.map((one) => outgoingLine(db, one, kinds)),
    numbers: spanOf(issued.map(formatPaperNumber)),
  };
}

/** A number without a paper has no day: it stands with the one before it, the first ones with the one after them. */
function withDays(
  issued: readonly IssuedNumber[],
): readonly { readonly issued: IssuedNumber; readonly day: IsoDay | null }[] {
  let day = issued.find(({ issuedOn }) => issuedOn !== null)?.issuedOn ?? null;
  return issued.map((one) => {
    day = one.issuedOn ?? day;
    return { issued: one, day: day ?? yearDay(one) };
  });
}

/** Of a series that has only kept or struck numbers: the day it was noted on. */
function yearDay({ notedAt }: IssuedNumber): IsoDay {
  return notedAt.slice(0, 10) as IsoDay; // a local time begins with its day
}

function outgoingLine(db: ReadDb, issued: IssuedNumber, kinds: readonly DocumentKind[]): RegisterLine {
  const paper = issued.paperId === null ? null : findPaper(db, issued.paperId);
  if (paper === null) {
    const words = issued.state === 'reserved' ? registerWords.reserved : registerWords.struck;
    return { numberAndCode: formatPaperNumber(issued), note: words(issued.reason) };
  }
  return {
    numberAndCode: paperNumberText(paper),
    issuedOn: day(paper.issuedOn),
    kindAndSubject: kindAndSubject(paper, kinds),
    signer: paper.signerName,
    recipients: recipientsOf(paper),
    keptBy: keptByOf(db, paper),
    copies: count(paper.copies),
    sentOn: day(paper.sentOn),
    note: noteOf(paper, issued.reason),
  };
}

/** Ghi chú: what became of the paper, then what the clerk noted. @param reason why its number was cancelled */
export function noteOf({ note, status }: OfficePaper, reason: string): string {
  const standing =
    status === 'cancelled' ? registerWords.cancelled(reason) : status === 'recalled' ? registerWords.recalled : '';
  return [standing, note].filter((part) => part !== '').join('. ');
}

/** Whom it goes to: Kính gửi, then Nơi nhận without its "Như trên" and "Lưu" lines. */
export function recipientsOf({ addressees, recipients }: OfficePaper): string {
  const others = recipients
    .filter(({ text, isArchiveLine }) => !isArchiveLine && !registerWords.asAbove.test(text))
    .map(({ text }) => text);
  return [...addressees, ...others].join('; ');
}

function kindAndSubject({ kindId, subject }: OfficePaper, kinds: readonly DocumentKind[]): string {
  const kind = kinds.find(({ id }) => id === kindId)?.name ?? kindId;
  return registerWords.kindAndSubject(kind, subject);
}

function readPostal(db: ReadDb, { from, to }: RegisterSpan): RegisterContent {
  const lines = listPapersSent(db, from, to)
    .filter(({ envelopes }) => envelopes !== null && envelopes > 0)
    .map((paper) => ({
      sentOn: day(paper.sentOn),
      numberAndCode: paperNumberText(paper),
      recipients: recipientsOf(paper),
      envelopes: count(paper.envelopes),
      note: paper.note,
    }));
  return { lines, numbers: null };
}

function readKeptCopies(db: ReadDb, { from, to }: RegisterSpan, kinds: readonly DocumentKind[]): RegisterContent {
  const lines = listKeptCopyUses(db, { from, to }).flatMap((use) => {
    const paper = findPaper(db, use.paperId);
    if (paper === null) return [];
    return [
      {
        usedOn: day(use.usedOn),
        userName: use.userName,
        numberCodeDay: registerWords.numberAndDay(paperNumberText(paper), day(paper.issuedOn)),
        kindAndSubject: kindAndSubject(paper, kinds),
        fileCode: paper.fileCode,
        returnedOn: day(use.returnedOn),
        allowedBy: use.allowedBy,
        note: use.note,
      },
    ];
  });
  return { lines, numbers: null };
}

function incomingContent(
  db: ReadDb,
  { from, to }: RegisterSpan,
  lineOf: (paper: IncomingPaper) => RegisterLine,
): RegisterContent {
  const papers = listIncomingBetween(db, from, to);
  return { lines: papers.map(lineOf), numbers: spanOf(papers.map(formatPaperNumber)) };
}

function incomingLine(paper: IncomingPaper): RegisterLine {
  const clock = paper.arrivedClock === null ? '' : ` ${paper.arrivedClock.replace(':', 'h')}`;
  return {
    arrivedOn: `${day(paper.arrivedOn)}${clock}`,
    arrivalNumber: formatPaperNumber(paper),
    author: paper.author,
    numberAndCode: paper.numberAndCode,
    issuedOn: day(paper.issuedOn),
    kindAndSubject: registerWords.kindAndSubject(paper.kindName, paper.subject),
    forwardedTo: paper.forwardedTo,
    forwardedOn: day(paper.forwardedOn),
    note: incomingNote(paper),
  };
}

/** Ghi chú of an entry that may have been struck. */
export function incomingNote({ note, isCancelled, cancelReason }: IncomingPaper): string {
  return [isCancelled ? registerWords.cancelled(cancelReason) : '', note].filter((part) => part !== '').join('. ');
}

function trackingLine(paper: IncomingPaper): RegisterLine {
  return {
    arrivalNumber: formatPaperNumber(paper),
    described: registerWords.described(paper.kindName, paper.numberAndCode, day(paper.issuedOn), paper.author),
    forwardedTo: paper.forwardedTo,
    dueOn: day(paper.dueOn),
    progress: paper.progress,
    answer: paper.answer,
    note: incomingNote(paper),
  };
}

function spanOf(numbers: readonly string[]): RegisterContent['numbers'] {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function day(value: IsoDay | null): string {
  return value === null ? '' : dayText(value);
}

function count(value: number | null): string {
  return value === null ? '' : String(value);
}
