import type { IsoDay, LocalTime } from '../../domain/calendar';
import type { ChatMessage } from '../../domain/chat';
import { foldInPlace, sourceText } from '../../domain/directiveText/passage';
import { dayLine, type Stamp, stampedLine } from './stamps';

interface Draft {
  sender: string | null;
  sentAt: LocalTime | null;
  sentOn: IsoDay | null;
  readonly lines: string[];
}

/** Lines of the messenger itself, of replies and of things that are no words. */
const NOT_WORDS =
  /^(?:>.*|\[?(?:hinh anh|anh|sticker|video|file|tep dinh kem|ghi am|gif|bieu tuong cam xuc)\]?|tra loi .{0,60}|da tra loi .{0,60}|tin nhan da (?:duoc )?thu hoi|da thu hoi .{0,40}|da xem|da gui|da nhan)$/;
const LONGEST_NAME = 60;

/**
 * The messages in a text copied from a group chat, in its order: name and stamp before or behind the words, days between
 * them. Without any stamp a blank line parts two messages.
 */
export function splitMessages(raw: string, day: IsoDay | null): readonly ChatMessage[] {
  const lines = sourceText(raw).split('\n');
  const isStamped = lines.some((line) => stampedLine(foldInPlace(line).trim(), day) !== null);
  const drafts = isStamped ? byStamps(lines, day) : byBlankLines(lines, day);
  return drafts
    .flatMap(({ lines: own, ...stamp }) => piecesOf(own).map((lines) => ({ ...stamp, text: wordsOf(lines) })))
    .filter(({ text }) => text !== '');
}

/** No messenger sends more in one message; more without a stamp is a list, of which each line stands for itself. */
const LONGEST_MESSAGE = 10_000;

function piecesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    const last = pieces.at(-1);
    if (last !== undefined && length <= LONGEST_MESSAGE) last.push(line);
    else {
      pieces.push([line]);
      length = line.length + 1;
    }
  }
  return pieces;
}

/** A message that only quotes another keeps its words, so that it is seen among those passed over. */
function wordsOf(lines: readonly string[]): string {
  const own = lines
    .filter((line) => !isOfMessenger(line))
    .join('\n')
    .trim();
  return own === '' && lines.some((line) => /\d/.test(line)) ? lines.join('\n').trim() : own;
}

/** Whether a line of a message is the messenger's, a reply's or a quotation, and nothing its sender reports. */
export function isOfMessenger(line: string): boolean {
  return NOT_WORDS.test(foldInPlace(line).trim());
}

function byBlankLines(lines: readonly string[], day: IsoDay | null): readonly Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const line of lines) {
    if (line.trim() === '' || dayLine(foldInPlace(line), day) !== null) {
      current = null;
      continue;
    }
    current ??= opened(drafts);
    current.lines.push(line.trim());
  }
  return drafts;
}

function opened(drafts: Draft[]): Draft {
  const draft: Draft = { sender: null, sentAt: null, sentOn: null, lines: [] };
  drafts.push(draft);
  return draft;
}

function byStamps(lines: readonly string[], firstDay: IsoDay | null): readonly Draft[] {
  const drafts: Draft[] = [];
  let day = firstDay;
  let dayAbove: IsoDay | null = null;
  const open = (sender: string | null, { sentAt, on }: Stamp, body: string) =>
    drafts.push({ sender, sentAt, sentOn: on ?? dayAbove, lines: body === '' ? [] : [body] });
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    const folded = foldInPlace(line);
    const between = dayLine(folded, day);
    if (between !== null) {
      day = between;
      dayAbove = between;
      continue;
    }
    const stamped = stampedLine(folded, day);
    const current = drafts.at(-1);
    if (stamped === null) {
      if (isNameAbove(lines, at, day)) continue; // taken with the stamp below it
      if (current === undefined) open(null, { sentAt: null, on: null }, line);
      else current.lines.push(line);
      continue;
    }
    const body = line.slice(stamped.body).trim();
    if (stamped.name !== null) open(line.slice(...stamped.name).trim(), stamped, body);
    else if (at > 0 && isNameAbove(lines, at - 1, day)) open((lines[at - 1] ?? '').trim(), stamped, body);
    else if (current !== undefined && current.sentAt === null && current.lines.length > 0) {
      current.sentAt = stamped.sentAt; // a stamp behind its words
      current.sentOn = stamped.on ?? dayAbove;
    } else open(null, stamped, body);
  }
  return drafts;
}

/** A short line without figures right above a line that is only a stamp, itself at the head of a block: who wrote it. */
function isNameAbove(lines: readonly string[], at: number, day: IsoDay | null): boolean {
  const line = (lines[at] ?? '').trim();
  const below = (lines[at + 1] ?? '').trim();
  if (line === '' || line.length > LONGEST_NAME || /[\d:;]/.test(line) || below === '') return false;
  const stamp = stampedLine(foldInPlace(below), day);
  if (stamp === null || stamp.name !== null) return false;
  const above = (lines[at - 1] ?? '').trim();
  const isHead = above === '' || dayLine(foldInPlace(above), day) !== null;
  return isHead || (lines[at + 2] ?? '').trim() !== '';
}
