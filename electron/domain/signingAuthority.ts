/** What is odd about a signature stack; advice for the clerk, never a refusal (NĐ 30/2020, Phụ lục I, mục II.7). */
export type AuthorityRemark =
  /** "KT CHỦ TỊCH": the mark of authority carries a full stop. */
  | 'markWithoutStop'
  /** "KT. TL. CHỦ TỊCH": each authority has a line of its own. */
  | 'twoMarksInLine'
  /** TM., then TL. or TUQ., then KT., then the signer's own position. */
  | 'wrongOrder'
  /** The last line is the signer's position, without TM., KT., TL. or TUQ. */
  | 'noPosition'
  /** "PHÓ CHỦ TỊCH" alone: a deputy signs for the head. */
  | 'deputyWithoutHead'
  /** KT. is for a deputy. */
  | 'headAsDeputy'
  /** "TM. CHỦ TỊCH": one signs on behalf of a collective. */
  | 'collectiveIsPerson';

/** Marks in the order they may stand in. */
const RANKS: Readonly<Record<string, number>> = { TM: 1, TL: 2, TUQ: 2, KT: 3 };
const MARK = /^(TM|TL|TUQ|KT)(\.?)\s*(.*)$/u;
const DEPUTY = /^(?:PHÓ|THỨ TRƯỞNG)(?:\s|$)/u;
const PERSON = /^(?:QUYỀN |Q\. ?)?(?:PHÓ |CHỦ TỊCH|TRƯỞNG |CHÁNH |GIÁM ĐỐC|TỔNG GIÁM ĐỐC)/u;
/** Học hàm, học vị và danh hiệu are not written before the name (II.7.c). */
const TITLE = /^(?:GS|PGS|TSKH|TS|ThS|Th\.S|KS|CN|BS|DS|LS|Ông|Bà)(?:\.|\s)/iu;

interface StackLine {
  /** null: a plain position. */
  readonly mark: string | null;
  readonly hasStop: boolean;
  readonly rest: string;
}

/** @param lines as printed, from the top; a blank stack has nothing odd */
export function authorityRemarks(lines: readonly string[]): readonly AuthorityRemark[] {
  const stack = lines.map(readLine);
  const last = stack.at(-1);
  if (last === undefined) return [];
  const marked = stack.filter(({ mark }) => mark !== null);
  const hasDeputyMark = marked.some(({ mark }) => mark === 'KT');
  // A long position may take two lines: any of them may be the one that says "PHÓ".
  const positions = stack.filter(({ mark }) => mark === null);
  const found: readonly (readonly [AuthorityRemark, boolean])[] = [
    ['markWithoutStop', marked.some(({ hasStop }) => !hasStop)],
    ['twoMarksInLine', marked.some(({ rest }) => readLine(rest).mark !== null)],
    ['wrongOrder', !isInOrder(stack)],
    ['noPosition', last.mark !== null],
    ['deputyWithoutHead', !hasDeputyMark && positions.some(({ rest }) => DEPUTY.test(rest))],
    ['headAsDeputy', hasDeputyMark && positions.length > 0 && !positions.some(({ rest }) => DEPUTY.test(rest))],
    ['collectiveIsPerson', marked.some(({ mark, rest }) => mark === 'TM' && PERSON.test(rest))],
  ];
  return found.flatMap(([remark, isSo]) => (isSo ? [remark] : []));
}

/** Whether the printed name starts with a degree or form of address. */
export function hasTitle(fullName: string): boolean {
  return TITLE.test(fullName.trim());
}

function readLine(line: string): StackLine {
  const text = line.normalize('NFC').trim().toLocaleUpperCase('vi');
  const [, mark = null, stop = '', rest = text] = MARK.exec(text) ?? [];
  const isWord = mark !== null && stop === '' && !/\s/u.test(text.charAt(mark.length)); // "TMỘT…" is no mark
  return mark === null || isWord ? { mark: null, hasStop: true, rest: text } : { mark, hasStop: stop === '.', rest };
}

function isInOrder(stack: readonly StackLine[]): boolean {
  const ranks = stack.flatMap(({ mark }) => (mark === null ? [] : [RANKS[mark] ?? 0]));
  const isRising = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0));
  return isRising && (ranks.length === 0 || stack[0]?.mark !== null);
}
