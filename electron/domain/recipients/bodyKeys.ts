import { foldedPhrase } from '../vietnamese';
import { bareName } from './recipientEntry';

/** Long forms that offices shorten in one way only; what stands for several things ("TT", "CT") is never expanded. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|uy ban nd)\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [
    /\b(?:uy ban mat tran to quoc|uy ban mttq|ubmttq|ub mttq|mat tran to quoc|ubmttqvn|mttqvn|mttq)(?: viet nam| vn)?\b/g,
    'ubmttqvn',
  ],
  [/\bban chi dao\b/g, 'bcd'],
  [/\bban tuyen giao(?: va dan van)?\b/g, 'btg'],
  [/\bbao hiem xa hoi\b/g, 'bhxh'],
  [/\b(?:lien hiep phu nu|hoi lhpn)\b/g, 'lhpn'],
  [/\b(?:tphcm|tp hcm|thanh pho ho chi minh)\b/g, 'tp hcm'],
  [/\bdai hoc\b/g, 'dh'],
  [/\bphat thanh(?: va)? truyen hinh\b/g, 'ptth'],
  [/\bpt th\b/g, 'ptth'],
  [/\bphong chong\b/g, 'pc'],
  [/\bpc dich benh\b/g, 'pc dich'],
  [/^p (?=\S{2})/g, 'phong '],
  [/^vp (?=\S{2})/g, 'van phong '],
];
/** Whoever heads a body stands for it, and so does the standing board of the Front. */
const HEAD =
  /^(?:(?:de nghi|giao|yeu cau|kinh gui) )?(?:(?:cac )?(?:dong chi |ong |ba )?(?:thu truong|lanh dao|nguoi dung dau|chu tich|giam doc|chanh van phong(?= (?:ubnd|hdnd))|hieu truong|ban thuong truc|thanh vien|tv|uy vien) )+(?=(?:cac|ubnd|ubmttqvn|bcd|so|phong|van phong|trung tam|benh vien|truong|ban|co quan|don vi|cuc|chi cuc)(?: |$))/;
/** "Trưởng phòng Y tế", "Trưởng các phòng". */
const HEAD_OF = /^(?:cac )?truong (?:cac )?(phong|ban) /;
const PLURAL = /^(?:tat ca |toan the |toan bo )?cac /;
/** The issuer's own area, which a list of its units leaves out or not. */
const AREA =
  /(?: (?:cua|thuoc|o))?(?: cap)? (?:tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|dac khu|dia phuong)(?: nay)?$/;

/** Each name is compared with every unit of the registry: three hundred lines and units took half a minute without. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}
const MOST_REMEMBERED = 20_000;

/** A name as it is compared: folded, shortened as offices do, without marks, counts and the head who stands for it. */
export const bodyKey = remembered((name) =>
  shortened(name).replace(HEAD_OF, '$1 ').replace(HEAD, '').replace(PLURAL, ''),
);

function shortened(name: string): string {
  return SHORT.reduce((phrase, [long, short]) => phrase.replace(long, short), foldedPhrase(bareName(name)));
}

/** Whether the name speaks of many: "các sở", "UBND các xã", "UBND cấp huyện". */
export function isPlural(name: string): boolean {
  return /\b(?:cac|cap|tat ca|toan the|nhung)\b/.test(shortened(name));
}

export const withoutArea = remembered((key) => {
  const bare = key.replace(AREA, '');
  return bare.includes(' ') ? bare : key; // "UBND tỉnh" is no "UBND"
});

/** Whether two names are one body's: "Sở TT&TT" and "Sở Thông tin và Truyền thông", with or without the area behind. */
export function isSameBody(left: string, right: string): boolean {
  const [one, other] = [bodyKey(left), bodyKey(right)];
  if (one === other) return true;
  const [bare, otherBare] = [withoutArea(one), withoutArea(other)];
  const isArea = one === bare || other === otherBare; // "… tỉnh" and "… huyện" are two
  return (isArea && bare === otherBare) || isInitials(bare, otherBare) || isInitials(otherBare, bare);
}

/** Joining words that an abbreviation leaves out. */
const JOINING = new Set(['va', 'cua']);

/** "so tttt", "so tt tt" for "so thong tin va truyen thong": the same first word, then first letters. */
function isInitials(short: string, long: string): boolean {
  const [one, other] = [partsOf(short), partsOf(long)];
  return (
    one.head === other.head &&
    other.own.length > 1 &&
    one.joined.length === other.own.length &&
    other.own.every((word, index) => word.startsWith(one.joined.charAt(index)))
  );
}

/** First word, the others run together, and those of them that an abbreviation has letters for. */
const partsOf = remembered((key) => {
  const [head, ...words] = key.split(' ');
  return { head, joined: words.join(''), own: words.filter((word) => !JOINING.has(word)) };
});
