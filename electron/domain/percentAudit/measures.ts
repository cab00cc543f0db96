/** What a count counts, as far as the word behind it says so. */
export interface Measure {
  /** What two counts must share to be held against each other; null: no word says it. */
  readonly kind: string | null;
  /** Power of ten the printed number is to be taken times: "1,9 tỷ" is 9. */
  readonly scale: number;
}

const SCALES: Readonly<Record<string, number>> = { nghin: 3, ngan: 3, trieu: 6, ty: 9, ti: 9 };
/** "tỷ lệ" and "tỷ trọng" are no billions. */
const SCALE = /^\s?(?:(?<thousand>nghin|ngan)\s)?(?<scale>nghin|ngan|trieu|ty|ti)\b(?!\s(?:le|trong|suat|so)\b)/;

/** Measures of the same thing, by power of ten. */
const PHYSICAL: Readonly<Record<string, readonly [kind: string, scale: number]>> = {
  tan: ['khoi luong', 3],
  ta: ['khoi luong', 2],
  yen: ['khoi luong', 1],
  kg: ['khoi luong', 0],
  km2: ['dien tich', 6],
  ha: ['dien tich', 4],
  hecta: ['dien tich', 4],
  m2: ['dien tich', 0],
  km: ['chieu dai', 3],
  m: ['chieu dai', 0],
  dong: ['tien', 0],
};
const PEOPLE =
  /^(?:nguoi|dan|nhan khau|khau|can bo|cong chuc|vien chuc|hoi vien|doan vien|dang vien|hoc sinh|sinh vien|tre|em|chau|cong dan|lao dong|benh nhan|phu nu|thanh nien|dai bieu|cu tri|thue bao|nam|nu|giao vien|doi tuong|cu|ba con|ong|ba|be|thi sinh|(?:hoc|xa|to|doi|thanh|nhan|thuyen|chuyen|cong tac|tinh nguyen) vien|chien si|quan nhan|(?:ngu|nong|cu|giao|thon) dan|cong nhan|san phu|thieu (?:nhi|nien)|cuu chien binh|tan binh|dan quan|bo doi|tin do|f[012])\b/;
/** Offices and places that report: counts of them are seldom the counts of a rate of people or money. */
const BODIES =
  /^(?:don vi|co quan|xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh|quan|thon|ban|ap|buon|lang|khu pho|khu|to dan pho|truong|dia phuong|doanh nghiep|chi bo|dang bo|to chuc|phong|nganh|so nganh|hop tac xa|tram|khom|tieu khu|phum|soc|cum|chi hoi|hoi|chi doan|lien doi|diem truong|to|to hop tac|cong ty|lop|xom|doi|cong doan|ban quan ly)\b/;

/** The measure named right behind a number. */
export function measureBehind(folded: string): Measure {
  const match = SCALE.exec(folded);
  const { thousand, scale = '' } = match?.groups ?? {};
  const power = (SCALES[scale] ?? 0) + (thousand === undefined ? 0 : 3);
  const words = folded.slice(match?.[0].length ?? 0).trimStart();
  const [first = ''] = /^[a-z]+[23]?/.exec(words) ?? [];
  const physical = PHYSICAL[first];
  if (physical !== undefined) return { kind: physical[0], scale: power + physical[1] };
  if (match !== null && first === '') return { kind: null, scale: power };
  if (PEOPLE.test(words)) return { kind: 'nguoi', scale: power };
  if (BODIES.test(words)) return { kind: BODIES_KIND, scale: power };
  return { kind: first === '' || FUNCTION_WORD.test(words) ? null : first, scale: power };
}

export const BODIES_KIND = 'don vi';
const FUNCTION_WORD =
  /^(?:da|dat|duoc|trong|tren|va|so|la|bang|chiem|con|co|tang|giam|len|xuong|den|toi|thi|hoan thanh|thuc hien|tong|ke hoach|chi tieu|du toan|cua|ty|dang|chua|tuong|voi|cung|nay)\b/;
