import type { OfficeProfile } from '../office';
import type { StackPatternId } from '../signing/stackPatterns';
import { kindWordOf, type OfficePlace, type PlaceLevel, placeInText, placeOfIssueOf } from './officePlace';

/** Before or after the change of 1/7/2025: offices of before are set up for old files. */
export type SetupEra = 'now' | 'former';

/**
 * A kind of office that papers are issued by. Rows, because the law renames offices. What is proposed from one is offered
 * and can be changed: symbols are set by the head of the agency (NĐ 30/2020, Phụ lục I, II.3.b).
 */
export interface OfficeKind {
  readonly id: string;
  readonly eras: readonly SetupEra[];
  readonly levels: readonly PlaceLevel[];
  /** As the clerk chooses it. */
  readonly label: string;
  /**
   * Name without its place, line by line as the letterhead breaks it. None is above 22 letters: in bold 13 pt these are
   * 61 mm, and the column has 62; a longer one would be broken once more, by itself.
   */
  readonly lines: readonly string[];
  /** Name in running text, without its place. */
  readonly shortName: string;
  readonly symbol: string;
  /** A body of the place itself, whose lines end with the place's name; false: an office under its UBND. */
  readonly isBody: boolean;
  readonly signs: StackPatternId;
  /** Only in places of these kinds; left out: in all. */
  readonly places?: readonly string[];
}

const BOTH = ['now', 'former'] as const;
const body = { isBody: true, signs: 'collectiveHead' } as const;
const office = { isBody: false, signs: 'head' } as const;

/** In the order they are offered. */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  {
    id: 'ubnd',
    eras: BOTH,
    levels: ['province', 'district', 'commune'],
    label: 'Ủy ban nhân dân',
    lines: ['ỦY BAN NHÂN DÂN'],
    shortName: 'UBND',
    symbol: 'UBND',
    ...body,
  },
  {
    id: 'hdnd',
    eras: BOTH,
    levels: ['province', 'district', 'commune'],
    label: 'Hội đồng nhân dân',
    lines: ['HỘI ĐỒNG NHÂN DÂN'],
    shortName: 'HĐND',
    symbol: 'HĐND',
    ...body,
  },
  ...under('now', 'commune', [
    ['van-phong', 'VP', 'Văn phòng HĐND và UBND', ['VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN']],
    ['van-hoa-xa-hoi', 'PVHXH', 'Phòng Văn hóa - Xã hội', ['PHÒNG VĂN HÓA - XÃ HỘI']],
  ]),
  { ...one('now', 'commune', 'kinh-te', 'PKT', 'Phòng Kinh tế', ['PHÒNG KINH TẾ']), places: ['xã'] },
  {
    ...one('now', 'commune', 'kinh-te-ha-tang', 'PKTHTĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị', [
      'PHÒNG KINH TẾ,',
      'HẠ TẦNG VÀ ĐÔ THỊ',
    ]),
    places: ['phường', 'đặc khu'],
  },
  ...under('now', 'commune', [
    ['hanh-chinh-cong', 'TTPVHCC', 'Trung tâm Phục vụ hành chính công', ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']],
  ]),
  ...under('former', 'district', [
    ['van-phong-huyen', 'VP', 'Văn phòng HĐND và UBND', ['VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN']],
    ['van-hoa-thong-tin', 'PVHTT', 'Phòng Văn hóa và Thông tin', ['PHÒNG VĂN HÓA', 'VÀ THÔNG TIN']],
    ['noi-vu', 'PNV', 'Phòng Nội vụ', ['PHÒNG NỘI VỤ']],
    ['tai-chinh', 'PTCKH', 'Phòng Tài chính - Kế hoạch', ['PHÒNG TÀI CHÍNH -', 'KẾ HOẠCH']],
    ['y-te', 'PYT', 'Phòng Y tế', ['PHÒNG Y TẾ']],
    ['giao-duc', 'PGDĐT', 'Phòng Giáo dục và Đào tạo', ['PHÒNG GIÁO DỤC', 'VÀ ĐÀO TẠO']],
    ['lao-dong', 'PLĐTBXH', 'Phòng Lao động - Thương binh và Xã hội', ['PHÒNG LAO ĐỘNG -', 'THƯƠNG BINH VÀ XÃ HỘI']],
  ]),
  ...under('both', 'province', [
    ['van-phong-tinh', 'VP', 'Văn phòng UBND', ['VĂN PHÒNG', 'ỦY BAN NHÂN DÂN']],
    ['so-noi-vu', 'SNV', 'Sở Nội vụ', ['SỞ NỘI VỤ']],
    ['so-y-te', 'SYT', 'Sở Y tế', ['SỞ Y TẾ']],
    ['so-giao-duc', 'SGDĐT', 'Sở Giáo dục và Đào tạo', ['SỞ GIÁO DỤC VÀ ĐÀO TẠO']],
    ['so-tai-chinh', 'STC', 'Sở Tài chính', ['SỞ TÀI CHÍNH']],
    ['so-xay-dung', 'SXD', 'Sở Xây dựng', ['SỞ XÂY DỰNG']],
    ['so-khoa-hoc', 'SKHCN', 'Sở Khoa học và Công nghệ', ['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ']],
  ]),
  ...under('now', 'province', [
    ['so-nong-nghiep', 'SNNMT', 'Sở Nông nghiệp và Môi trường', ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
  ]),
  ...under('former', 'province', [
    ['so-thong-tin', 'STTTT', 'Sở Thông tin và Truyền thông', ['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG']],
  ]),
];

type Row = readonly [id: string, symbol: string, label: string, lines: readonly string[]];

function under(era: SetupEra | 'both', level: PlaceLevel, rows: readonly Row[]): readonly OfficeKind[] {
  return rows.map(([id, symbol, label, lines]) => one(era, level, id, symbol, label, lines));
}

function one(era: SetupEra | 'both', level: PlaceLevel, ...[id, symbol, label, lines]: Row): OfficeKind {
  const eras = era === 'both' ? BOTH : [era];
  return { id, eras, levels: [level], label, lines, shortName: label, symbol, ...office };
}

/** Kinds of offices there are, or were, in a place. */
export function kindsIn({ level, name }: OfficePlace, era: SetupEra): readonly OfficeKind[] {
  const kindWord = kindWordOf(name);
  return OFFICE_KINDS.filter(
    ({ eras, levels, places }) =>
      eras.includes(era) && levels.includes(level) && (places === undefined || places.includes(kindWord)),
  );
}

/** What the letterhead of such an office there probably says; contact, archive and identifier are not known from it. */
export function proposedProfile(
  { lines, shortName, symbol, isBody }: OfficeKind,
  { name }: OfficePlace,
): Pick<
  OfficeProfile,
  'name' | 'parentLines' | 'issuerLines' | 'symbol' | 'fieldSymbol' | 'placeOfIssue' | 'areaWord'
> {
  const capitals = name.toLocaleUpperCase('vi');
  return {
    name: `${shortName} ${placeInText(name)}`,
    parentLines: isBody ? [] : [`UBND ${capitals}`],
    issuerLines: isBody ? [...lines, capitals] : lines,
    symbol,
    fieldSymbol: '',
    placeOfIssue: placeOfIssueOf(name),
    areaWord: kindWordOf(name),
  };
}
