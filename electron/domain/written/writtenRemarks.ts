import { isIsoDay } from '../calendar';
import type { DocumentKind } from '../documentKind';
import type { WrittenInput, WrittenValues } from '../template/writtenTemplate';

/** What a written paper still lacks, for the clerk before it gets its number; advice, never a refusal. */
export type WrittenRemark =
  | { readonly code: 'subject' | 'addressees' | 'signer' | 'recipients' | 'annexUnnamed' | 'articles' | 'noArticle' }
  | { readonly code: 'required' | 'badDay' | 'badTime'; readonly label: string }
  | { readonly code: 'drafterCode'; readonly text: string }
  | { readonly code: 'basis'; readonly label: string; readonly line: string }
  | { readonly code: 'prompts'; readonly label: string; readonly prompts: readonly string[] };

export interface WrittenState {
  readonly kind: Pick<DocumentKind, 'addressees' | 'typeTitle' | 'firstRecipient' | 'isCopy'>;
  readonly inputs: readonly WrittenInput[];
  readonly values: WrittenValues;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly { readonly text: string }[];
  readonly signerName: string;
  /** Who typed it and how many copies: "PL.(300)"; null: not printed. */
  readonly drafterCode?: string | null;
  /** Secretary and chair sign it, as named among the inputs. */
  readonly isSignedByChair?: boolean;
  /** The tables of a campaign go along as annexes. */
  readonly hasFigures?: boolean;
}

/** Places a template leaves to be written: "[nêu lý do]"; a number in brackets is a reference. */
const PROMPT = /\[([^[\]\d][^[\]\n]{0,80})\]/gu;
const ANNEX = /phụ lục/iu;
const ARTICLE = /^\s*điều\s+\d+\s*[.:]/imu;
/** Ô 12: capitals, then the number of copies in brackets (Phụ lục I, III.3). */
const DRAFTER_CODE = /^\p{Lu}+\.\(\d+\)$/u;
/** How the lines before the text of a decision begin (Phụ lục III, mẫu 1.1 to 1.3). */
const BASIS = /^[-–•+]?\s*(căn cứ|theo|xét|thực hiện|trên cơ sở|sau khi|được sự)(?=\s)/iu;

/** In the order of the page. */
export function writtenRemarks(state: WrittenState): readonly WrittenRemark[] {
  const { kind, inputs, values } = state;
  const typedFor = ({ key }: WrittenInput) => (values[key] ?? '').normalize('NFC').trim();
  const hasAnnex =
    state.hasFigures === true || inputs.some((input) => input.type === 'annexes' && typedFor(input) !== '');
  const text = inputs.filter(({ type }) => type !== 'annexes').map(typedFor);
  return [
    ...(state.subject.trim() === '' && inputs.every(({ key }) => key !== 'person')
      ? [{ code: 'subject' as const }]
      : []),
    ...(kind.addressees === 'always' && state.addressees.length === 0 ? [{ code: 'addressees' as const }] : []),
    ...inputs.flatMap((input) => inputRemarks(input, typedFor(input), kind.isCopy)),
    ...(lacksArticles(state, typedFor) ? [{ code: 'noArticle' as const }] : []),
    ...(hasAnnex && !text.some((one) => ANNEX.test(one)) ? [{ code: 'annexUnnamed' as const }] : []),
    ...(state.signerName.trim() === '' && state.isSignedByChair !== true ? [{ code: 'signer' as const }] : []),
    ...(isForNobody(state, text) ? [{ code: 'recipients' as const }] : []),
    ...drafterRemarks(state.drafterCode?.normalize('NFC').trim() ?? ''),
  ];
}

function drafterRemarks(text: string): readonly WrittenRemark[] {
  return text === '' || DRAFTER_CODE.test(text) ? [] : [{ code: 'drafterCode', text }];
}

/** "Như trên", "Như Điều …" and the archive are printed by themselves; minutes and copies may go to the archive alone. */
function isForNobody(
  { kind, isSignedByChair, addressees, recipients }: WrittenState,
  text: readonly string[],
): boolean {
  if (recipients.length > 0 || kind.isCopy || isSignedByChair === true) return false;
  if (kind.firstRecipient === 'asAbove') return addressees.length === 0 && kind.addressees !== 'never';
  return kind.firstRecipient !== 'asArticle' || !text.some((one) => ARTICLE.test(one));
}

/** A decision or resolution orders in articles (Phụ lục III, mẫu 1.1 to 1.3); what it encloses may do without. */
function lacksArticles({ kind, inputs }: WrittenState, typedFor: (input: WrittenInput) => string): boolean {
  if (kind.firstRecipient !== 'asArticle') return false;
  const text = inputs
    .filter(({ type, isRequired }) => type === 'body' && isRequired)
    .map(typedFor)
    .join('\n')
    .trim();
  return text !== '' && !ARTICLE.test(text);
}

/** @param isCopy an excerpt may begin with any article */
function inputRemarks(
  { label, type, isRequired }: WrittenInput,
  value: string,
  isCopy: boolean,
): readonly WrittenRemark[] {
  if (value === '') return isRequired ? [{ code: 'required', label }] : [];
  const prompts = Array.from(value.matchAll(PROMPT), ([, prompt = '']) => prompt);
  return [
    ...(type === 'day' && !isIsoDay(value) ? [{ code: 'badDay' as const, label }] : []),
    ...(type === 'time' && !/^([01]?\d|2[0-3])[:hH][0-5]\d$/.test(value) ? [{ code: 'badTime' as const, label }] : []),
    ...(prompts.length > 0 ? [{ code: 'prompts' as const, label, prompts: [...new Set(prompts)] }] : []),
    ...(type === 'bases' ? basesRemarks(label, value) : []),
    ...(!isCopy && areArticlesOff(value) ? [{ code: 'articles' as const }] : []),
  ];
}

function basesRemarks(label: string, text: string): readonly WrittenRemark[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !BASIS.test(line)).map((line) => ({ code: 'basis', label, line }));
}

/** Articles count 1, 2, 3 …; a new chapter goes on counting. */
function areArticlesOff(text: string): boolean {
  const numbers = Array.from(text.matchAll(/^\s*điều\s+(\d+)\s*[.:]/gimu), ([, number = '']) => Number(number));
  return numbers.some((number, index) => number !== index + 1);
}
