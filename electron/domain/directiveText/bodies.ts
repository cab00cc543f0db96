import { type Passage, part } from './passage';

/** First words of bodies, offices and post-holders, in small letters without marks: what an addressee begins with. */
const HEADS = [
  'uy ban nhan dan',
  'ubnd',
  'uy ban mttq',
  'uy ban mat tran',
  'ubmttq\\w*',
  'ubmt\\w*',
  'mat tran to quoc',
  'hoi dong nhan dan',
  'hdnd',
  'ban thuong truc',
  'ban thuong vu',
  'ban chap hanh',
  'ban chi dao',
  'bcd',
  'ban chi huy',
  'ban quan ly',
  'ban to chuc',
  'ban tuyen giao\\w*',
  'ban dan van',
  'ban noi chinh',
  'ban dan toc',
  'ban kinh te',
  'ban van hoa',
  'ban cong tac',
  'ban giam doc',
  'ban giam hieu',
  'ban qldakv',
  'ban qlda',
  'cac so',
  'cac phong',
  'cac ban',
  'cac co quan',
  'cac don vi',
  'cac dia phuong',
  'cac to chuc',
  'cac hoi',
  'cac doan the',
  'cac doanh nghiep',
  'cac truong',
  'cac xa',
  'cac phuong',
  'cac huyen',
  'cac thanh vien',
  'cac chi cuc',
  'cac bo',
  'cac tram',
  'cac benh vien',
  'cac co so',
  'cac thon',
  'cac khu pho',
  'cac to',
  'cac nganh',
  'cac cap',
  'cac trung tam',
  'cac chu dau tu',
  'cac dong chi',
  'cac ong',
  'cac cong ty',
  'cac khoa',
  'cac doi',
  'cac chi bo',
  'cac dang uy',
  'cac ap',
  'cac cong doan',
  'cac hop tac xa',
  'cac ngan hang',
  'chu tich',
  'pho chu tich',
  'thu truong',
  'giam doc',
  'truong ban',
  'truong cac (?:thon|ban|ap|khu pho|to dan pho|phong|tram|khu|xom|buon)',
  'truong phong',
  'truong cong an',
  'hieu truong',
  'chanh van phong',
  'bi thu',
  'truong thon',
  'truong tram',
  'to truong',
  'cuc truong',
  'chi cuc truong',
  'tong giam doc',
  'chi huy truong',
  'vien truong',
  'truong ap',
  'truong khu pho',
  'co quan',
  'don vi',
  'doanh nghiep',
  'chinh quyen',
  'dia phuong',
  'bo chi huy',
  'bo tu lenh',
  'bo cong an',
  'bo y te',
  'bo noi vu',
  'bo tai chinh',
  'chi cuc',
  'kho bac',
  'bao hiem xa hoi',
  'ngan hang',
  'thue (?:tinh|thanh pho|co so)',
  'cong an',
  'quan su',
  'bchqs',
  'doi (?:thue|quan ly|canh sat)',
  'hat kiem lam',
  'toa an',
  'vien kiem sat',
  'benh vien',
  'trung tam',
  'tram (?:y te|truyen thanh)',
  'truong (?:thpt|thcs|tieu hoc|mam non|cao dang|dai hoc|trung|mau giao|ptdt|chinh tri)',
  'van phong',
  'dai (?:phat thanh|truyen thanh|ptth|truyen hinh)',
  'co so',
  'hoi (?:lien hiep|nong dan|cuu|chu thap|phu nu|lhpn|khuyen|nguoi|ccb|dong y)',
  'lien doan',
  'doan thanh nien',
  'doan tncs',
  'doan (?:xa|phuong|thi)',
  'tinh doan',
  'thanh doan',
  'huyen doan',
  'thi doan',
  'cong doan',
  'dang uy',
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'thi uy',
  'thuong truc',
  'to (?:dan pho|cong nghe so|covid|cong tac|giup viec|kiem tra|tu quan)',
  'toan the',
  'ban (?:nhan dan|dieu hanh)',
  'thanh tra',
  'vien thong',
  'buu dien',
  'dien luc',
  'cong ty',
  'tong cong ty',
  'hop tac xa',
  'chu dau tu',
  'lanh dao',
  'cong chuc',
  'can bo',
  'bo phan',
  'khoi',
  'thon',
  'khu pho',
  'quoc hoi',
  'thu tuong',
  'chinh phu',
  'thanh pho',
  'thi xa',
  'dac khu',
];
/** The same, where the name itself must follow. */
const HEAD_STARTS = [
  'uy ban (?=[a-z])',
  'hiep hoi (?=[a-z])',
  'khoa (?=[a-z])',
  'so (?!lieu|luong|dien thoai|ho|nguoi|ngay|tien|\\d)[a-z]',
  'phong (?!chong|chay|trao|ngua|hop|ve|dich|, )[a-z]',
  'bo [a-z]+ (?:va|-)',
  'cuc [a-z]',
  'bao (?!cao|dam|gom|ve|hiem|chi|ton|quan)[a-z]',
  'ap (?!dung)[a-z]',
];
const HEAD = new RegExp(
  String.raw`^(?:(?:cac|moi|tat ca cac|nhung|toan bo cac)\s+)?(?:(?:${HEADS.join('|')})(?![a-z0-9])|${HEAD_STARTS.join('|')})`,
);

/** The same letters with other marks: "Sơ tán", "Phong trào", "Số lượng", "Bảo đảm". */
const NO_BODY =
  /^(?:các\s+)?(?:Sơ|Số|Sổ|số|Phong|Phóng|Phỏng|Bảo (?!hiểm)|Bao|Áp|Kho (?!bạc)|Thôn tính|Đoàn kết|đoàn kết|Hội nghị|hội nghị|Bán|Bàn|Bản)(?=\s|$)/u;

export function startsWithBody({ folded, text }: Passage): boolean {
  return HEAD.test(folded) && !NO_BODY.test(text);
}

/** Words that join an enumeration of bodies; what is within brackets belongs to the body before. */
const JOINT = /;\s*|,\s+(?:va\s+)?|\s+va\s+|\s+cung\s+(?=cac\s)/g;
/** Common nouns that go on with the body before: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố". */
const CONTINUES =
  /^(?:ban|nganh|so|phong|doan the|to chuc(?: chinh tri[^,;]*)?|hoi|co quan|don vi|dia phuong|thi xa|thanh pho|thi tran|xa|phuong|dac khu|quan|huyen|cap \w+|don vi su nghiep[^,;]*|doanh nghiep)(?:[ ,;]|$)/;
const KEEPS_SMALL =
  /^(?:cac |tat ca |toan the |ubnd|to dan pho|co quan|don vi|dia phuong|doanh nghiep|ban quan ly|cong an|truong )/;

/** The bodies an enumeration names, one by one: "Sở Y tế, UBND các huyện, thị xã" → two. */
export function enumeratedBodies(passage: Passage): readonly Passage[] {
  const cuts: [number, number][] = [];
  for (const match of passage.folded.matchAll(JOINT)) {
    const behind = match.index + match[0].length;
    if (isInBrackets(passage.text, match.index) || !startsAnother(passage, cuts.at(-1)?.[1] ?? 0, match, behind))
      continue;
    cuts.push([match.index, behind]);
  }
  const ends = [...cuts.map(([from]) => from), passage.text.length];
  const starts = [0, ...cuts.map(([, to]) => to)];
  return starts.map((from, index) => part(passage, from, ends[index])).filter(({ text }) => text !== '');
}

function startsAnother(passage: Passage, start: number, match: RegExpMatchArray, behind: number): boolean {
  const rest = passage.folded.slice(behind);
  if (match[0].startsWith(';')) return true;
  if (!HEAD.test(rest)) return false;
  const isCapital = /^\p{Lu}/u.test(passage.text.slice(behind));
  const own = passage.folded.slice(start, match.index);
  if (
    /^(?:(?:thu truong|lanh dao|nguoi dung dau)\s+)?(?:cac |ubnd cac |uy ban nhan dan cac )/.test(own) &&
    CONTINUES.test(rest) &&
    !/^ubnd/.test(rest)
  )
    return false;
  if (/^(?:thu truong|lanh dao|nguoi dung dau) /.test(own) && !isCapital) return false;
  return isCapital || (KEEPS_SMALL.test(rest) && !CONTINUES.test(rest.replace(/^to dan pho.*/, '')));
}

function isInBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.split('(').length > before.split(')').length;
}

const LEAD =
  /^(?:(?:kinh )?de nghi|yeu cau|giao(?: cho| trach nhiem cho| nhiem vu cho)?|doi voi|trach nhiem(?: cua)?|phan cong|nhiem vu(?: cua)?|chi dao|uy quyen(?: cho)?)\s+(?:cho\s+|cac dong chi\s+(?=\p{L}))?/u;
const VERBS = [
  'tiep tuc',
  'tien hanh',
  'tang cuong',
  'chi dao',
  'triet de',
  'phat dong',
  'di tung nha',
  'phai',
  'khan truong',
  'thuc hien',
  'chu tri',
  'chu dong',
  'co trach nhiem',
  'co nhiem vu',
  'chiu trach nhiem',
  'to chuc(?! (?:chinh tri|doan the|dang|hoi|xa hoi|tin dung|phi|kinh te|lien quan|,|co |thuoc|hanh chinh))',
  'trien khai',
  'ra soat',
  'bao cao',
  '(?<!(?:dau tu|du an|quan ly|nganh|so|phong|trat tu|vat lieu|ha tang) )xay dung',
  'tham muu',
  'theo doi',
  'huong dan',
  'don doc',
  'kiem tra',
  'day manh',
  'huy dong',
  'quan triet',
  'tong hop',
  'can cu',
  'tap trung',
  'nghiem tuc',
  'cung phoi hop',
  'phoi hop',
  'thuong xuyen',
  'cap nhat',
  'bo tri',
  'cung cap',
  'dam bao',
  'bao dam',
  'thong bao',
  'tuyen truyen',
  'van dong',
  'tich cuc',
  'duy tri',
  'thanh lap',
  'phan cong',
  'ban hanh',
  'tham dinh',
  'kip thoi',
  'lam tot',
  'dang tai',
  'hoan thanh',
  'giai ngan',
  'cu can bo',
  'cu nguoi',
  'cong khai',
  'quan ly chat',
  'giam sat',
  'dinh ky',
  'hang ngay',
  'hang tuan',
  'hang thang',
  'truoc ngay',
  'ho tro',
  'tao dieu kien',
  'dong vien',
  'tham gia',
  'len ke hoach',
  'ky cam ket',
  'khac phuc',
  'xu ly',
  'niem yet',
  'tiep nhan',
  'de xuat',
  'de nghi',
  'lam dau moi',
  'la dau moi',
  'la co quan',
  'ap dung',
  'chuan bi',
  'chi tra',
  'yeu cau',
  'quyet liet',
  'vao cuoc',
  'kien toan',
  'dang ky',
  'co van ban',
  'thu thap',
  'thong ke',
  'ghi nhan',
  'cam ket',
  'thanh toan',
  'thi hanh',
  'ra quan',
  'phan dau',
  'luu y',
  'nang cao',
  'su dung',
  'danh gia',
  'phe duyet',
  'lua chon',
  'chap hanh',
  'xac nhan',
  'khoanh vung',
  'tu kiem tra',
];
const FIRST_VERB = new RegExp(`^(?:${VERBS.join('|')}|can cu|huong|cu |gui |lap )`);
/** A name may end in the same word: "Ban Chỉ đạo", "Ủy ban Kiểm tra". */
const VERB = new RegExp(String.raw`\s(?:${VERBS.join('|')})`, 'g');
const BEFORE_NAME = /(?:^|\s)(?:ban|uỷ ban|ủy ban|tổ|đoàn|bộ phận|đội)$/iu;
/** Too short to be told without their marks. */
const SHORT_VERB = /\s(?:cần|sẽ|dán|gửi|lập|nộp|trình|mời|mở|trực|nhập|giúp|được|là|thu|tăng|đưa)[\s,]/gu;

export interface NamedBodies {
  readonly lead: readonly Passage[];
  readonly coordinating: readonly Passage[];
  /** Where the rest begins in the passage given. */
  readonly end: number;
  /** The bodies end at a verb, a colon or the end of a heading; false: no such end was found. */
  readonly isBounded: boolean;
}

const NO_LONGER = 420;

/**
 * The bodies a sentence or heading begins with: "Giao Phòng Y tế chủ trì, phối hợp với UBND các xã, phường rà soát…".
 * @returns null when it does not begin with a body
 */
export function leadingBodies(passage: Passage): NamedBodies | null {
  const lead = LEAD.exec(passage.folded)?.[0].length ?? 0;
  const rest = part(passage, lead);
  if (!startsWithBody(rest) || !/^[\p{Lu}]|^các |^tất cả |^cơ quan|^đơn vị|^doanh nghiệp|^chính quyền/u.test(rest.text))
    return null;
  const skipped = passage.text.length - rest.text.length;
  const stop = stopOf(rest);
  if (stop.end > NO_LONGER) return null;
  const named = withoutRemark(part(rest, 0, stop.end));
  const together = coordinatingOf(rest, stop.end);
  return {
    lead: enumeratedBodies(named).filter(startsWithBody),
    coordinating: together === null ? [] : enumeratedBodies(together.bodies),
    end: skipped + (together?.end ?? stop.end),
    isBounded: stop.isBounded,
  };
}

/** "UBND các xã, phường (sau đây gọi là…)": remarks at the end are no part of the name. */
function withoutRemark(named: Passage): Passage {
  const remark = /\s*\([^()]*\)?\s*$/.exec(named.text);
  return remark === null ? named : part(named, 0, remark.index);
}

function stopOf(passage: Passage): { readonly end: number; readonly isBounded: boolean } {
  const blanked = passage.folded.replace(/\([^()]*\)/g, (remark) => '('.repeat(remark.length));
  const colon = blanked.indexOf(':');
  const verb = verbAt(passage.text, blanked);
  const stop = blanked.search(/[.](?:\s|$)(?<!tp\. )/);
  const ends = [colon, verb, stop].filter((index) => index >= 0);
  return ends.length === 0
    ? { end: passage.text.length, isBounded: false }
    : { end: trimmedEnd(blanked, Math.min(...ends)), isBounded: true };
}

/** A verb is written small; the same word with a capital belongs to a name. */
function verbAt(text: string, folded: string): number {
  const long = [...folded.matchAll(VERB)].map(({ index }) => index);
  const short = [...text.matchAll(SHORT_VERB)].map(({ index }) => index).filter((index) => folded[index] === ' ');
  const small = [...long, ...short].filter(
    (index) => /^\s\p{Ll}/u.test(text.slice(index)) && !BEFORE_NAME.test(text.slice(0, index)),
  );
  return small.length === 0 ? -1 : Math.min(...small);
}

function trimmedEnd(folded: string, end: number): number {
  return folded.slice(0, end).replace(/[\s,;]+$/, '').length;
}

function coordinatingOf(passage: Passage, from: number): { readonly bodies: Passage; readonly end: number } | null {
  const behind = passage.folded.slice(from);
  const match =
    /^[\s,:-]*(?:chu tri|chu dong|cung|lam dau moi)?[\s,]*(?:va\s+)?phoi hop(?: chat che)?\s*(?:voi|cung)?\s+/.exec(
      behind,
    );
  if (match === null) return null;
  const rest = part(passage, from + match[0].length);
  if (!startsWithBody(rest) || !/^[\p{Lu}]|^các /u.test(rest.text)) return null;
  const stop = stopOf(rest);
  if (!stop.isBounded || stop.end > NO_LONGER) return null;
  return { bodies: withoutRemark(part(rest, 0, stop.end)), end: from + match[0].length + stop.end };
}

/** "Tiếp tục …", "Chỉ đạo …": wording that begins under the name of who is addressed. */
export function startsWithVerb(folded: string): boolean {
  return FIRST_VERB.test(folded);
}
