import { type TypedPart, typedParts } from '../../domain/typedText/typedLines';
import { type Block, paragraph } from '../model';
import { alikeClauses } from './clauseLooks';
import type { FittingKit } from './fitTables';
import { headingAt } from './headings';
import { typedTable } from './typedTable';

const BASIS = /^căn cứ\s/iu;
/** What may follow a basis as another one. */
const FURTHER_BASIS = /^(căn cứ|theo|xét|thực hiện)\s/iu;
const LAST_BASIS =
  /^(căn cứ|theo đề nghị|xét)\s[^,]*(,(?!\s(ubnd|hđnd|(ủy|uỷ) ban|hội đồng|chủ tịch|phòng|sở|ban|văn phòng)\s)[^,]*)*\.$/iu;
const BULLET = /^[•●▪◦–—−]\s*(?=\S)/u;
const DASH = /^-\s*(?=[^\s\d-])/u;

/**
 * Plain text with the structure its own words give it: legal bases at its head, headings of every level, list lines,
 * pasted tables; every other line is a paragraph. No word is left out or moved; only marks of lists, and capitals where
 * the decree asks for them, are put right.
 */
export function bodyBlocks(text: string, kit: FittingKit): readonly Block[] {
  const parts = typedParts(text);
  const bases = basesIn(parts);
  const blocks: Block[] = bases.length === 0 ? [] : [{ kind: 'bases', lines: bases }];
  for (let at = bases.length; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) break;
    if (part.kind === 'rows') {
      blocks.push(typedTable(part, kit));
      continue;
    }
    const found = headingAt(part.text, lineAt(parts, at + 1), lineAt(parts, at - 1));
    blocks.push(found?.block ?? paragraph(listLine(part.text)));
    if (found?.takesNext) at += 1;
  }
  return alikeClauses(blocks);
}

/** Text without any structure: a paragraph a line. */
export function plainBlocks(text: string): readonly Block[] {
  return typedParts(text).map((part) =>
    paragraph(part.kind === 'line' ? listLine(part.text) : onOneLine(part.rows.map((row) => row.join(' ')).join(' '))),
  );
}

function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** What stands below a line; a table counts as text of its own. null: nothing. */
function lineAt(parts: readonly TypedPart[], at: number): string | null {
  const part = parts[at];
  if (part === undefined) return null;
  return part.kind === 'line' ? part.text : `${onOneLine(part.rows[0]?.join(' ') ?? '')}:`;
}

/**
 * Lines "Căn cứ …;" before anything else, the last one ended by a full stop. A line that goes on into a sentence of its
 * own ("Căn cứ …, UBND phường đề nghị …") is text (II.6.a).
 */
function basesIn(parts: readonly TypedPart[]): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const isFirst = lines.length === 0;
    if (part.kind === 'rows') break;
    if (part.text.endsWith(';') && (isFirst ? BASIS : FURTHER_BASIS).test(part.text)) lines.push(part.text);
    else {
      if (!isFirst && LAST_BASIS.test(part.text)) lines.push(part.text);
      break;
    }
  }
  return lines.map((line, index) => (index === lines.length - 1 ? line.replace(/;$/u, '.') : line));
}

/** Whatever sign the list was typed with, the decree's hyphen and one space. */
function listLine(text: string): string {
  return text.replace(BULLET, '- ').replace(DASH, '- ');
}
