import { bodyKey, isPlural } from './bodyKeys';

/** Sorts of bodies that papers name all at once: "các sở, ban, ngành, đoàn thể", "UBND các xã, phường". */
interface BodyClass {
  readonly id: string;
  /** How an enumeration calls it, folded. */
  readonly words: readonly string[];
  /** How the name of one such body begins. */
  readonly members: readonly string[];
  /** Wider sorts that take each of these in: a sở is one of "các ngành". */
  readonly within: readonly string[];
  /** Sorts that stand for this one where it is named for all: "các ngành" are reached by "các sở, ban". */
  readonly alike?: readonly string[];
}

const list = (names: string) => names.split(', ');

const CLASSES: readonly BodyClass[] = [
  { id: 'department', words: ['so'], members: ['so'], within: ['sector', 'agency', 'unit'] },
  { id: 'office', words: ['phong'], members: ['phong', 'van phong'], within: ['sector', 'agency', 'unit'] },
  { id: 'board', words: ['ban'], members: ['ban', 'btg'], within: ['sector', 'agency', 'unit'] },
  {
    id: 'sector',
    words: ['nganh'],
    members: list(
      'van phong, thanh tra, cong an, bo chi huy, cuc, chi cuc, kho bac, bhxh, ngan hang, toa an, vien kiem sat, buu dien, dien luc, thue, hai quan, hat kiem lam, doi quan ly',
    ),
    within: ['agency', 'unit'],
    alike: ['department', 'office', 'board'],
  },
  {
    id: 'union',
    words: ['doan the', 'to chuc doan the', 'hoi', 'to chuc chinh tri xa hoi', 'to chuc chinh tri'],
    members: list(
      'ubmttqvn, hoi, lhpn, lien doan, lien hiep, doan, tinh doan, huyen doan, thi doan, thanh doan, cong doan',
    ),
    within: [],
  },
  {
    id: 'service',
    words: ['don vi su nghiep', 'don vi su nghiep cong lap'],
    members: list('trung tam, truong, benh vien, dai, bao, ban quan ly, thu vien, bao tang, nha thieu nhi, vien, tram'),
    within: ['agency', 'unit'],
  },
  {
    id: 'school',
    words: ['truong', 'truong dh', 'truong hoc', 'co so giao duc'],
    members: ['truong', 'dh', 'hoc vien'],
    within: ['service', 'agency', 'unit'],
  },
  {
    id: 'company',
    words: ['doanh nghiep', 'cong ty'],
    members: ['cong ty', 'tong cong ty', 'tap doan', 'doanh nghiep', 'vnpt', 'viettel'],
    within: [],
  },
  {
    id: 'agency',
    words: ['co quan'],
    members: [],
    within: ['unit'],
    alike: ['department', 'office', 'board', 'sector'],
  },
  {
    id: 'unit',
    words: ['don vi'],
    members: [],
    within: ['agency'],
    alike: ['service', 'department', 'office', 'board', 'sector'],
  },
  { id: 'locality', words: ['dia phuong'], members: [], within: [], alike: ['province', 'district', 'commune'] },
  { id: 'province', words: ['tinh', 'cap tinh'], members: [], within: ['locality'] },
  {
    id: 'district',
    words: ['huyen', 'thi xa', 'thanh pho', 'quan', 'tp', 'cap huyen'],
    members: [],
    within: ['locality'],
  },
  { id: 'commune', words: ['xa', 'phuong', 'thi tran', 'dac khu', 'cap xa'], members: [], within: ['locality'] },
];
const BY_ID = new Map(CLASSES.map((one) => [one.id, one]));
/** Sorts of places: they count as bodies only behind UBND. */
const PLACES = new Set(['province', 'district', 'commune']);

/** Longest first, so that "đơn vị sự nghiệp" is not read as "đơn vị". */
const WORDS = CLASSES.flatMap(({ id, words }) => words.map((word) => ({ id, word: `${word} ` }))).sort(
  (left, right) => right.word.length - left.word.length,
);
const JOINTS = ['va ', 'cac ', 'cung ', 'tat ca ', 'cua '];

export interface NamedClasses {
  /** Sort ids, with the place words of an enumeration of UBND kept apart: "commune/xa". */
  readonly classes: readonly string[];
  /** What goes on behind them: an area, "liên quan", "đóng trên địa bàn …"; folded. */
  readonly rest: string;
  /** How many they are, as written: "UBND 17 xã, phường"; null: not said. */
  readonly count: number | null;
}

/** "17 xã", "17/17 xã": the last number counts. */
const COUNT = /^(?:\d{1,4} )?(\d{1,4}) /;

/**
 * The sorts of bodies that a name for many enumerates; null: it is the name of one body. "UBND các xã, phường" names
 * places one by one, because "UBND các xã" leaves the phường out.
 */
export function classesNamed(name: string): NamedClasses | null {
  const key = bodyKey(name);
  const isPeople = /^(?:ubnd|hdnd)(?: |$)/.test(key);
  const named = isPeople ? key.replace(/^\S+ (?:cac )?/, '') : key;
  const count = COUNT.exec(named)?.[1] ?? null;
  if (count === null && !isPlural(name) && !/[,;]/u.test(name)) return null;
  let rest = `${named.replace(COUNT, '')} `;
  const classes: string[] = [];
  for (;;) {
    rest = withoutJoints(rest);
    const found = WORDS.find(({ id, word }) => rest.startsWith(word) && (isPeople || !PLACES.has(id)));
    if (found === undefined) break;
    classes.push(PLACES.has(found.id) ? `${found.id}/${found.word.trim()}` : found.id);
    rest = rest.slice(found.word.length);
  }
  return classes.length === 0 ? null : { classes, rest: rest.trim(), count: count === null ? null : Number(count) };
}

function withoutJoints(text: string): string {
  const joint = JOINTS.find((word) => text.startsWith(word));
  return joint === undefined ? text : withoutJoints(text.slice(joint.length));
}

/** Sorts that one body is of: "Sở Y tế" → department, sector; "UBND phường Bồng Sơn" → commune/phuong; unknown: none. */
export function classesOf(name: string): readonly string[] {
  const key = bodyKey(name);
  const place = /^(?:ubnd|hdnd) (?<rest>.+)$/.exec(key)?.groups?.rest;
  if (place !== undefined) {
    const found = WORDS.find(({ id, word }) => PLACES.has(id) && `${place} `.startsWith(word));
    return found === undefined ? [] : [`${found.id}/${found.word.trim()}`];
  }
  return CLASSES.filter(({ members }) => members.some((start) => key === start || key.startsWith(`${start} `))).map(
    ({ id }) => id,
  );
}

/**
 * Whether naming those sorts takes in this one.
 * @param isMany the sort itself is named for all, not one body of it
 */
export function takesIn(named: ReadonlySet<string>, sort: string, isMany = false): boolean {
  const [id = sort, word = null] = sort.split('/');
  if (named.has(sort) || (word !== null && isLevelNamed(named, id, word))) return true;
  const { within = [], alike = [] } = BY_ID.get(id) ?? {};
  return [...within, ...(isMany ? alike : [])].some((wider) => named.has(wider) || hasPlace(named, wider));
}

/** "cấp xã" is all of its places, and any of its places is of that level. */
function isLevelNamed(named: ReadonlySet<string>, id: string, word: string): boolean {
  if (word.startsWith('cap ')) return hasPlace(named, id);
  return (BY_ID.get(id)?.words ?? []).some((level) => level.startsWith('cap ') && named.has(`${id}/${level}`));
}

function hasPlace(named: ReadonlySet<string>, id: string): boolean {
  return PLACES.has(id) && [...named].some((one) => one.startsWith(`${id}/`));
}
