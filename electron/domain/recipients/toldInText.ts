import { leadingBodies, type NamedBodies } from '../directiveText/bodies';
import { type Passage, part, passageOf } from '../directiveText/passage';
import { bodyKey, isSameBody } from './bodyKeys';
import { exceptedNames, withoutExceptions } from './exceptions';
import { nameAlone } from './nameAlone';
import type { ToldBody } from './recipientDoubts';

/** Whose paper it is, and whether its sentences give orders. */
export interface TextOfPaper {
  /** Name of the office, which gives itself no orders; null: not known. */
  readonly ownName: string | null;
  /** false: it tells what is and was, as a report does; only "giao …", "đề nghị …" then gives somebody something to do. */
  readonly givesOrders: boolean;
  /** Whether the registry has a unit of that name: names in small letters are told by it alone. */
  readonly isKnown: (name: string) => boolean;
}

/** Kinds whose sentences tell others what to do. */
const ORDERING: ReadonlySet<string> = new Set(
  'cong-van chi-thi quyet-dinh nghi-quyet ke-hoach thong-bao huong-dan chuong-trinh cong-dien phuong-an quy-dinh quy-che'.split(
    ' ',
  ),
);

export function givesOrders(kindId: string): boolean {
  return ORDERING.has(kindId);
}

/** "1.", "II.", "a)", "Điều 3."; a dash belongs to the number above it. */
const LABEL = /^(?:(?<number>\d+|[IVX]+|[a-zđ])[.)]|(?<article>Điều \d+)[.:])\s+/u;
const DASH = /^[-–+•*]\s+/u;
/** "Các phường: Bồng Sơn, Tam Quan" is one name. */
const LISTED = /((?:các|Các) (?:xã|phường|thị trấn)):\s+(?=\p{Lu}[\p{L} ]*,\s*\p{Lu})/gu;
/** Sentences and their parts; "TP. Hồ Chí Minh" and "P. Nội vụ" go on. */
const PARTS = /(?<=[;:?!])\s+|(?<=(?<!(?:^|[\s(])\p{Lu}\p{L}?)\.)\s+(?=\p{Lu})/u;
/** What gives an order to whoever is named right behind, anywhere in a sentence. */
const ORDER =
  /(?<=^|[\s,(])(?:giao(?: cho| trach nhiem cho| nhiem vu cho)?|de nghi|yeu cau|phan cong|uy quyen cho|phoi hop(?: chat che)?(?: voi| cung))\s+(?:dong chi\s+)?/g;
/** These tell what a body does or did, and order nothing. */
const STATEMENT =
  /^\s*(?:dat (?:tren |duoi |gan |khoang )?\d+|con (?:\d+|thieu|cham)|da|dang|vua|chua|duoc|la|co (?!trach nhiem|van ban)|thay|tiep nhan duoc|nhan duoc|ban hanh|yeu cau|de nghi)\b/;
/** The name runs up to the verb, and takes along what stands between. */
const TENSE = /\s(?:đã|đang|vừa|mới|chưa|không|được|có)$/u;
/** "Các xã, phường" are told as their UBND. */
const PLACES = /^các (?=(?:xã|phường|thị trấn|đặc khu|huyện|thị xã)(?:[\s,]|$))/iu;
/** "Đề nghị các cơ quan, đơn vị thực hiện" means those who are written to, and names nobody else. */
const WRITTEN_TO =
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:(?:tất cả |toàn thể )?các|những|một số|từng|mỗi)(?:(?:,| và|,? các)? (?:cơ quan|đơn vị|địa phương|đồng chí|tổ chức|cá nhân|ông|bà))+(?: (?:có )?(?:liên quan|tên|nêu|nói) ?(?:trên)?| trên| sau| dưới đây)?$/iu;
const ANOTHER = /,\s+(?=\p{Lu})/gu;
/** Below a commune no paper is sent: its UBND passes on what they have to do. */
const BELOW_COMMUNE =
  /^(?:trưởng (?:các )?|(?:các )?)(?:thôn|khu phố|tổ dân phố|ấp|bản|buôn|khóm)(?:[\s,]|$)|^(?:các )?tổ .*(?:cộng đồng|tự quản|nhân dân)/iu;
/** Whoever is named passes it on to those below. */
const PASSES_ON = /^(?:chi dao|huong dan|don doc|kiem tra)\s/;
/** "Tại Công văn số 12 của Bộ Y tế đề nghị …", "… về việc đề nghị …": the order is of that paper, not of this one. */
const OF_PAPER =
  /^(?:tai|theo|can cu|thuc hien|qua)\s.*\b(?:cong van|cong dien|van ban|ke hoach|chi thi|thong bao|quyet dinh|to trinh|nghi quyet)\b|\b(?:ve viec|v\/v|ve)\s*$/;
/** Who orders, as the last words before the order: "Thủ tướng Chính phủ", "Bộ Y tế có Công văn số 12 ngày 05/8/2021". */
const ABOVE_US =
  /^(?:thu tuong|pho thu tuong|chinh phu|quoc hoi|uy ban thuong vu quoc hoi|ban bi thu|thuong truc ban bi thu|bo chinh tri|trung uong|(?:ban )?thuong vu|bi thu|(?:thuong truc )?(?:tinh|thanh|huyen|thi) uy)(?:\s|$)/;
const OWN_COMMITTEE = /^(?:thuong truc )?bcd\b(?!.*\b(?:quoc gia|trung uong|tinh|thanh pho)\b)/;
const POLITE = /(?:\s(?:kính|trân trọng|cũng|đồng thời|tiếp tục|khẩn thiết|một lần nữa))+$/u;
/** "Riêng Phòng Kinh tế tham mưu …" */
const BESIDES = /^Riêng\s+/u;
/** "Chủ tịch kết luận như sau:" tells who speaks, as every notice of conclusions does. */
const CONCLUDES = /\s(?:kết luận|phát biểu|nhấn mạnh)(?:\s|$)/iu;
const HOLDS_ORDER = /\s(?:giao|đề nghị|yêu cầu)\s/u;
const COOPERATION = /^phoi hop/;
/** "Ngày 14/8/2021, Sở Thông tin và Truyền thông có văn bản …": what was. */
const DATED = /^(?:vao )?ngay \d{1,2}\/\d{1,2}\/\d{4},\s/;
const SENT_PAPER = /^\s*(?:co|ban hanh|gui) (?:van ban|cong van|cong dien|ke hoach|to trinh)/;

/** Whom the sentences of a text give something to do: numbered points, dash lines, plain paragraphs. */
export function toldInText(text: string, paper: TextOfPaper): readonly ToldBody[] {
  let number: string | null = null;
  return text.split('\n').flatMap((line) => {
    const words = line.trim().replace(LISTED, '$1 ');
    const label = LABEL.exec(words);
    const dash = DASH.exec(words)?.[0].length ?? 0;
    const own = label?.groups?.article ?? label?.groups?.number ?? null;
    number = own ?? (dash > 0 ? number : null);
    const isHead = own !== null || dash > 0;
    const rest = words.slice(label?.[0].length ?? dash);
    const pieces = rest.split(PARTS);
    return pieces.flatMap((piece, index) =>
      index > 0 && isBareList(piece, pieces[index - 1] ?? '')
        ? []
        : toldIn(piece, number, isHead && index === 0, paper),
    );
  });
}

/** "Những đơn vị đạt thấp gồm: UBND xã A, UBND phường B.": names alone, and no order before them. */
function isBareList(piece: string, before: string): boolean {
  const whole = passageOf(piece, 0, piece.length);
  const found = leadingBodies(whole);
  if (found === null || found.coordinating.length > 0 || !/^[.;]?$/u.test(whole.text.slice(found.end).trim()))
    return false;
  return passageOf(before, 0, before.length).folded.match(ORDER) === null;
}

/** @param isHead it stands right behind a number or a dash, where a name alone is told */
function toldIn(piece: string, clause: string | null, isHead: boolean, paper: TextOfPaper): readonly ToldBody[] {
  const words = piece.replace(BESIDES, '');
  const whole = passageOf(words, 0, words.length);
  const orders = [...whole.folded.matchAll(ORDER)].map(({ index, 0: order }) => ({
    index,
    behind: index + order.length,
    isReported: !COOPERATION.test(order) && isOfAnother(whole, index, paper),
  }));
  const starts = orders.filter(({ isReported }) => !isReported).map(({ behind }) => behind);
  const reported = orders.find(({ isReported }) => isReported)?.index ?? whole.text.length;
  const ordered = starts.flatMap((start) => [...bodiesAt(whole, start, true), ...smallBodiesAt(whole, start, paper)]);
  const first =
    (paper.givesOrders || isHead) && !PASSES_ON.test(whole.folded)
      ? bodiesAt(whole, 0, isHead && paper.givesOrders)
      : [];
  const others = paper.givesOrders
    ? [...whole.text.slice(0, reported).matchAll(ANOTHER)].flatMap(({ index, 0: comma }) =>
        verbedBodiesAt(whole, index + comma.length),
      )
    : [];
  const seen = new Set<string>();
  // "UBND tỉnh giao …" is told of, and so is who concludes
  const untold = [...first, ...others].filter((name) => (isHead || !HOLDS_ORDER.test(name)) && !CONCLUDES.test(name));
  return [...untold, ...ordered].flatMap((written) => {
    const name = nameAlone(written).replace(PLACES, 'UBND các ');
    const key = bodyKey(name);
    const bare = withoutExceptions(name);
    if (seen.has(key) || WRITTEN_TO.test(bare) || BELOW_COMMUNE.test(bare) || isOurBody(paper, bare)) return [];
    seen.add(key);
    return [{ clause, groupId: null, name: bare, except: exceptedNames(name) }];
  });
}

/** The office itself, or one of those who lead it. */
function isOurBody({ ownName }: TextOfPaper, name: string): boolean {
  return ownName !== null && isOurs(ownName, name.replace(/^Phó |\s(?:phụ trách|thường trực)\s.*$/gu, ''));
}

/** Whether somebody else gives the order that stands at `at`: it is told of, and is nobody's to follow from this paper. */
function isOfAnother(whole: Passage, at: number, { ownName }: TextOfPaper): boolean {
  const before = part(whole, 0, at);
  if (before.text.endsWith(',')) return false;
  const words = part(before, before.text.lastIndexOf(', ') + 1);
  const said = part(words, 0, words.text.replace(POLITE, '').length);
  if (OF_PAPER.test(said.folded) || ABOVE_US.test(said.folded)) return true;
  const [subject] = leadingBodies(said)?.lead ?? [];
  if (subject === undefined || OWN_COMMITTEE.test(bodyKey(subject.text))) return false;
  return ownName === null || !isOurs(ownName, subject.text);
}

/** @param isTold whoever is named is told, whatever follows; else an order must follow the name */
function bodiesAt(whole: Passage, start: number, isTold: boolean): readonly string[] {
  const rest = part(whole, start);
  const found = leadingBodies(rest);
  if (found === null) return [];
  if (!isTold && (!found.isBounded || STATEMENT.test(rest.folded.slice(found.end)))) return [];
  if (!isTold && found.lead.some(({ text }) => TENSE.test(text))) return [];
  return [...namesOf(found, rest), ...found.coordinating.map(({ text }) => text)];
}

/** Behind a comma a body may as well go on with those before it: only a verb shows that it is told something. */
function verbedBodiesAt(whole: Passage, start: number): readonly string[] {
  const rest = part(whole, start);
  const end = leadingBodies(rest)?.end ?? 0;
  if (DATED.test(whole.folded) && SENT_PAPER.test(rest.folded.slice(end))) return [];
  return /^\s*\p{L}/u.test(rest.text.slice(end)) ? bodiesAt(whole, start, false) : [];
}

/** "giao phòng văn hóa và thông tin theo dõi" */
function smallBodiesAt(whole: Passage, start: number, { isKnown }: TextOfPaper): readonly string[] {
  const words = part(whole, start).text;
  if (!/^\p{Ll}/u.test(words)) return [];
  const capital = `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
  return bodiesAt(passageOf(capital, 0, capital.length), 0, true).filter(isKnown);
}

/** The last name with the bracket behind it, where that leaves some of them out. */
function namesOf({ lead, coordinating, end }: NamedBodies, rest: Passage): readonly string[] {
  const names = lead.map(({ text }) => text);
  const bracket =
    coordinating.length > 0 ? null : /\(\s*(?:trừ|ngoại trừ|không)[^()]*\)\s*$/iu.exec(rest.text.slice(0, end));
  const last = names.at(-1);
  return bracket === null || last === undefined || last.includes('(')
    ? names
    : [...names.slice(0, -1), `${last} ${bracket[0].trim()}`];
}

/** "UBND thị xã" is how a paper calls "UBND thị xã Hoài Nhơn". */
export function isOurs(ownName: string, body: string): boolean {
  return isSameBody(ownName, body) || bodyKey(ownName).startsWith(`${bodyKey(body)} `);
}
