import { joinedFound, kindTitleIn, mottoIn, nationalIn, numberIn, placeDateIn, splitIssuer } from './header';
import { kindOfAbbreviation } from './paperKinds';
import { joined, type Passage, part, spanOf } from './passage';
import type { DirectiveReading, Found, KindReading } from './reading';
import type { SourceLine } from './sourceLines';
import { readStamp } from './stamp';

export type Letterhead = Pick<
  DirectiveReading,
  'nationalHeader' | 'parentLines' | 'issuerLines' | 'number' | 'placeDate' | 'kind' | 'subject' | 'stamp'
>;

type Mutable = {
  national: Passage[];
  left: Passage[];
  number: Letterhead['number'];
  placeDate: Letterhead['placeDate'];
  kind: Letterhead['kind'];
  subject: Passage[];
  /** What the next plain line goes on with. */
  open: 'issuer' | 'subject' | 'title' | null;
};

const SUBJECT = /^(?:v\s?[/.]\s?v|vv)\b\s*:?\s*|^ve viec\s*:?\s*/;
const TYPED_ISSUER =
  /^(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)|Sở|Phòng|Trạm Y tế|Trung tâm|Chi cục)\s\p{Lu}[^.,;:!?]{1,60}$/u;
const IGNORED =
  /^(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|du thao|ban sao|sao y|luu hanh noi bo|\(?du thao.*|cong bao.*|cong thong tin.*|ky boi.*|nguoi ky.*|ngay ky.*|thoi gian ky.*|email.*|co quan:.*)$/;

/** Reads the lines above "Kính gửi" or the first words. */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const { stamp, rest } = readStamp(lines);
  const state: Mutable = {
    national: [],
    left: [],
    number: null,
    placeDate: null,
    kind: null,
    subject: [],
    open: 'issuer',
  };
  for (const piece of withBrokenDates(rest)) take(state, piece);
  const { parent, issuer } = splitIssuer(state.left);
  return {
    nationalHeader:
      state.national.length === 0
        ? null
        : { value: state.national.map(({ text }) => text), span: spanOf(joined(state.national)), doubt: null },
    parentLines: parent.map(foundText),
    issuerLines: issuer.map(foundText),
    number: state.number,
    placeDate: state.placeDate,
    kind: kindOf(state),
    subject: subjectOf(state.subject),
    stamp,
  };
}

function foundText(passage: Passage): Found<string> {
  return { value: passage.text, span: spanOf(passage), doubt: null };
}

/** "Long An, ngày   tháng 02" / "năm 2021": put together when only both make a date. */
function withBrokenDates(pieces: readonly Passage[]): readonly Passage[] {
  const whole: Passage[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const both = before === undefined ? null : joined([before, piece]);
    const isBroken =
      before !== undefined &&
      both !== null &&
      /ng[aà]y\s*[\d\s.…]*(?:th[aá]ng\s*[\d\s.…]*)?$/iu.test(before.text) &&
      placeDateIn(before) === null &&
      placeDateIn(both) !== null;
    if (isBroken && both !== null) whole.splice(-1, 1, both);
    else whole.push(piece);
  }
  return whole;
}

/** One piece may hold several things, where two columns were read as one line. */
function take(state: Mutable, piece: Passage): void {
  if (piece.text === '' || IGNORED.test(piece.folded)) return;
  const national = nationalIn(piece) ?? mottoIn(piece);
  if (national !== null) {
    const [before, behind] = around(piece, national);
    state.national.push(national);
    take(state, before);
    if (behind.text.length > 3) take(state, behind);
    return;
  }
  const number = state.number === null ? numberIn(piece) : null;
  if (number !== null) {
    state.number = number.found;
    state.open = null;
    take(state, part(piece, number.to));
    return;
  }
  const date = state.placeDate === null ? placeDateIn(piece) : null;
  if (date !== null && !SUBJECT.test(piece.folded.slice(date.from))) {
    state.placeDate = date.found;
    take(state, part(piece, 0, date.from));
    take(state, part(piece, date.to));
    return;
  }
  takeWords(state, piece);
}

function takeWords(state: Mutable, piece: Passage): void {
  const title = state.kind === null ? kindTitleIn(piece) : null;
  if (title !== null) {
    state.kind = title;
    state.open = 'title';
  } else if (SUBJECT.test(piece.folded) && (state.subject.length === 0 || state.open === 'title')) {
    state.subject = [piece];
    state.open = 'subject';
  } else if ((state.open === 'subject' || state.open === 'title') && isIssuerInCapitals(piece)) {
    state.open = null;
  } else if (state.open === 'subject' || state.open === 'title') {
    state.subject.push(piece);
  } else if (state.open === 'issuer' && (isCapitals(piece) || isTypedIssuer(state, piece))) state.left.push(piece);
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN …" under the title says who decides and is no part of it. */
function isIssuerInCapitals(piece: Passage): boolean {
  return (
    /^(?:ỦY BAN|UỶ BAN|UBND|CHỦ TỊCH|GIÁM ĐỐC|BAN |HỘI ĐỒNG|SỞ |BỘ |CHI CỤC)/u.test(piece.text) && isCapitals(piece)
  );
}

/** "UBND phường Quảng Phú" alone on the first line: typed without the capitals of a letterhead. */
function isTypedIssuer({ left, number }: Mutable, { text }: Passage): boolean {
  return left.length === 0 && number === null && TYPED_ISSUER.test(text);
}

function isCapitals({ text }: Passage): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small * 5 <= text.length && /\p{Lu}{2}/u.test(text);
}

function around(piece: Passage, inner: Passage): readonly [Passage, Passage] {
  const from = piece.at.indexOf(inner.at[0] ?? -1);
  return [part(piece, 0, from), part(piece, from + inner.text.length)];
}

function subjectOf(pieces: readonly Passage[]): Letterhead['subject'] {
  const found = joinedFound(pieces);
  if (found === null) return null;
  const whole = joined(pieces);
  const label = SUBJECT.exec(whole.folded)?.[0].length ?? 0;
  const words = part(whole, label);
  return words.text === '' ? null : { value: words.text, span: spanOf(whole), doubt: null };
}

/** A công văn has no title: what stands under "V/v" is one, unless its symbol says another kind. */
function kindOf({ kind, number, subject }: Mutable): Found<KindReading> | null {
  const bySymbol = number?.value.typeAbbreviation ?? null;
  const named = bySymbol === null ? null : kindOfAbbreviation(bySymbol);
  if (kind !== null) {
    const isOther = named !== null && named !== kind.value.kind && number?.value.number !== undefined;
    return isOther ? { ...kind, doubt: 'kind-against-symbol' } : kind;
  }
  if (named !== null && number !== null && named !== 'Công văn')
    return { value: { kind: named, hasTypeTitle: true }, span: number.span, doubt: 'kind-from-symbol' };
  const label = subject[0];
  if (label === undefined || !/^v/.test(label.folded)) return null;
  return { value: { kind: 'Công văn', hasTypeTitle: false }, span: spanOf(part(label, 0, 3)), doubt: null };
}
