import type { OfficeProfile } from '../office';
import { foldedPhrase } from '../vietnamese';
import { NO_PARTS } from './signatureBlock';
import type { StackParts, StackPatternId } from './stackPatterns';

/** What the posts of a body are called. The law renames bodies: a new one is a row. */
interface Posts {
  /** Folded beginning of the body's name. */
  readonly starts: string;
  /** What TM. stands for; "": the body is led by one person, nobody signs for a collective. */
  readonly collective: string;
  readonly head: string;
  readonly deputy: string;
}

const POSTS: readonly Posts[] = [
  { starts: 'uy ban nhan dan', collective: 'Ủy ban nhân dân', head: 'Chủ tịch', deputy: 'Phó Chủ tịch' },
  { starts: 'ubnd', collective: 'Ủy ban nhân dân', head: 'Chủ tịch', deputy: 'Phó Chủ tịch' },
  { starts: 'hoi dong nhan dan', collective: 'Hội đồng nhân dân', head: 'Chủ tịch', deputy: 'Phó Chủ tịch' },
  { starts: 'uy ban mat tran', collective: 'Ban Thường trực', head: 'Chủ tịch', deputy: 'Phó Chủ tịch' },
  { starts: 'ban chi dao', collective: 'Ban Chỉ đạo', head: 'Trưởng ban', deputy: 'Phó Trưởng ban' },
  { starts: 'hoi dong', collective: 'Hội đồng', head: 'Chủ tịch', deputy: 'Phó Chủ tịch' },
  { starts: 'van phong', collective: '', head: 'Chánh Văn phòng', deputy: 'Phó Chánh Văn phòng' },
  { starts: 'phong', collective: '', head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng' },
  { starts: 'so', collective: '', head: 'Giám đốc', deputy: 'Phó Giám đốc' },
  { starts: 'trung tam', collective: '', head: 'Giám đốc', deputy: 'Phó Giám đốc' },
  { starts: 'benh vien', collective: '', head: 'Giám đốc', deputy: 'Phó Giám đốc' },
  { starts: 'truong', collective: '', head: 'Hiệu trưởng', deputy: 'Phó Hiệu trưởng' },
  { starts: 'chi cuc', collective: '', head: 'Chi cục trưởng', deputy: 'Phó Chi cục trưởng' },
  { starts: 'cuc', collective: '', head: 'Cục trưởng', deputy: 'Phó Cục trưởng' },
  { starts: 'ban', collective: '', head: 'Trưởng ban', deputy: 'Phó Trưởng ban' },
];

/** Posts of the body whose name these lines print; null: a body nobody has described. */
function postsOf(lines: readonly string[]): Posts | null {
  const name = foldedPhrase(lines.join(' '));
  return POSTS.find(({ starts }) => name === starts || name.startsWith(`${starts} `)) ?? null;
}

/** Which post each way to sign asks of the signer: `unit` where a unit of the office signs and its name is not known. */
const SIGNED_BY: Readonly<
  Record<StackPatternId, 'head' | 'deputy' | 'unit' | 'unitDeputy' | 'committee' | 'committeeDeputy'>
> = {
  head: 'head',
  deputyForHead: 'deputy',
  collectiveHead: 'head',
  collectiveDeputy: 'deputy',
  unitHeadByOrder: 'unit',
  unitDeputyByOrder: 'unitDeputy',
  byMandate: 'unit',
  acting: 'head',
  collectiveActing: 'head',
  committeeHead: 'committee',
  committeeDeputy: 'committeeDeputy',
};

/**
 * What a pattern is probably filled with in this office, from the name of the body that issues: "ỦY BAN NHÂN DÂN …" gives
 * TM. ỦY BAN NHÂN DÂN and CHỦ TỊCH. What cannot be known from it (which unit signs by order) stays blank: it is offered,
 * never decided.
 */
export function suggestedParts(
  patternId: StackPatternId,
  { issuerLines }: Pick<OfficeProfile, 'issuerLines'>,
): StackParts {
  const posts = postsOf(issuerLines);
  if (posts === null) return NO_PARTS;
  const committee = POSTS.find(({ starts }) => starts === 'ban chi dao') ?? posts;
  switch (SIGNED_BY[patternId]) {
    case 'head':
      return { ...NO_PARTS, collective: posts.collective, head: posts.head, position: posts.head };
    case 'deputy':
      return { ...NO_PARTS, collective: posts.collective, head: posts.head, position: posts.deputy };
    case 'unit':
    case 'unitDeputy':
      return { ...NO_PARTS, agencyHead: posts.head };
    case 'committee':
      return { ...NO_PARTS, collective: committee.collective, position: committee.head };
    case 'committeeDeputy':
      return { ...NO_PARTS, collective: committee.collective, head: committee.head, position: committee.deputy };
  }
}

/** Posts to choose from while typing one: those of this body first, then of the units a letter may be signed by order of. */
export function knownPosts({ issuerLines }: Pick<OfficeProfile, 'issuerLines'>): readonly string[] {
  const own = postsOf(issuerLines);
  const all = own === null ? POSTS : [own, ...POSTS];
  return [...new Set(all.flatMap(({ head, deputy }) => [head, deputy]))];
}
