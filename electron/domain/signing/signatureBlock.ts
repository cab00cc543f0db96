import { tidy } from '../vietnamese';
import {
  STACK_PARTS,
  STACK_PATTERNS,
  type StackPart,
  type StackParts,
  type StackPattern,
  type StackPatternId,
  stackPattern,
} from './stackPatterns';

/** How somebody signs: the pattern of the stack and what it is filled with. */
export interface SigningWay {
  readonly patternId: StackPatternId;
  readonly parts: StackParts;
}

/** What stands above and below the place of the signature, without the name. */
export interface SignatureLines {
  /** Ô 7a, in capitals: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly authorityLines: readonly string[];
  /** Ô 7b, as typed, above the name; mostly none. */
  readonly otherTitleLines: readonly string[];
}

export const NO_PARTS: StackParts = { collective: '', agencyHead: '', head: '', position: '', otherTitle: '' };

/**
 * The lines of the whole block (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7.đ): capitals, one authority on each line. A part left
 * empty gives no line, so that a block half filled shows what it has.
 */
export function signatureLines({ patternId, parts }: SigningWay): SignatureLines {
  const pattern = stackPattern(patternId);
  return {
    authorityLines: pattern.lines.flatMap((line) => filled(line, parts)),
    otherTitleLines: pattern.hasOtherTitle ? linesOf(parts.otherTitle) : [],
  };
}

/** A break within a part is kept: the mark stands on its first line only. */
function filled(line: string, parts: StackParts): readonly string[] {
  const part = partNamed(line);
  const [first, ...more] = linesOf(parts[part]).map((text) => text.toLocaleUpperCase('vi'));
  return first === undefined ? [] : [line.replace(`{${part}}`, first), ...more];
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
}

function partNamed(line: string): StackPart {
  const part = STACK_PARTS.find((one) => line.includes(`{${one}}`));
  if (part === undefined) throw new RangeError(`no part in ${line}`);
  return part;
}

/** Parts that the pattern needs and that are still blank. */
export function missingParts(way: SigningWay): readonly StackPart[] {
  const pattern = stackPattern(way.patternId);
  const needed = pattern.lines.map(partNamed);
  return [...needed, ...(pattern.hasOtherTitle ? (['otherTitle'] as const) : [])].filter(
    (part) => linesOf(way.parts[part]).length === 0,
  );
}

/**
 * The way behind lines typed by hand, so that a block known already can be changed by choosing; null when no pattern has
 * such lines. A position on two lines is put together again.
 */
export function wayOf({ authorityLines, otherTitleLines }: SignatureLines): SigningWay | null {
  for (const pattern of STACK_PATTERNS) {
    if (pattern.hasOtherTitle !== otherTitleLines.length > 0) continue;
    const parts = readParts(pattern, authorityLines);
    if (parts !== null) return { patternId: pattern.id, parts: { ...parts, otherTitle: otherTitleLines.join('\n') } };
  }
  return null;
}

const MARKED = /^(?:TM|KT|TL|TUQ|Q)\. ?/u;

function readParts({ lines }: StackPattern, typed: readonly string[]): StackParts | null {
  const blocks = blocksOf(typed.map((line) => tidy(line)));
  if (blocks.length !== lines.length) return null;
  const read: Record<StackPart, string> = { ...NO_PARTS };
  for (const [index, line] of lines.entries()) {
    const part = partNamed(line);
    const mark = line.replace(`{${part}}`, '').trim();
    const block = blocks[index] ?? '';
    if ((MARKED.exec(block)?.[0].trim() ?? '') !== mark) return null;
    read[part] = block.replace(MARKED, '');
  }
  return read;
}

/**
 * A line without a mark is the signer's own position; more of them in a row are one position on several lines. A marked
 * line is whole by itself: where its own words go on, nobody can tell them from the position.
 */
function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let isPosition = false;
  for (const line of lines.filter((one) => one !== '')) {
    if (isPosition && !MARKED.test(line)) blocks.splice(-1, 1, `${blocks.at(-1)}\n${line}`);
    else blocks.push(line);
    isPosition = !MARKED.test(line) || line.startsWith('Q.');
  }
  return blocks;
}
