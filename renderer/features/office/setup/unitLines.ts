import { foldForSearch } from '../../../../electron/domain/vietnamese';
import { parseLines } from '../../../lib/parsing';

/** Why a line names no unit. */
export type NoUnit = 'heading' | 'sum' | 'office' | 'repeated';

export interface UnitLines {
  /** Each once, in the order of the lines. */
  readonly names: readonly string[];
  /** Lines left out, as they stand there. */
  readonly skipped: readonly { readonly line: string; readonly why: NoUnit }[];
}

const ORDINAL = /^(?:\d+|[ivxlc]+)[.)]?$/i;
const LIST_MARK = /^(?:\d+[.)]|[-–•+*])\s+/;
const HEADING =
  /^(?:stt|tt|so tt|so thu tu|(?:ten )?(?:don vi|thon|lang|to dan pho|khu pho|ap|ban|truong|co quan)(?: bao cao)?|ghi chu)$/;
/** What stands above a table: no unit is called so. */
const TITLE = /^(?:danh sach|phu luc|bieu)\b/;
const SUM = /^(?:tong (?:cong|so)\b|(?:tong|cong)(?= *:| *$| +\d))/;

/**
 * Names typed or pasted line by line. A table copied out of Excel has a number before the name and more behind it, a list
 * has numbers or dashes; its heading, its sum and the office itself are no units.
 * @param office how the office itself is called
 */
export function readUnitLines(text: string, office: readonly string[]): UnitLines {
  const own = new Set(office.map(foldForSearch));
  const met = new Set<string>();
  const read = parseLines(text).map((line) => {
    const { name, why } = nameIn(line, own);
    const isRepeated = why === null && met.has(name);
    if (why === null && name !== '') met.add(name);
    return { line: line.trim(), name, why: isRepeated ? ('repeated' as const) : why };
  });
  return {
    names: [...met],
    skipped: read.flatMap(({ line, why }) => (why === null ? [] : [{ line: line.replaceAll('\t', ' '), why }])),
  };
}

function nameIn(line: string, own: ReadonlySet<string>): { readonly name: string; readonly why: NoUnit | null } {
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const isTable = cells.length > 1;
  const named = isTable ? cells.find((cell) => !ORDINAL.test(cell)) : cells[0];
  const name = (named ?? '').replace(LIST_MARK, '').trim();
  const folded = foldForSearch(name);
  if (cells.length > 0 && cells.every((cell) => HEADING.test(foldForSearch(cell)))) return { name, why: 'heading' };
  if ((isTable && HEADING.test(folded)) || TITLE.test(folded)) return { name, why: 'heading' };
  if (SUM.test(folded)) return { name, why: 'sum' };
  return { name, why: own.has(folded) ? 'office' : null };
}
