/** What is odd about a signature stack; advice for the clerk, never a refusal (NĐ 30/2020, Phụ lục I, mục II.7). */
export type AuthorityRemark =
  /** "KT CHỦ TỊCH": the mark of authority carries a full stop. */
  | 'markWithoutStop'
  /** "KT.CHỦ TỊCH": the mark stands apart from what it is written before. */
  | 'markWithoutSpace'
  /** "T/M ỦY BAN NHÂN DÂN": the mark of the former rules. */
  | 'oldMark'
  /** "Chủ tịch": the whole of ô 7a is in capitals (II.7.đ). */
  | 'notCapitals'
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
  | 'collectiveIsPerson'
  /** "TL. ỦY BAN NHÂN DÂN": by order, by mandate or in the stead of one signs for a person. */
  | 'personIsCollective'
  /** "KT. PHÓ CHỦ TỊCH", "TL. PHÓ CHỦ TỊCH": the mark stands before the position of the head. */
  | 'markBeforeDeputy'
  /** "KT. CHỦ TỊCH" over "PHÓ TRƯỞNG PHÒNG": a deputy signs for their own head. */
  | 'deputyOfAnother'
  /** "TL. CHỦ TỊCH" over "CHỦ TỊCH", "KT. CHỦ TỊCH" or "PHÓ CHỦ TỊCH": by order signs who leads a unit of the office. */
  | 'ownOrder'
  /** TM. over TL. or TUQ.: by order or by mandate one signs for a person, never for the collective, too. */
  | 'collectiveByOrder'
  /** "TM. UBND": names of bodies stand in full below a paper. */
  | 'abbreviated'
  /** "QUYỀN CHỦ TỊCH": acting is written Q. */
  | 'actingSpelled'
  /** KT. under TUQ.: who has a mandate signs in person (Điều 13 khoản 4). */
  | 'mandatePassedOn'
  /** "Q. PHÓ CHỦ TỊCH": acting is who leads. */
  | 'actingDeputy';

/** Marks in the order they may stand in. */
const RANKS: Readonly<Record<string, number>> = { TM: 1, TL: 2, TUQ: 2, KT: 3 };
const MARK = /^(TM|TL|TUQ|KT)(\.?)\s*(.*)$/u;
const MARK_UNSPACED = /^(?:TM|TL|TUQ|KT|Q)\.(?=\p{L})/u;
const COMMA_MARK = /^(?:TM|TL|TUQ|KT|Q)[,:;]/u;
const ABBREVIATED = /(?:^|\s)(?:UBND|HĐND|UBMTTQ\S*|MTTQ)(?:\s|$)/u;
/** "T/M", "K/T", "T.M.", "T.U.Q." */
const OLD_MARK = /^(?:T\s?[/.]\s?M|K\s?[/.]\s?T|T\s?[/.]\s?L|T\s?[/.]\s?U\s?[/.]?\s?Q)(?:\.|\s)/u;
const DEPUTY = /^(?:PHÓ|THỨ TRƯỞNG)(?:\s|$)/u;
const ACTING = /^(?:Q(\.?)|QUYỀN)\s*(?=(?:PHÓ|CHỦ|TRƯỞNG|CHÁNH|GIÁM|TỔNG|VIỆN|HIỆU|CỤC|CHI)(?:\s|$))/u;
const COLLECTIVE = /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|BAN CHỈ ĐẠO|BAN THƯỜNG|BAN CHẤP HÀNH|THƯỜNG TRỰC)(?:\s|$)/u;
const PERSON = /^(?:QUYỀN |Q\. ?)?(?:PHÓ |CHỦ TỊCH|TRƯỞNG |CHÁNH |GIÁM ĐỐC|TỔNG GIÁM ĐỐC)/u;
/** Học hàm, học vị và danh hiệu are not written before the name (II.7.c). */
const TITLE = /^(?:GS|PGS|TSKH|TS|ThS|Th\.S|KS|CN|BS|DS|LS|Ông|Bà)(?:\.|\s)/iu;

interface StackLine {
  /** null: a plain position. */
  readonly mark: string | null;
  readonly hasStop: boolean;
  readonly rest: string;
  /** "Q." or "QUYỀN" before the position. */
  readonly isActing: boolean;
}

const ISSUED_BY_COLLECTIVE = /^(?:ỦY BAN|UỶ BAN|UBND)(?:\s|$)/u;
const ISSUED_BY_PERSON = /^(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CỤC TRƯỞNG)(?:\s|$)/u;

/**
 * A decision of the collective is signed on its behalf, one of its head is not (Phụ lục I, II.7.b).
 * @param authority who issues it, as printed above the legal bases; "": not said
 * @param lines the stack as printed; none: nobody signs yet
 */
export function collectiveFault(
  authority: string,
  [first = '']: readonly string[],
): 'notForCollective' | 'forCollective' | null {
  if (first === '') return null;
  const isForCollective = /^TM\./u.test(first);
  if (ISSUED_BY_COLLECTIVE.test(authority.trim()) && !isForCollective) return 'notForCollective';
  return ISSUED_BY_PERSON.test(authority.trim()) && isForCollective ? 'forCollective' : null;
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
    ['markWithoutStop', stack.some(({ hasStop }) => !hasStop) || lines.some((line) => COMMA_MARK.test(upper(line)))],
    ['markWithoutSpace', lines.some((line) => MARK_UNSPACED.test(upper(line)))],
    ['oldMark', lines.some((line) => OLD_MARK.test(upper(line)))],
    ['notCapitals', lines.some((line) => line.normalize('NFC') !== line.normalize('NFC').toLocaleUpperCase('vi'))],
    ['twoMarksInLine', marked.some(({ rest }) => readLine(rest).mark !== null)],
    ['wrongOrder', !isInOrder(stack)],
    ['noPosition', last.mark !== null],
    ['deputyWithoutHead', !hasDeputyMark && positions.some(({ rest }) => DEPUTY.test(rest))],
    ['headAsDeputy', hasDeputyMark && positions.length > 0 && !positions.some(({ rest }) => DEPUTY.test(rest))],
    ['collectiveIsPerson', marked.some(({ mark, rest }) => mark === 'TM' && PERSON.test(rest))],
    ['personIsCollective', marked.some(({ mark, rest }) => mark !== 'TM' && COLLECTIVE.test(rest))],
    ['markBeforeDeputy', marked.some(({ mark, rest }) => mark !== 'TM' && DEPUTY.test(rest))],
    ['deputyOfAnother', isDeputyOfAnother(stack)],
    ['abbreviated', stack.some(({ rest }) => ABBREVIATED.test(rest))],
    ['actingSpelled', lines.some((line) => /^QUYỀN\s/u.test(upper(line)))],
    ['ownOrder', isOwnOrder(stack)],
    ['collectiveByOrder', hasMark(stack, 'TM') && (hasMark(stack, 'TL') || hasMark(stack, 'TUQ'))],
    ['mandatePassedOn', hasDeputyMark && marked.some(({ mark }) => mark === 'TUQ')],
    ['actingDeputy', positions.some(({ rest, isActing }) => isActing && DEPUTY.test(rest))],
  ];
  return found.flatMap(([remark, isSo]) => (isSo ? [remark] : []));
}

/** Whether the printed name starts with a degree or form of address. */
export function hasTitle(fullName: string): boolean {
  return TITLE.test(fullName.trim());
}

/**
 * A syllable of a name that begins with a small letter: "Nguyễn văn A" (Phụ lục II, I.1); null: none. Titles are told by
 * `hasTitle`.
 */
export function smallSyllable(fullName: string): string | null {
  return (
    fullName
      .normalize('NFC')
      .trim()
      .split(/\s+/u)
      .find((syllable) => /^\p{Ll}/u.test(syllable)) ?? null
  );
}

/** "NGUYỄN VĂN A": ô 7b is in small letters (II.7.c). */
export function isAllCapitals(fullName: string): boolean {
  const name = fullName.normalize('NFC').trim();
  return /\s/u.test(name) && /\p{Lu}{2}/u.test(name) && name === name.toLocaleUpperCase('vi');
}

function upper(line: string): string {
  return line.normalize('NFC').trim().toLocaleUpperCase('vi');
}

function readLine(line: string): StackLine {
  const text = upper(line);
  const [, mark = null, stop = '', rest = text] = MARK.exec(text) ?? [];
  const isWord = mark !== null && stop === '' && !/\s/u.test(text.charAt(mark.length)); // "TMỘT…" is no mark
  return mark === null || isWord ? readPosition(text) : { mark, hasStop: stop === '.', rest, isActing: false };
}

function readPosition(text: string): StackLine {
  const acting = ACTING.exec(text);
  if (acting === null) return { mark: null, hasStop: true, rest: text, isActing: false };
  return { mark: null, hasStop: acting[1] !== '', rest: text.slice(acting[0].length), isActing: true };
}

function hasMark(stack: readonly StackLine[], wanted: string): boolean {
  return stack.some(({ mark }) => mark === wanted);
}

/** The head by whose order it is signed stands in the lines below as well. */
function isOwnOrder(stack: readonly StackLine[]): boolean {
  const at = stack.findIndex(({ mark }) => mark === 'TL' || mark === 'TUQ');
  const head = stack[at]?.rest ?? '';
  return head !== '' && stack.slice(at + 1).some(({ rest }) => rest.replace(/^PHÓ /u, '') === head);
}

/** "KT. CHÁNH VĂN PHÒNG" over "PHÓ CHÁNH VĂN PHÒNG" or "PHÓ VĂN PHÒNG", not over "PHÓ CHỦ TỊCH". */
function isDeputyOfAnother(stack: readonly StackLine[]): boolean {
  const at = stack.findIndex(({ mark }) => mark === 'KT');
  const head = stack[at]?.rest ?? '';
  const deputy = /^PHÓ\s+(\S+)/u.exec(stack[at + 1]?.rest ?? '')?.[1];
  return head !== '' && deputy !== undefined && !head.split(/\s+/u).includes(deputy);
}

function isInOrder(stack: readonly StackLine[]): boolean {
  const ranks = stack.flatMap(({ mark }) => (mark === null ? [] : [RANKS[mark] ?? 0]));
  const isRising = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0));
  return isRising && (ranks.length === 0 || stack[0]?.mark !== null);
}
