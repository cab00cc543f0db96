/** A type of document with a name of its own, and its abbreviation in the symbol (Phụ lục III, mục I). */
export interface TypeOfPaper {
  readonly name: string;
  /** null: it has none (thư công, Điều 7). */
  readonly abbreviation: string | null;
}

const TYPES: readonly TypeOfPaper[] = Object.entries({
  'NGHỊ QUYẾT': 'NQ',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHỈ THỊ': 'CT',
  'QUY CHẾ': 'QC',
  'QUY ĐỊNH': 'QyĐ',
  'THÔNG CÁO': 'TC',
  'THÔNG BÁO': 'TB',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'PHƯƠNG ÁN': 'PA',
  'ĐỀ ÁN': 'ĐA',
  'DỰ ÁN': 'DA',
  'BÁO CÁO': 'BC',
  'BIÊN BẢN': 'BB',
  'TỜ TRÌNH': 'TTr',
  'HỢP ĐỒNG': 'HĐ',
  'CÔNG ĐIỆN': 'CĐ',
  'BẢN GHI NHỚ': 'BGN',
  'BẢN THỎA THUẬN': 'BTT',
  'GIẤY ỦY QUYỀN': 'GUQ',
  'GIẤY MỜI': 'GM',
  'GIẤY GIỚI THIỆU': 'GGT',
  'GIẤY NGHỈ PHÉP': 'GNP',
  'PHIẾU GỬI': 'PG',
  'PHIẾU CHUYỂN': 'PC',
  'PHIẾU BÁO': 'PB',
}).map(([name, abbreviation]) => ({ name, abbreviation }));

const BY_NAME = new Map(TYPES.map((type) => [plain(type.name), type]));

/** The type a line of capitals names; null: it names none. Both spellings of uỷ, hoà, thoả are read. */
export function typeOf(text: string): TypeOfPaper | null {
  if (text !== text.toLocaleUpperCase('vi')) return null;
  return BY_NAME.get(plain(text)) ?? (PERSONAL.test(text.trim()) ? { name: text.trim(), abbreviation: null } : null);
}

/** A letter of thanks, praise or sympathy: a thư công, which is titled by what it says. */
const PERSONAL = /^THƯ (CẢM ƠN|KHEN|CHÚC|CHIA BUỒN|THĂM|NGỎ|KÊU GỌI|ĐỘNG VIÊN|CÔNG)( \p{L}+)*$/u;

/** The type a longer line of capitals begins with: "BÁO CÁO KẾT QUẢ …"; null: none. */
export function typeBeginning(text: string): TypeOfPaper | null {
  if (text !== text.toLocaleUpperCase('vi')) return null;
  const begins = plain(text);
  return TYPES.find(({ name }) => begins.startsWith(`${plain(name)} `)) ?? null;
}

/** Whether the symbol of a number begins with the abbreviation of some type. */
export function isTypeAbbreviation(group: string): boolean {
  return TYPES.some(({ abbreviation }) => abbreviation === group);
}

/** Without tone marks: they are where the two spellings differ. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .trim();
}
