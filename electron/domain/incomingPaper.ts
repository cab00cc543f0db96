import type { IsoDay, LocalTime } from './calendar';
import type { PaperNumber } from './numbering/series';
import type { Urgency } from './officePaper';

/** What a clerk fills in of a paper that came (NĐ 30/2020, Phụ lục IV): register of incoming papers and of what became of them. */
export interface IncomingDraft {
  readonly arrivedOn: IsoDay;
  /** Hour, which urgent papers carry: "15:00"; null: not noted. */
  readonly arrivedClock: string | null;
  /** Tác giả. */
  readonly author: string;
  /** Số, ký hiệu as printed: "4482/UBND-VXNV". */
  readonly numberAndCode: string;
  readonly issuedOn: IsoDay | null;
  /** Tên loại: "Công văn". */
  readonly kindName: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Đơn vị hoặc người nhận: "Chuyển". */
  readonly forwardedTo: string;
  /** Ngày chuyển. */
  readonly forwardedOn: IsoDay | null;
  readonly fileCode: string;
  readonly urgency: Urgency | null;
  readonly pages: number | null;
  readonly signerName: string;
  /** Thời hạn giải quyết; null: none. */
  readonly dueOn: IsoDay | null;
  /** Tiến độ giải quyết. */
  readonly progress: string;
  /** Số, ký hiệu văn bản trả lời. */
  readonly answer: string;
  readonly answerPaperId: string | null;
  readonly note: string;
}

/** What the register has from the directive that the paper was entered as. */
export const FIELDS_OF_DIRECTIVE = [
  'arrivedOn',
  'author',
  'numberAndCode',
  'issuedOn',
  'kindName',
  'subject',
  'forwardedTo',
  'fileCode',
  'signerName',
] as const satisfies readonly (keyof IncomingDraft)[];

/** A paper in the register of incoming papers. */
export interface IncomingPaper extends IncomingDraft, PaperNumber {
  readonly id: string;
  readonly seriesId: string;
  readonly year: number;
  /** The directive it was entered as; its number, day and words are those of the directive. */
  readonly directiveId: string | null;
  readonly isCancelled: boolean;
  /** Why it was cancelled; "" while it counts. */
  readonly cancelReason: string;
  readonly changedAt: LocalTime;
}

/** Only what a clerk fills in: an entry carries its number and place besides. */
export function incomingDraftOf(draft: IncomingDraft): IncomingDraft {
  const { arrivedOn, arrivedClock, author, numberAndCode, issuedOn, kindName, subject, forwardedTo, forwardedOn } =
    draft;
  const { fileCode, urgency, pages, signerName, dueOn, progress, answer, answerPaperId, note } = draft;
  return {
    ...{ arrivedOn, arrivedClock, author, numberAndCode, issuedOn, kindName, subject, forwardedTo, forwardedOn },
    ...{ fileCode, urgency, pages, signerName, dueOn, progress, answer, answerPaperId, note },
  };
}

/** What follows the number begins with no digit: "9999999" is no number 999999 with a "9" behind it. */
const ARRIVAL = /^0*([1-9]\d{0,5})(?:\s*([^\d\s].*))?$/u;

/** "812", "0812", "812/BĐ": an arrival number as stamped; null when it does not begin with one of at most six digits. */
export function parseArrivalNumber(text: string): PaperNumber | null {
  const [, digits, rest = ''] = ARRIVAL.exec(text.trim().normalize('NFC')) ?? [];
  return digits === undefined ? null : { number: Number(digits), suffix: rest.trim() };
}

/** A new entry of the day. */
export function emptyIncoming(today: IsoDay): IncomingDraft {
  return {
    arrivedOn: today,
    arrivedClock: null,
    author: '',
    numberAndCode: '',
    issuedOn: null,
    kindName: 'Công văn',
    subject: '',
    forwardedTo: '',
    forwardedOn: null,
    fileCode: '',
    urgency: null,
    pages: null,
    signerName: '',
    dueOn: null,
    progress: '',
    answer: '',
    answerPaperId: null,
    note: '',
  };
}
