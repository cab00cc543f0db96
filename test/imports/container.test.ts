import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyContainer } from '../../electron/imports/container';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { biffRecords, makeOle } from '../support/workbookOle';
import { handMadeWorkbook, readRefused } from '../support/workbookParts';
import { makeZip } from '../support/workbookZip';

const types = (type: string) => ({
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/x" ContentType="application/${type}"/></Types>`,
});
const odf = (kind: string, manifest = '') => [
  { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
  { name: 'content.xml', content: '<x/>' },
  { name: 'META-INF/manifest.xml', content: `<manifest>${manifest}</manifest>` },
];
const bof = (version: number): readonly [number, Uint8Array] => [
  0x809,
  Buffer.from([version & 255, version >> 8, 5, 0, 0, 0, 0, 0]),
];
const codePage: readonly [number, Uint8Array] = [0x42, Buffer.from([0xb0, 4])];
const filePass: readonly [number, Uint8Array] = [0x2f, Buffer.alloc(6)];
const eof: readonly [number, Uint8Array] = [0x0a, Buffer.alloc(0)];
const xls = (records: readonly (readonly [number, Uint8Array])[], name = 'Workbook', length = 5000) =>
  makeOle([
    { name: '\u0005SummaryInformation', content: Buffer.alloc(200) },
    { name, content: biffRecords(records, length) },
  ]);
const hex = (text: string) => Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.alloc(200, 0x81)]);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Bytes, what they are, and how `readWorkbook` refuses them (null: it reads them). */
const TABLE: readonly (readonly [string, Uint8Array, object, readonly [string, string] | null])[] = [
  ['xlsx', handMadeWorkbook({}), { kind: 'xlsx', hasMacros: false }, null],
  [
    'xlsx without a list of types',
    handMadeWorkbook({ replace: { '[Content_Types].xml': null } }),
    { kind: 'xlsx' },
    null,
  ],
  [
    'xlsm',
    handMadeWorkbook({ replace: { '[Content_Types].xml': types('vnd.ms-excel.sheet.macroEnabled.main+xml').content } }),
    { kind: 'xlsx', hasMacros: true },
    null,
  ],
  [
    'xltx',
    handMadeWorkbook({
      replace: {
        '[Content_Types].xml': types('vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml').content,
      },
    }),
    { kind: 'xlsx', hasMacros: false },
    null,
  ],
  [
    'xlsb without a workbook',
    makeZip([types('vnd.ms-excel.sheet.binary.macroEnabled.main')]),
    { kind: 'xlsb' },
    ['damaged', 'unexpected'],
  ],
  [
    'docx',
    makeZip([types('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')]),
    { kind: 'document', what: 'word' },
    ['not-a-spreadsheet', 'word'],
  ],
  [
    'docx with a workbook inside',
    makeZip([
      {
        name: '[Content_Types].xml',
        content:
          '<Types><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      },
    ]),
    { kind: 'document', what: 'word' },
    ['not-a-spreadsheet', 'word'],
  ],
  [
    'docx by its parts',
    makeZip([{ name: 'word/document.xml', content: '<x/>' }]),
    { kind: 'document', what: 'word' },
    ['not-a-spreadsheet', 'word'],
  ],
  [
    'pptx',
    makeZip([types('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')]),
    { kind: 'document', what: 'powerpoint' },
    ['not-a-spreadsheet', 'powerpoint'],
  ],
  ['ods', makeZip(odf('spreadsheet')), { kind: 'ods' }, null],
  [
    'ods with a password',
    makeZip(odf('spreadsheet', '<manifest:encryption-data/>')),
    { kind: 'encrypted', what: 'ods' },
    ['password-protected', 'ods'],
  ],
  ['odt', makeZip(odf('text')), { kind: 'document', what: 'odt' }, ['not-a-spreadsheet', 'odt']],
  [
    'zip of other files',
    makeZip([{ name: 'Mẫu 02.xlsx', content: 'x' }]),
    { kind: 'archive', what: 'zip' },
    ['not-a-spreadsheet', 'zip'],
  ],
  ['empty zip', makeZip([]), { kind: 'archive', what: 'zip' }, ['not-a-spreadsheet', 'zip']],
  [
    'zip with a password',
    makeZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
    { kind: 'encrypted', what: 'zip' },
    ['password-protected', 'zip'],
  ],
  ['zip cut off', handMadeWorkbook({}).subarray(0, 900), { kind: 'unreadable' }, ['damaged', 'zip-cut-off']],
  ['rar', hex('52 61 72 21 1a 07 01 00'), { kind: 'archive', what: 'rar' }, ['not-a-spreadsheet', 'rar']],
  ['7z', hex('37 7a bc af 27 1c'), { kind: 'archive', what: '7z' }, ['not-a-spreadsheet', '7z']],
  [
    'xlsx with a password',
    makeOle([
      { name: 'EncryptionInfo', content: Buffer.alloc(224) },
      { name: 'EncryptedPackage', content: Buffer.alloc(9000) },
    ]),
    { kind: 'encrypted', what: 'ooxml' },
    ['password-protected', 'ooxml'],
  ],
  ['xls of Excel 97', xls([bof(0x600), codePage, eof]), { kind: 'xls', biff: 8 }, null],
  ['xls of Excel 95', xls([bof(0x500), codePage, eof], 'Book'), { kind: 'xls', biff: 5 }, null],
  ['xls in the mini stream', xls([bof(0x600), codePage, eof], 'Workbook', 0), { kind: 'xls', biff: 8 }, null],
  [
    'xls with a password',
    xls([bof(0x600), codePage, filePass, eof]),
    { kind: 'encrypted', what: 'xls' },
    ['password-protected', 'xls'],
  ],
  [
    'xls with a password, mini stream',
    xls([bof(0x600), filePass, eof], 'Book', 0),
    { kind: 'encrypted', what: 'xls' },
    ['password-protected', 'xls'],
  ],
  [
    'xls cut off',
    xls([bof(0x600), codePage, eof]).subarray(0, 2000),
    { kind: 'unreadable' },
    ['damaged', 'ole-cut-off'],
  ],
  [
    'xls with a stream of rubbish',
    makeOle([{ name: 'Workbook', content: Buffer.alloc(5000, 7) }]),
    { kind: 'unreadable' },
    ['damaged', 'xls-stream'],
  ],
  ['BIFF without OLE, cut off', hex('09 08 10 00 00 06 05 00'), { kind: 'xls', biff: 8 }, ['damaged', 'xls-cut-off']],
  ['xls of Excel 4, cut off', hex('09 04 06 00 00 00 10 00'), { kind: 'xls', biff: 4 }, ['damaged', 'xls-cut-off']],
  [
    'doc',
    makeOle([{ name: 'WordDocument', content: Buffer.alloc(5000) }]),
    { kind: 'document', what: 'word' },
    ['not-a-spreadsheet', 'word'],
  ],
  [
    'ppt',
    makeOle([{ name: 'PowerPoint Document', content: Buffer.alloc(5000) }]),
    { kind: 'document', what: 'powerpoint' },
    ['not-a-spreadsheet', 'powerpoint'],
  ],
  [
    'other OLE',
    makeOle([{ name: 'Gì đó', content: Buffer.alloc(5000) }]),
    { kind: 'unknown' },
    ['not-a-spreadsheet', 'unknown'],
  ],
  ['OLE header alone', hex('d0cf11e0a1b11ae1'), { kind: 'unreadable' }, ['damaged', 'ole-cut-off']],
  ['pdf', Buffer.from('%PDF-1.7\n%…'), { kind: 'document', what: 'pdf' }, ['not-a-spreadsheet', 'pdf']],
  ['rtf', Buffer.from('{\\rtf1\\ansi}'), { kind: 'document', what: 'word' }, ['not-a-spreadsheet', 'word']],
  ['png', hex('89 50 4e 47 0d 0a 1a 0a'), { kind: 'image' }, ['not-a-spreadsheet', 'image']],
  ['jpeg', hex('ff d8 ff e0'), { kind: 'image' }, ['not-a-spreadsheet', 'image']],
  ['gif', Buffer.from('GIF89a....'), { kind: 'image' }, ['not-a-spreadsheet', 'image']],
  [
    'bmp',
    hex('42 4d 36 84 03 00 00 00 00 00 36 00 00 00 28 00 00 00'),
    { kind: 'image' },
    ['not-a-spreadsheet', 'image'],
  ],
  ['webp', Buffer.from('RIFF....WEBPVP8 '), { kind: 'image' }, ['not-a-spreadsheet', 'image']],
  ['photo of a phone', Buffer.from('\0\0\0\u0018ftypheic'), { kind: 'image' }, ['not-a-spreadsheet', 'image']],
  [
    'web page',
    Buffer.from('\n<!-- Excel --><HTML xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>'),
    { kind: 'html', encoding: 'utf-8' },
    null,
  ],
  ['bare table', Buffer.from('\ufeff<table border=1><tr><td>Đạt</td></tr></table>'), { kind: 'html' }, null],
  [
    'web page without a table, in UTF-16',
    utf16('<html><body></body></html>'),
    { kind: 'html', encoding: 'utf-16le' },
    ['not-a-spreadsheet', 'web-page'],
  ],
  [
    'web archive without a page',
    Buffer.from('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'),
    { kind: 'html' },
    ['not-a-spreadsheet', 'web-page'],
  ],
  [
    'xml of Excel 2003',
    Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    { kind: 'xml', flavour: 'spreadsheet2003' },
    null,
  ],
  [
    'flat OpenDocument',
    Buffer.from(
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
    ),
    { kind: 'xml', flavour: 'flatOds' },
    null,
  ],
  [
    'xml of Word 2003',
    Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
    { kind: 'document', what: 'word' },
    ['not-a-spreadsheet', 'word'],
  ],
  [
    'other xml',
    Buffer.from('<?xml version="1.0"?><hoadon/>'),
    { kind: 'text', what: 'xml' },
    ['not-a-spreadsheet', 'xml'],
  ],
  ['csv', Buffer.from('TT,Họ tên\n1,"Võ, Ánh"\n'), { kind: 'csv', encoding: 'utf-8' }, null],
  [
    'csv with semicolons in a code page',
    Buffer.from('TT;H\xf4 t\xean\r\n1;\xc1nh\r\n', 'latin1'),
    { kind: 'csv', encoding: '8bit' },
    null,
  ],
  ['tabs in UTF-16', utf16('TT\tHọ tên\n1\tÁnh\n'), { kind: 'csv', encoding: 'utf-16le' }, null],
  ['tabs in UTF-16 without mark', utf16('TT\tTEN\n1\tANH\n').subarray(2), { kind: 'csv', encoding: 'utf-16le' }, null],
  ['title lines above a csv', Buffer.from('BÁO CÁO\nngày 17/8/2021\nTT,Tên,Số\n1,A,2\n2,B,3\n'), { kind: 'csv' }, null],
  [
    'long csv cut inside a letter',
    Buffer.from(`a,b\n${'ệ,ệ\n'.repeat(20_000)}`),
    { kind: 'csv', encoding: 'utf-8' },
    null,
  ],
  ['sylk', Buffer.from('ID;PWXL;N;E\nP;PGeneral\n'), { kind: 'sylk' }, null],
  ['dif', Buffer.from('TABLE\r\n0,1\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nEOD\r\n'), { kind: 'dif' }, null],
  [
    'plain text',
    Buffer.from('Kính gửi: Ủy ban nhân dân phường\nĐề nghị báo cáo.'),
    { kind: 'text', what: 'text' },
    ['not-a-spreadsheet', 'text'],
  ],
  ['nothing', Buffer.alloc(0), { kind: 'empty' }, ['empty-file', 'empty']],
  ['blanks', Buffer.from(' \r\n\t\r\n'), { kind: 'unreadable' }, ['empty-file', 'blank']],
  ['zeros', Buffer.alloc(9000), { kind: 'unreadable' }, ['damaged', 'only-zeros']],
  ['rubbish', hex('01 02 03 04 05 06 07 08'), { kind: 'unknown' }, ['not-a-spreadsheet', 'unknown']],
];

describe('what a file is, by its bytes alone', () => {
  test.each(TABLE)('%s', (_name, bytes, container, refusal) => {
    expect(identifyContainer(bytes, 'bao-cao.xlsx')).toMatchObject(container);
    expect(identifyContainer(bytes, 'khac.xls')).toEqual(identifyContainer(bytes, 'bao-cao.xlsx'));
    if (refusal === null) expect(readWorkbook(bytes, 'a.xls').ok).toBe(true);
    else expect(readRefused(bytes)).toMatchObject({ code: refusal[0], detail: { what: refusal[1] } });
  });

  test('lock files of open documents are told by name and size', () => {
    const owner = Buffer.from(`\u0008Võ Ánh${' '.repeat(150)}`);
    for (const name of ['~$Mau 02.xlsx', 'gửi lên/~$Mau 02.xlsx', 'D:\\gui\\~$bao cao.doc', '.~lock.Mau 02.xlsx#']) {
      expect(identifyContainer(owner, name)).toEqual({ kind: 'lockFile' });
    }
    expect(readRefused(owner, {}, '~$a.xlsx')).toEqual({ code: 'lock-file', detail: { what: 'lock-file' } });
    expect(identifyContainer(handMadeWorkbook({}), '~$Mau 02.xlsx')).toMatchObject({ kind: 'xlsx' });
    expect(identifyContainer(owner, 'Mau 02.xlsx').kind).not.toBe('lockFile');
  });

  test('no bytes make it throw', () => {
    const starts = TABLE.map(([, bytes]) => Buffer.from(bytes.subarray(0, 6000)));
    const spoiled = fc.tuple(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 20 }),
      fc.nat(6000),
    );
    fc.assert(
      fc.property(spoiled, ([start, changes, length]) => {
        const bytes = Buffer.from(start.subarray(0, Math.max(8, length)));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(identifyContainer(bytes, 'a.xlsx')).toHaveProperty('kind');
        expect(readWorkbook(bytes, 'a.xlsx')).toHaveProperty('ok');
      }),
      { numRuns: 1500 },
    );
  });
});
