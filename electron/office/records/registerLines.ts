import type { ReadDb } from '../../db/database';
import { listIncomingBetween } from '../../db/incomingPapers';
import { listKeptCopyUses } from '../../db/keptCopyUses';
import { findPaper, listPapersSent } from '../../db/officePapers';
import type { RegisterLine } from '../../documents/prepareRegister';
import { eachYear, type IsoDay, toIsoDay } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import type { IncomingPaper } from '../../domain/incomingPaper';
import { formatPaperNumber } from '../../domain/numbering/series';
import { paperNumberText } from '../../domain/officePaper';
import type { RegisterId } from '../../domain/register';
import { registerWords } from '../../text/registerWords';
import { readOutgoing } from './outgoingRegister';
import { countCell, dayCell, kindAndSubject, recipientsOf, spanOf } from './registerCells';

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

/** What one book of a register holds: numbers begin anew each year, and so does the book (NĐ 30/2020, Đ.15 and Đ.22.2). */
export interface RegisterYear extends RegisterContent {
  /** First and last day, both of one year. */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

type Reader = (db: ReadDb, span: RegisterSpan, kinds: readonly DocumentKind[]) => RegisterContent;

const READERS: Readonly<Record<RegisterId, Reader>> = {
  outgoing: readOutgoing,
  incoming: (db, span) => incomingContent(db, span, incomingLine),
  tracking: (db, span) => incomingContent(db, span, trackingLine),
  postal: readPostal,
  keptCopies: readKeptCopies,
};

/** What stands in a register over some days, a book for each year that has anything; nothing at all: the last year's. */
export function registerBooks(
  db: ReadDb,
  register: RegisterId,
  span: RegisterSpan,
  kinds: readonly DocumentKind[],
): readonly RegisterYear[] {
  const books = eachYear(span.from, span.to).map((year) => {
    const days = { from: later(span.from, toIsoDay(`${year}-01-01`)), to: earlier(span.to, toIsoDay(`${year}-12-31`)) };
    return { ...days, ...READERS[register](db, { ...span, ...days }, kinds) };
  });
  const filled = books.filter(({ lines }) => lines.length > 0);
  return filled.length > 0 ? filled : books.slice(-1);
}

function later(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other;
}

function earlier(one: IsoDay, other: IsoDay): IsoDay {
  return one < other ? one : other;
}

function readPostal(db: ReadDb, { from, to }: RegisterSpan): RegisterContent {
  const lines = listPapersSent(db, from, to)
    .filter(({ envelopes }) => envelopes !== null && envelopes > 0)
    .map((paper) => ({
      sentOn: dayCell(paper.sentOn),
      numberAndCode: paperNumberText(paper),
      recipients: recipientsOf(paper),
      envelopes: countCell(paper.envelopes),
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
        usedOn: dayCell(use.usedOn),
        userName: use.userName,
        numberCodeDay: registerWords.numberAndDay(paperNumberText(paper), dayCell(paper.issuedOn)),
        kindAndSubject: kindAndSubject(paper, kinds),
        fileCode: paper.fileCode,
        returnedOn: dayCell(use.returnedOn),
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
  return { lines: papers.map(lineOf), numbers: spanOf(papers) };
}

function incomingLine(paper: IncomingPaper): RegisterLine {
  const clock = paper.arrivedClock === null ? '' : ` ${paper.arrivedClock.replace(':', 'h')}`;
  return {
    arrivedOn: `${dayCell(paper.arrivedOn)}${clock}`,
    arrivalNumber: formatPaperNumber(paper),
    author: paper.author,
    numberAndCode: paper.numberAndCode,
    issuedOn: dayCell(paper.issuedOn),
    kindAndSubject: registerWords.kindAndSubject(paper.kindName, paper.subject),
    forwardedTo: paper.forwardedTo,
    forwardedOn: dayCell(paper.forwardedOn),
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
    described: registerWords.described(paper.kindName, paper.numberAndCode, dayCell(paper.issuedOn), paper.author),
    forwardedTo: paper.forwardedTo,
    dueOn: dayCell(paper.dueOn),
    progress: paper.progress,
    answer: paper.answer,
    note: incomingNote(paper),
  };
}
