import type { FormField } from './form';
import { foldForSearch, nfc } from './vietnamese';

/** What a figure counts, as a sentence says it: "số hộ", "số liều"; by folded words a label names it with. */
const THINGS: readonly (readonly [words: string, thing: string])[] = [
  ['nguoi|can bo|cong chuc|vien chuc|nhan khau|cong dan|lao dong|nan nhan|doi vien|phu nu|nam|nu|doi tuong', 'người'],
  ['ho(?! ten| va ten| so)', 'hộ'],
  ['hoc sinh|hs', 'học sinh'],
  ['tre(?: em)?', 'trẻ em'],
  ['em', 'em'],
  ['giao vien|gv', 'giáo viên'],
  ['dang vien', 'đảng viên'],
  ['hoi vien', 'hội viên'],
  ['doan vien', 'đoàn viên'],
  ['can nha|nha', 'nhà'],
  ['gia dinh', 'gia đình'],
  ['lieu', 'liều'],
  ['mui', 'mũi'],
  ['con(?! so| lai)|cho|meo|gia suc|gia cam|trau|bo|lon|heo', 'con'],
  ['ca', 'ca'],
  ['vu', 'vụ'],
  ['co so', 'cơ sở'],
  ['diem', 'điểm'],
  ['truong(?! hop)', 'trường'],
  ['truong hop', 'trường hợp'],
  ['lop', 'lớp'],
  ['phong', 'phòng'],
  ['to chuc', 'tổ chức'],
  ['to', 'tổ'],
  ['doi', 'đội'],
  ['thua', 'thửa'],
  ['cay', 'cây'],
  ['xe', 'xe'],
  ['phuong tien', 'phương tiện'],
  ['ho so', 'hồ sơ'],
  ['don(?! vi)', 'đơn'],
  ['don vi', 'đơn vị'],
  ['giay', 'giấy'],
  ['luot', 'lượt'],
  ['cuoc', 'cuộc'],
  ['buoi', 'buổi'],
  ['may', 'máy'],
  ['binh', 'bình'],
  ['to roi', 'tờ rơi'],
];
const COUNTED = /^(?:[-+*] *)?(?:(?:trong do|bao gom|cu the)\b[ :,]*)?(?:tong )?(?:so luong |so |tong |cac )?/.source;
const NAMED = THINGS.map(([words, thing]) => [new RegExp(`${COUNTED}(?:${words})\\b`), thing] as const);
/** Measures of amounts: figures of them may have a fraction, and nobody says “số ha”. */
const AMOUNT =
  /^(?:ha|hecta|sao|km2?|m[23²³]?|met|cm|kg|ta|tan|yen|lit|%|phan tram|(?:nghin |trieu |ty |ti )?(?:dong|vnd|d))$/;
/** “Hộ” above “Số hộ nghèo”: without its marks it would read as “hồ sơ”. */
const HOUSEHOLDS_ABOVE = /(?<!\p{L})hộ số(?!\p{L})/giu;
const IN_BRACKETS = /\(([^()]{1,20})\)\s*$/;

/** What a figure counts; null: neither its label nor its form says so, or it is an amount. */
export function thingCounted({ label, measure }: Pick<FormField, 'label' | 'measure'>): string | null {
  if (isAmount({ label, measure })) return null;
  const folded = foldForSearch(nfc(label).replace(HOUSEHOLDS_ABOVE, 'số')).trim();
  const named = NAMED.find(([pattern]) => pattern.test(folded));
  if (named !== undefined) return named[1];
  const told = measure?.trim() ?? '';
  return told === '' ? null : told;
}

/** Places behind the comma that an office would ask for: of hectares and millions two, of people and đồng none. */
export function usualDecimals(field: Pick<FormField, 'label' | 'measure'>): number | null {
  const told = foldForSearch(measureIn(field.label, field.measure) ?? '').trim();
  return isAmount(field) && !/^(?:dong|vnd|d)$/.test(told) ? 2 : null;
}

/** What an amount is told in, by its own label before that of the form: “Diện tích bị ngập (ha)”. */
export function measureIn(label: string, measure: string | undefined): string | undefined {
  const own = IN_BRACKETS.exec(label)?.[1]?.trim();
  return own !== undefined && AMOUNT.test(foldForSearch(own)) ? own : measure;
}

/** Whether the label says itself what the figure is told in. */
export function isMeasureNamed(label: string): boolean {
  return IN_BRACKETS.test(label) && measureIn(label, undefined) !== undefined;
}

/**
 * What a form counts is not said of its amounts: its “con” are no measure of “Kinh phí hỗ trợ”; nor what its amounts are told
 * in of things that are counted: its “triệu đồng” are none of “Số hộ phải nộp”; nor of what counts something else: its “hộ”
 * are none of “Số ca mắc mới”.
 */
export function measureOfField(label: string, told: string | undefined): string | undefined {
  if (told === undefined) return undefined;
  const own = thingCounted({ label });
  const isOther = isAmountMeasure(told) ? own !== null : isAmount({ label }) || (own !== null && !isKindOf(told, own));
  return isOther ? undefined : told;
}

/** “ca bệnh” are “ca”. */
function isKindOf(told: string, thing: string): boolean {
  return `${foldForSearch(told).trim()} `.startsWith(`${foldForSearch(thing)} `);
}

/** What stands behind a figure in a sentence; left out: its label says so, or nobody knows. */
export function measureSaid({ label, measure }: Pick<FormField, 'label' | 'measure'>): string | undefined {
  if (measure === undefined || isMeasureNamed(label)) return undefined; // “Kinh phí hỗ trợ (nghìn đồng): 13.870”
  return measureOfField(label, measure);
}

function isAmountMeasure(measure: string): boolean {
  return AMOUNT.test(foldForSearch(measure).trim());
}

/** Whether an amount is money in đồng, or money whose measure nobody has said. */
export function isToldInDong({ label, measure }: Pick<FormField, 'label' | 'measure'>): boolean {
  const told = measureIn(label, measure);
  return told === undefined ? isAmount({ label, measure }) : /^(?:dong|d|vnd)$/.test(foldForSearch(told).trim());
}

/** A figure for each of something, by its name: those of several units or days come to no sum. */
const AVERAGE = /\b(?:binh quan|trung binh|don gia|nang suat)\b|^(?:[-+*] *)?muc (?!\d)/;

/** Whether figures of several units come to a sum: a percentage or an average of theirs never does. */
export function isSummed({ label, measure, nature }: Pick<FormField, 'label' | 'measure' | 'nature'>): boolean {
  if (nature !== undefined) return nature !== 'average';
  const folded = foldForSearch(label).trim();
  if (AVERAGE.test(folded) && !NAMED.some(([pattern]) => pattern.test(folded))) return false; // “số hộ thu nhập bình quân …” counts
  return !/^(?:%|phan tram)$|\//.test(toldIn({ label, measure })); // “tạ/ha” is a rate, too
}

/** Whether the figure is a part of a hundred. */
export function isPercentage(field: Pick<FormField, 'label' | 'measure'>): boolean {
  return /^(?:%|phan tram)$/.test(toldIn(field));
}

function toldIn({ label, measure }: Pick<FormField, 'label' | 'measure'>): string {
  return foldForSearch(measureIn(label, measure) ?? IN_BRACKETS.exec(label)?.[1] ?? '').trim();
}

/** A figure over a list of people counts people, unless it says otherwise. */
export function countedOfPeople(field: FormField): FormField {
  return { ...field, measure: field.measure ?? 'người' };
}

/** Whether the figure is of land, length, weight or money, which come in parts: “Diện tích lúa bị ngập (ha)”. */
export function isAmount({ label, measure }: Pick<FormField, 'label' | 'measure'>): boolean {
  const inBrackets = IN_BRACKETS.exec(label)?.[1];
  const folded = foldForSearch(label).trim();
  if (inBrackets !== undefined) return AMOUNT.test(foldForSearch(inBrackets).trim());
  if (
    /^(?:tong )?(?:dien tich|kinh phi|so tien|gia tri|uoc thiet hai|chieu dai|khoi luong|san luong|trong luong)\b/.test(
      folded,
    )
  )
    return true;
  return measure !== undefined && AMOUNT.test(foldForSearch(measure).trim()) && !/^(?:tong )?so\b/.test(folded);
}
