import { strToU8, zipSync } from 'fflate';

/** A person list of any length as the official form 02 has it, written straight as XML: a writing library takes minutes. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLES = ['Thị', 'Văn', 'Hữu', 'Đức', 'Ngọc', 'Thanh', 'Minh', 'Quốc', 'Xuân', 'Kim', 'Thị Mỹ', 'Đình'];
const GIVENS = [
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Hạnh',
  'Hương',
  'Khải',
  'Loan',
  'Nghĩa',
  'Phượng',
  'Quỳnh',
  'Sửu',
  'Tý',
];
const HEADINGS = ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'];
const FIRST_ROW = 7;

/**
 * @param {{ rows: number, place: string, day: number, first?: number }} list so many people of a commune; the day of
 *   August 2021; people are numbered from `first`, each with a phone that no other number has
 */
export function personWorkbook({ rows, place, day, first = 0 }) {
  const strings = new StringTable();
  const lines = [
    textRow(1, ['ỦY BAN NHÂN DÂN', '', '', '(Mẫu 02)'], strings),
    textRow(2, [place.toLocaleUpperCase('vi')], strings),
    textRow(3, ['BÁO CÁO HÀNG NGÀY'], strings),
    textRow(4, ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'], strings),
    textRow(5, [`(Ngày ${day} tháng 8 năm 2021)`], strings),
    textRow(6, HEADINGS, strings),
  ];
  for (let index = 0; index < rows; index += 1) lines.push(personRow(index, first + index, strings));
  return packed({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': links([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:E${FIRST_ROW - 1 + rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': strings.toXml(),
  });
}

class StringTable {
  #numbers = new Map();
  #uses = 0;

  numberOf(text) {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  toXml() {
    const items = [...this.#numbers.keys()].map((text) => `<si><t>${text}</t></si>`);
    return `<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function textRow(row, texts, strings) {
  const cells = texts.map((text, at) =>
    text === '' ? '' : `<c r="${letter(at)}${row}" t="s"><v>${strings.numberOf(text)}</v></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

function personRow(index, person, strings) {
  const row = FIRST_ROW + index;
  const [name, address, number] = [nameOf(person), addressOf(person), phoneOf(person)].map((text) =>
    strings.numberOf(text),
  );
  return `<row r="${row}"><c r="A${row}"><v>${index + 1}</v></c><c r="B${row}" t="s"><v>${name}</v></c><c r="C${row}" t="s"><v>${address}</v></c><c r="D${row}" t="s"><v>${number}</v></c><c r="E${row}"><v>${index + 1}</v></c></row>`;
}

function nameOf(index) {
  const of = (list, step) => list[Math.floor(index / step) % list.length];
  return `${of(FAMILIES, 1)} ${of(MIDDLES, 13)} ${of(GIVENS, 7)} ${of(GIVENS, 5)}`;
}

/** In no order, as in life: an index of the database has to be searched for each. */
function phoneOf(index) {
  return `0${'35789'[index % 5]}${String((index * 7_919_333) % 100_000_000).padStart(8, '0')}`;
}

function addressOf(index) {
  return `Tổ ${1 + (index % 90)}, khu phố ${1 + (Math.floor(index / 90) % 40)}`;
}

function letter(at) {
  return String.fromCharCode(65 + at);
}

function links(items) {
  const lines = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function packed(parts) {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}
