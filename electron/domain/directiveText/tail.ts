import { ROLE_MARK } from '../recipients/roleMarks';
import { titleStart } from './otherTitle';
import { joined, type Passage, part, spanOf } from './passage';
import type { DirectiveReading, Found, RecipientReading, SignatureReading } from './reading';
import type { SourceLine } from './sourceLines';
import { isAuthorityLine, isRecipientsHeading } from './zones';

export type Tail = Pick<DirectiveReading, 'recipients' | 'signature'>;

const HEADING = /^n[oơ]i\s*nh[aậâ]n\s*[:.]?\s*/iu;
const SUB_HEADING = /^(?:g[uử]i b[aả]n (?:đi[eệ]n t[uử]|gi[aấ]y|ch[ií]nh))\s*:?\s*/iu;
const ITEM = /^[-–+•*]\s*/;
const ARCHIVE = /^l[uư]u\s*[:.]?\s*/iu;
const SIGNED = /^\(?\s*(?:đã ký|da ky|ký tên.*|chữ ký.*|ký bởi.*|signed.*)\s*\)?\.?$/iu;
const POST = /^\p{Lu}[\p{Lu}\s,.'’–-]+$/u;
const NAME =
  /^(?:(?:Thiếu|Trung|Thượng|Đại) (?:tá|úy|tướng|tá) |(?:PGS\.|TS\.|ThS\.?|BS\.?(?:CKI{1,2}\.?)?)\s?)*(?:\p{Lu}[\p{Ll}'’]*\.?\s+){1,5}\p{Lu}[\p{Ll}'’]*$|^(?:\p{Lu}{1,7}\s+){1,5}\p{Lu}{1,7}$/u;
/** The right column read onto the end of the left one. */
const RIGHT_COLUMN =
  /(?<=[;.:])\s+(?=(?:TM|KT|TL|TUQ|Q)\.?\s*\p{Lu}{2}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG)(?:\s|$))/u;

/** Reads "Nơi nhận" and the signature beside or below it. */
export function readTail(lines: readonly SourceLine[]): Tail {
  const items: Passage[] = [];
  const signed: Passage[] = [];
  let isList = false;
  for (const piece of lines.flatMap(({ cells }) => cells.flatMap(columnsOf))) {
    if (isRecipientsHeading(piece.folded)) {
      isList = true;
      items.push(...listedOn(part(piece, HEADING.exec(piece.text)?.[0].length ?? 0)));
    } else if (isAuthorityLine(piece.text) || (signed.length > 0 && isOfSignature(piece))) signed.push(piece);
    else if (ITEM.test(piece.text)) items.push(part(piece, ITEM.exec(piece.text)?.[0].length ?? 0));
    else if (SUB_HEADING.test(piece.text)) isList = true;
    else if (isList && ARCHIVE.test(piece.text)) items.push(piece);
    else if (isList && items.length > 0 && isGoingOn(items.at(-1), piece))
      items.splice(-1, 1, joined([items.at(-1) ?? piece, piece]));
    else if (isList && items.length === 0) items.push(piece);
    else if (isList && /[;.]$/.test(piece.text)) items.push(piece);
    else if (POST.test(piece.text) || NAME.test(piece.text)) signed.push(piece);
  }
  return { recipients: items.filter(({ text }) => text !== '').map(recipient), signature: signature(signed) };
}

/** "Nơi nhận: - Như trên; - Lưu: VT." on one line. */
function listedOn(line: Passage): readonly Passage[] {
  const cuts = [...line.text.matchAll(/[;,]\s*(?=[-–+•]\s)|;\s*(?=\p{Lu})/gu)];
  const starts = [0, ...cuts.map(({ index }) => index + 1)];
  return starts
    .map((from, index) => part(line, from, starts[index + 1] ?? line.text.length))
    .map((item) => part(item, ITEM.exec(item.text)?.[0].length ?? 0))
    .filter(({ text }) => text !== '');
}

function columnsOf(cell: Passage): readonly Passage[] {
  const match = isAuthorityLine(cell.text) ? null : RIGHT_COLUMN.exec(cell.text);
  return match === null ? [cell] : [part(cell, 0, match.index), part(cell, match.index + match[0].length)];
}

function isOfSignature({ text }: Passage): boolean {
  return !ITEM.test(text) && !/[;:]$/.test(text) && (POST.test(text) || NAME.test(text) || SIGNED.test(text));
}

/** A long line of the list, broken: the one before has no mark at its end. */
function isGoingOn(before: Passage | undefined, piece: Passage): boolean {
  return (
    before !== undefined &&
    !/[;.]$/.test(before.text) &&
    !POST.test(piece.text) &&
    (!NAME.test(piece.text) || /[,(]$/.test(before.text) || /^\p{Ll}/u.test(piece.text)) &&
    !ARCHIVE.test(piece.text)
  );
}

function recipient(item: Passage): Found<RecipientReading> {
  const text = item.text.replace(/\s*[;.,]$/, '');
  const isArchiveLine = ARCHIVE.test(text);
  const value: RecipientReading = {
    text,
    mark: ROLE_MARK.exec(text)?.groups?.mark ?? null,
    isArchiveLine,
    archive: isArchiveLine ? archiveOf(text) : null,
  };
  return { value, span: spanOf(item), doubt: null };
}

/** "Lưu: VT, lvt", "Lưu: VT, HC (2)", "Lưu: VT. 75". */
function archiveOf(text: string): RecipientReading['archive'] {
  const words = text.replace(ARCHIVE, '');
  const copies = /[(.\s](\d{1,4})\s*(?:b|bản)?\)?$/u.exec(words);
  const [office = '', ...drafter] = words
    .slice(0, copies?.index ?? words.length)
    .replace(/[.\s]+$/, '')
    .split(/\s*[,;]\s*/);
  return {
    office: office === '' ? null : office,
    drafter: drafter.length === 0 ? null : drafter.join(', '),
    copies: copies === null ? null : Number(copies[1]),
  };
}

function signature(pieces: readonly Passage[]): Found<SignatureReading> | null {
  const mark = pieces.findIndex(({ text }) => SIGNED.test(text));
  const behindMark = mark < 0 ? null : pieces.slice(mark).find(({ text }) => !SIGNED.test(text));
  const words = pieces.filter(({ text }) => !SIGNED.test(text));
  const first = words.findIndex(({ text }) => isAuthorityLine(text));
  const start = first < 0 ? 0 : first;
  const stack = words.slice(start);
  const nameAt = stack.findIndex((piece, index) => index > 0 && isName(piece, stack.length === index + 1));
  const posts = stack
    .slice(0, nameAt < 0 ? stack.length : nameAt)
    .filter(({ text }) => POST.test(text) || isAuthorityLine(text));
  const name = nameAt < 0 ? nameOnly(stack) : (stack[nameAt] ?? null);
  if (posts.length === 0 && name === null) return null;
  const cut = titleStart(
    posts.map(({ text }) => text),
    behindMark == null ? null : posts.indexOf(behindMark),
  );
  const [authority, otherTitle] = [posts.slice(0, cut), posts.slice(cut)];
  const whole = [...posts, ...(name === null ? [] : [name])];
  const spans = whole.map(spanOf);
  return {
    value: {
      authorityLines: authority.map(({ text }) => text),
      otherTitleLines: otherTitle.map(({ text }) => text),
      name: name?.text ?? null,
      lineSpans: authority.map(spanOf),
      otherTitleSpans: otherTitle.map(spanOf),
      nameSpan: name === null ? null : spanOf(name),
    },
    span: { start: Math.min(...spans.map(({ start: at }) => at)), end: Math.max(...spans.map(({ end }) => end)) },
    doubt: name === null ? 'name-not-sure' : null,
  };
}

function nameOnly(stack: readonly Passage[]): Passage | null {
  return stack.find(({ text }) => NAME.test(text) && /\p{Ll}/u.test(text)) ?? null;
}

/** All capitals may be a name too, but only as the very last line and not when it is a post. */
function isName({ text }: Passage, isLast: boolean): boolean {
  if (!NAME.test(text) || isAuthorityLine(text)) return false;
  return (
    /\p{Ll}/u.test(text) ||
    (isLast && !/(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|PHÓ|NHÂN DÂN|THƯ|PHÒNG|BAN|TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG)/u.test(text))
  );
}
