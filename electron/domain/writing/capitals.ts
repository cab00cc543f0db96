import { findingsOf, type TextAdvice, type WritingRule, withCapital, withSmall } from './advice';

/** Capitals as NĐ 30/2020/NĐ-CP, Phụ lục II has them; what only a reader can judge is not looked at. */

/** Inside a sentence: after a word in small letters, a number or an abbreviation ("UBND"). */
const INSIDE = '(?<=(?:[\\p{Ll}\\d]|(?<![\\p{L}\\p{M}])\\p{Lu}{2,8})[,;]?[ \\u00A0])';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}])';
const rule = (
  code: WritingRule['code'],
  certainty: WritingRule['certainty'],
  pattern: string,
  mend: WritingRule['mend'],
): WritingRule => ({ code, certainty, pattern: new RegExp(pattern, 'gu'), mend });

/** V: parts of a paper that is cited: Phần, Chương, Mục, Tiểu mục, Điều with a capital, khoản and điểm without. */
const CITED_PARTS: readonly WritingRule[] = [
  rule(
    'cited-part-capital',
    'sure',
    `${NO_LETTER_BEFORE}(?<!(?:[Cc]huyên|[Dd]anh|[Hh]ạng|[Đđ]ề|[Tt]iết|[Tt]hư|[Nn]hiều|[Mm]ột|[Mm]ọi|[Nn]hững) )(?:điều|tiểu mục|mục|chương)(?= (?:\\d{1,3}${NO_LETTER_AFTER}(?![.,]\\d)(?! (?:ngày|người|lần|đơn vị|hộ|năm|tháng|tuổi))|[IVX]+${NO_LETTER_AFTER}))`,
    withCapital,
  ),
  rule(
    'cited-part-capital',
    'sure',
    `${NO_LETTER_BEFORE}phần(?= (?:[IVX]+${NO_LETTER_AFTER}|thứ (?:nhất|hai|ba)))`,
    withCapital,
  ),
  rule('cited-part-small', 'sure', `(?<=[\\p{L}\\d][,;]?[ \\u00A0])Khoản(?= \\d)`, withSmall),
  rule('cited-part-small', 'sure', `(?<=[đĐ]iểm )[A-ZĐ](?=,? [Kk]hoản \\d)`, withSmall),
  rule(
    'cited-part-small',
    'sure',
    `${INSIDE}Điểm(?= [a-zđ]${NO_LETTER_AFTER}| [A-ZĐ],? [Kk]hoản \\d| \\d+(?:\\.\\d+)* (?:[Kk]hoản|Mục|Điều|Công văn|Chỉ thị|Kế hoạch))`,
    withSmall,
  ),
];

/** Persons give names to units of which the word for the unit then takes a capital: "Phường Nguyễn Huệ". */
const PERSON_OR_EVENT =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Ngô|Lý|Đinh|Đoàn|Trương|Mạc|Hồ Chí|Hai Bà|Bà |Quang Trung|Điện Biên Phủ|Cách mạng|Đoàn|Ủy|Uỷ|Đội|Hội|Thành)/u;

const UNIT_WORDS =
  '[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hôn|[Kk]hu phố|[Tt]ổ dân phố';
/** Persons and events that many wards are named after (Phụ lục II, III.1.b). */
const NAMED_AFTER =
  'Điện Biên Phủ|Quang Trung|Hai Bà Trưng|Bà Triệu|Lê Lợi|Lê Lai|Lê Chân|Lê Duẩn|Lê Hồng Phong|Lê Đại Hành|Lê Thánh Tông|Nguyễn Huệ|Nguyễn Trãi|Nguyễn Du|Nguyễn Cư Trinh|Nguyễn Văn Cừ|Nguyễn Thái Bình|Nguyễn Thái Học|Nguyễn Văn Linh|Nguyễn Bỉnh Khiêm|Trần Hưng Đạo|Trần Phú|Trần Quang Diệu|Trần Quang Khải|Trần Quốc Toản|Phan Bội Châu|Phan Châu Trinh|Phan Chu Trinh|Phan Đình Phùng|Ngô Quyền|Ngô Mây|Lý Thường Kiệt|Lý Thái Tổ|Hoàng Diệu|Hoàng Văn Thụ|Hoàng Hoa Thám|Võ Thị Sáu|Đinh Tiên Hoàng|Bùi Thị Xuân|Phạm Ngũ Lão|Cách mạng Tháng Tám';

/** III: the word for the unit small, its name in capitals; numbers, persons and events with a capital; two by themselves. */
const PLACES: readonly WritingRule[] = [
  rule(
    'special-place',
    'sure',
    `${NO_LETTER_BEFORE}(?:[Tt]hủ [Đđ]ô [Hh]à [Nn]ội|[Tt]hành [Pp]hố [Hh]ồ [Cc]hí [Mm]inh)${NO_LETTER_AFTER}`,
    (read) => (/^thủ/iu.test(read) ? 'Thủ đô Hà Nội' : 'Thành phố Hồ Chí Minh'),
  ),
  rule(
    'unit-word',
    'warn',
    `(?<=${NO_LETTER_BEFORE}(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|[Nn]hững) (?:(?:${UNIT_WORDS})(?:, | và | hoặc |\\/))*)(?:${UNIT_WORDS})${NO_LETTER_AFTER}(?! \\p{Lu}| \\d)`,
    withSmall,
  ),
  rule(
    'named-unit',
    'list',
    `${NO_LETTER_BEFORE}(?:phường|xã|quận|huyện)(?= (?:${NAMED_AFTER})${NO_LETTER_AFTER})`,
    withCapital,
  ),
  rule(
    'land-word',
    'warn',
    `(?<!${NO_LETTER_BEFORE}(?:${UNIT_WORDS}) )${INSIDE}(?:Biển|Sông|Núi|Đảo|Đèo|Vịnh|Chợ)(?= \\p{Lu}\\p{Ll}* \\p{Lu}\\p{Ll})`,
    withSmall,
  ),
  rule(
    'unit-word',
    'warn',
    `${INSIDE}(?:Tỉnh|Thị xã|Thị trấn|Huyện|Phường|Xã|Quận|Thành phố|Đặc khu)(?= \\p{Lu}\\p{Ll})`,
    (read, { index, input }) => {
      const name = input.slice(index + read.length + 1);
      return PERSON_OR_EVENT.test(name) || (read.startsWith('Thành phố') && name.startsWith('Hồ Chí Minh'))
        ? null
        : withSmall(read);
    },
  ),
  rule(
    'numbered-unit',
    'warn',
    `${NO_LETTER_BEFORE}(?<!(?:xã|phường|quận|huyện|thị trấn|thành phố),[ ])(?:quận|phường)(?= \\d{1,2}(?![\\d/%]|[.,]\\d)(?! (?:ngày|người|đơn vị|hộ|lần|phường|xã|quận|tháng|năm|tổ|khu|trường)))`,
    withCapital,
  ),
  rule(
    'region',
    'list',
    `(?<=(?:vùng|miền|khu vực|các tỉnh) )(?:tây bắc|đông bắc|tây nguyên|tây nam bộ|đông nam bộ|bắc bộ|nam bộ|trung bộ|bắc trung bộ|nam trung bộ)${NO_LETTER_AFTER}`,
    (read) => read.split(' ').map(withCapital).join(' '),
  ),
  rule('region', 'list', `(?<=miền )(?:bắc|trung|nam)${NO_LETTER_AFTER}`, withCapital),
];

/** V: weekdays and months in words. "lần thứ hai", "mỗi tháng hai lần" count and are no names. */
const DAY_NAMES = '(?:hai|ba|tư|năm|sáu|bảy)';
const BESIDE_WEEKDAY = '(?:sáng|trưa|chiều|tối|từ|đến|vào|hết|trước|sau|và|hoặc|trừ|hằng tuần|hàng tuần|mỗi|các ngày)';
const MONTH_NAMES = '(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)';
const CALENDAR: readonly WritingRule[] = [
  rule('weekday', 'sure', `(?<=${NO_LETTER_BEFORE}${BESIDE_WEEKDAY} thứ )${DAY_NAMES}${NO_LETTER_AFTER}`, withCapital),
  rule(
    'weekday',
    'sure',
    `(?<=${NO_LETTER_BEFORE}[Tt]hứ )${DAY_NAMES}(?=,? (?:ngày \\d|hằng tuần|hàng tuần|tuần (?:này|sau|tới|trước))|, chủ nhật|, [Tt]hứ ${DAY_NAMES}| \\(\\d| và thứ| và chủ nhật| và Chủ nhật)`,
    withCapital,
  ),
  rule('weekday', 'sure', `${NO_LETTER_BEFORE}chủ nhật${NO_LETTER_AFTER}`, withCapital),
  rule(
    'month',
    'sure',
    `(?<=(?:^|[\\n,;] ?)[Tt]háng )(?:giêng|tư|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)${NO_LETTER_AFTER}(?! (?:lần|kỳ|đợt|ngày|sinh))`,
    withCapital,
  ),
  rule(
    'month',
    'sure',
    `(?<=${NO_LETTER_BEFORE}(?:trong|từ|đến|hết|đầu|cuối|giữa|vào|trước|sau|[Tt]rong|[Tt]ừ|[Đđ]ến|\\d{1,2}) [Tt]háng )${MONTH_NAMES}${NO_LETTER_AFTER}(?! (?:lần|kỳ|đợt|buổi|cuộc|phiên|ngày|sinh|đầu|cuối|liền|tiếp|qua|nữa|rưỡi))`,
    withCapital,
  ),
  rule(
    'holiday',
    'list',
    `(?<=ngày )(?:quốc khánh|quốc tế lao động|quốc tế phụ nữ|thương binh - liệt sĩ|nhà giáo Việt Nam|phụ nữ Việt Nam|thầy thuốc Việt Nam)${NO_LETTER_AFTER}`,
    withCapital,
  ),
  rule('holiday', 'list', `${NO_LETTER_BEFORE}[Qq]uốc Khánh(?= \\d)|(?<=[Nn]gày )Quốc Khánh`, (read) =>
    read.replace('Khánh', 'khánh'),
  ),
  rule(
    'holiday',
    'list',
    `${INSIDE}Tết (?:[Nn]guyên [Đđ]án|[Tt]rung [Tt]hu|[Đđ]oan [Nn]gọ)${NO_LETTER_AFTER}|${NO_LETTER_BEFORE}[Tt]ết (?:nguyên [đĐ]án|Nguyên Đán|trung [tT]hu|Trung Thu|đoan [nN]gọ|Đoan Ngọ)${NO_LETTER_AFTER}`,
    holidayMeant,
  ),
];

/** "tết Nguyên đán"; at the start of a sentence its own capital stays. */
function holidayMeant(read: string, { index, input }: RegExpExecArray): string {
  const isInside = /[\p{Ll}\d][,;]?[ \u00A0]$/u.test(input.slice(Math.max(0, index - 3), index));
  const [tet = '', ...name] = read.split(' ');
  return [isInside ? withSmall(tet) : tet, withCapital(withLower(name.join(' ')))].join(' ');
}

const withLower = (text: string) => text.toLocaleLowerCase('vi');

/** First words of the names of laws, so that "Luật này", "luật sư" and "đúng luật" are let be. */
const LAW_SUBJECTS =
  'tổ chức|ban hành|tiếp cận|tiếp công dân|phòng,|phòng cháy|an ninh|an toàn|cán bộ|viên chức|bảo hiểm|bảo vệ|đất đai|đầu tư|đấu thầu|ngân sách|thi đua|lưu trữ|giao dịch|giao thông|công nghệ|viễn thông|trẻ em|người cao|thanh niên|khiếu nại|tố cáo|tố tụng|xử lý|xây dựng|thực hiện|dữ liệu|hình sự|dân sự|lao động|giáo dục|quản lý|cư trú|căn cước|khám bệnh|trật tự|dược|hộ tịch|chính quyền|hòa giải|hoà giải';
const PAPER_KINDS =
  'nghị định|nghị quyết|quyết định|chỉ thị|thông tư|thông tư liên tịch|công văn|kế hoạch|thông báo|báo cáo|tờ trình|hướng dẫn|công điện';
/** V: names of laws and papers. */
const PAPERS: readonly WritingRule[] = [
  rule(
    'law-name',
    'warn',
    `${NO_LETTER_BEFORE}(?<!pháp )(?:luật|Luật|bộ luật|Bộ luật|pháp lệnh|Pháp lệnh) (?:${LAW_SUBJECTS})(?![\\p{L}\\p{M}])`,
    (read) => {
      const [, kind = '', name = ''] = /^((?:bộ |pháp )?lu?[ậệ]\p{L}*) (.*)$/iu.exec(read) ?? [];
      return kind === '' ? null : `${withCapital(kind)} ${withCapital(name)}`;
    },
  ),
  rule(
    'document-kind',
    'warn',
    `${NO_LETTER_BEFORE}(?:${PAPER_KINDS})(?= số:? (?:\\d+[\\d/]*/\\p{Lu}|\\d+/\\d{4}/))`,
    withCapital,
  ),
];

/** V: "Nhân dân", "Nhà nước" by themselves, not inside the name of a body nor behind another noun. */
const NATION: readonly WritingRule[] = [
  rule(
    'nation',
    'warn',
    `(?<=${NO_LETTER_BEFORE}(?:[Đđ]ảng,|[Đđ]ảng và|của|bởi) |[;:] )nhà nước${NO_LETTER_AFTER}`,
    withCapital,
  ),
  rule(
    'nation',
    'warn',
    `(?<=${NO_LETTER_BEFORE}(?:trong|của|cho|với|đến|phục vụ|vận động|quần chúng|và) |[;:] )nhân dân${NO_LETTER_AFTER}`,
    (read, { index, input }) =>
      /(?:Hội đồng|ủy ban|uỷ ban) và $/iu.test(input.slice(Math.max(0, index - 14), index)) ? null : withCapital(read),
  ),
];

/** The one of this country; "tổ chức phi chính phủ", "chính phủ các nước", "chính phủ điện tử" are no names. */
const GOVERNMENT: readonly WritingRule[] = [
  rule(
    'nation',
    'warn',
    `${NO_LETTER_BEFORE}(?<!(?:phi|liên|các|mọi|nhiều|một|nội) )chính phủ${NO_LETTER_AFTER}(?! (?:điện tử|số|các|nước|của|hai|liên|lâm|\\p{Lu}))`,
    withCapital,
  ),
  rule(
    'nation',
    'warn',
    `${NO_LETTER_BEFORE}đảng(?=(?:,| và) (?:[Nn]hà nước|[Nn]hân dân|[Cc]hính phủ)${NO_LETTER_AFTER})|(?<=${NO_LETTER_BEFORE}của )đảng(?= ta${NO_LETTER_AFTER}|[.,;:!]|\\s*$| và ${NO_LETTER_AFTER})`,
    withCapital,
  ),
];

const FAMILIES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trương|Lương|Mai|Trịnh|Đào|Hà|Cao|Tạ|Châu|Lâm|Phùng|Tô|Thái|Quách';
/** II.1.a: every syllable of a person's name; known by its family name and the usual middle one. */
const PERSONS: readonly WritingRule[] = [
  rule('person-name', 'warn', `(?<=${NO_LETTER_BEFORE}(?:${FAMILIES}) )(?:văn|thị)(?= \\p{Lu}\\p{Ll})`, withCapital),
  rule(
    'person-name',
    'warn',
    `(?<=${NO_LETTER_BEFORE}(?:${FAMILIES}) )(?:[Vv]ăn|[Tt]hị) (?!(?:là|và|có|làm|ở|ký|đã|được|của|tại|cho|theo|hóa|hoá|phòng|xã|sát) )\\p{Ll}+${NO_LETTER_AFTER}`,
    (read) => read.split(' ').map(withCapital).join(' '),
  ),
];

/** Behind "ông", "bà" a name in small letters throughout: "ông trần văn Nam". */
const SMALL_PERSONS: readonly WritingRule[] = [
  rule(
    'person-name',
    'warn',
    `(?<=${NO_LETTER_BEFORE}(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) )(?:${FAMILIES.toLocaleLowerCase('vi')}) (?:[Vv]ăn|[Tt]hị) \\p{L}+${NO_LETTER_AFTER}`,
    (read) => read.split(' ').map(withCapital).join(' '),
  ),
];

const RULES = [
  ...SMALL_PERSONS,
  ...PERSONS,
  ...CITED_PARTS,
  ...PLACES,
  ...CALENDAR,
  ...PAPERS,
  ...NATION,
  ...GOVERNMENT,
];

export function capitalsAdvice(text: string): readonly TextAdvice[] {
  return RULES.flatMap((one) => findingsOf(one, text)).filter(({ start }) => !isShouted(text, start));
}

/** A line in capitals has no rule of capitals. */
function isShouted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0] ?? '';
  return line === line.toLocaleUpperCase('vi');
}
