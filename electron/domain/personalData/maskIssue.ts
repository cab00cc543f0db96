import type { Issue } from '../issue';
import { maskName, maskPhone, maskPhonesIn } from './masking';
import { looksLikeName } from './maskText';

/** Findings whose sentence names people in quotation marks. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['duplicate-person', 'duplicate-phone', 'phone-listed-elsewhere']);
/** Findings about one phone: what stood in the cell is a phone, or was meant as one. */
const OF_PHONES: ReadonlySet<string> = new Set([
  'phone-unreadable',
  'phone-leading-zero',
  'phone-international',
  'phone-old-prefix',
  'phone-several',
]);

const QUOTED = /“([^”]*)”/g;

/**
 * The finding as it may be shown: what it says and where stays, whom it names does not. The cell is named, so whoever may
 * look at the file finds the person there.
 */
export function maskIssue<T extends Pick<Issue, 'code' | 'message' | 'raw' | 'understood'>>(issue: T): T {
  const { raw, understood } = issue;
  const cell = maskCell(issue.code);
  return {
    ...issue,
    message: maskMessage(issue),
    ...(raw !== undefined && { raw: cell(raw) }),
    ...(understood !== undefined && { understood: cell(understood) }),
  };
}

function maskMessage({ code, message }: Pick<Issue, 'code' | 'message'>): string {
  const mask = OF_PEOPLE.has(code) ? maskName : OF_PHONES.has(code) ? maskRawPhone : null;
  if (mask === null) return maskPhonesIn(message);
  const from = placeEnd(message);
  const said = message.slice(from).replace(QUOTED, (_, inside: string) => `“${mask(inside)}”`);
  return message.slice(0, from) + maskPhonesIn(said);
}

/** A sentence begins with the sheet and the cell, whose name in quotation marks is no person's. */
function placeEnd(message: string): number {
  return (
    /^(?:Trang “[^”]*”(?:, (?:ô|dòng) \S+?(?=[:\s]))?|Danh sách(?:, dòng \d+)?|Mục “[^”]*”)/u.exec(message)?.[0]
      .length ?? 0
  );
}

function maskCell(code: string): (text: string) => string {
  if (OF_PEOPLE.has(code)) return (text) => (/\d{3}/.test(text) ? maskPhonesIn(text) : maskName(text));
  return OF_PHONES.has(code) ? maskRawPhone : maskPhonesIn;
}

/** What a cell for a phone held may be anything: a number cut short, somebody's name, or “không có”. */
function maskRawPhone(raw: string): string {
  if (/\d/.test(raw)) return maskPhone(raw);
  return looksLikeName(raw) ? maskName(raw) : raw;
}

/** A sentence of our own in which whatever stands in quotation marks is a name of somebody. */
export function maskQuotedNames(sentence: string): string {
  return maskPhonesIn(sentence.replace(QUOTED, (_, inside: string) => `“${maskName(inside)}”`));
}
