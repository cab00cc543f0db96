/** What a stack is filled with: who it is signed for, and who signs. */
export const STACK_PARTS = ['collective', 'agencyHead', 'head', 'position', 'otherTitle'] as const;
export type StackPart = (typeof STACK_PARTS)[number];

/** Texts as typed; a line break in one of them is a line break of the block. */
export type StackParts = Readonly<Record<StackPart, string>>;

export interface StackPattern {
  readonly id: string;
  /** Line by line from the top (ô 7a), parts in braces. */
  readonly lines: readonly string[];
  /** The signer's other title stands above the name (ô 7b): a committee that uses the seal of the UBND. */
  readonly hasOtherTitle: boolean;
  /** Signed by a written mandate, which is limited in time and content (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 4). */
  readonly isMandate: boolean;
}

const plain = { hasOtherTitle: false, isMandate: false } as const;

/** The ways to sign of NĐ 30/2020/NĐ-CP (Điều 13; Phụ lục I, II.7.b), in the order they are offered. A new way is a row. */
export const STACK_PATTERNS = [
  { id: 'head', lines: ['{position}'], ...plain },
  { id: 'deputyForHead', lines: ['KT. {head}', '{position}'], ...plain },
  { id: 'collectiveHead', lines: ['TM. {collective}', '{position}'], ...plain },
  { id: 'collectiveDeputy', lines: ['TM. {collective}', 'KT. {head}', '{position}'], ...plain },
  { id: 'unitHeadByOrder', lines: ['TL. {agencyHead}', '{position}'], ...plain },
  { id: 'unitDeputyByOrder', lines: ['TL. {agencyHead}', 'KT. {head}', '{position}'], ...plain },
  { id: 'byMandate', lines: ['TUQ. {agencyHead}', '{position}'], hasOtherTitle: false, isMandate: true },
  { id: 'acting', lines: ['Q. {position}'], ...plain },
  { id: 'collectiveActing', lines: ['TM. {collective}', 'Q. {position}'], ...plain },
  { id: 'committeeHead', lines: ['TM. {collective}', '{position}'], hasOtherTitle: true, isMandate: false },
  {
    id: 'committeeDeputy',
    lines: ['TM. {collective}', 'KT. {head}', '{position}'],
    hasOtherTitle: true,
    isMandate: false,
  },
] as const satisfies readonly StackPattern[];

export type StackPatternId = (typeof STACK_PATTERNS)[number]['id'];
export const STACK_PATTERN_IDS: readonly StackPatternId[] = STACK_PATTERNS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, StackPattern> = new Map(STACK_PATTERNS.map((pattern) => [pattern.id, pattern]));

export function stackPattern(id: StackPatternId): StackPattern {
  const pattern = BY_ID.get(id);
  if (pattern === undefined) throw new RangeError(`no stack pattern ${id}`);
  return pattern;
}

/** The parts a pattern has to be filled with, in the order they are asked for: from the top of the block to the name. */
export function partsOf({ lines, hasOtherTitle }: StackPattern): readonly StackPart[] {
  const named = lines.join(' ');
  return STACK_PARTS.filter((part) => named.includes(`{${part}}`) || (part === 'otherTitle' && hasOtherTitle));
}
