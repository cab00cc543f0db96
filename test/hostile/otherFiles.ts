import { read, write } from '@e965/xlsx';
import { makeZip } from '../support/workbookZip';
import type { HostileFile } from './hostileFile';

const MEBIBYTE = 1024 * 1024;

/** Texts, web pages, OpenDocument. */
export const HOSTILE_TEXTS: readonly HostileFile[] = [
  { name: 'one line of 100 MB', extension: 'csv', make: () => Buffer.alloc(100 * MEBIBYTE, 'a;b;'), ends: 'any' },
  {
    name: 'a quote that never closes over 100 MB',
    extension: 'csv',
    make: () => Buffer.concat([Buffer.from('STT;Tên\n1;"'), Buffer.alloc(100 * MEBIBYTE, 'a\n')]),
    ends: 'any',
  },
  {
    name: 'a hundred million quotes',
    extension: 'csv',
    make: () => Buffer.concat([Buffer.from('a;b\n'), Buffer.alloc(100 * MEBIBYTE, '"')]),
    ends: 'any',
  },
  {
    name: 'fifty million empty lines',
    extension: 'csv',
    make: () => Buffer.concat([Buffer.from('a;b\n1;2\n'), Buffer.alloc(50 * MEBIBYTE, '\n')]),
    ends: 'any',
  },
  {
    name: 'ten million short lines',
    extension: 'csv',
    make: () => Buffer.alloc(50 * MEBIBYTE, '1;2;3\n'),
    ends: 'any',
  },
  {
    name: 'a million tags inside each other',
    extension: 'xls',
    make: () => Buffer.from(`<html><body>${'<table><tr><td>'.repeat(400_000)}`),
    ends: 'any',
  },
  {
    name: 'cells that span the world',
    extension: 'xls',
    make: () =>
      Buffer.from(
        `<html><table>${'<tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr>'.repeat(2_000)}</table></html>`,
      ),
    ends: 'any',
  },
  {
    name: 'a web page of unclosed cells',
    extension: 'xls',
    make: () => Buffer.from(`<table>${'<tr><td>1<td>2'.repeat(1_000_000)}`),
    ends: 'any',
    limitMs: 1_500,
  },
  {
    name: 'entities that grow, in a spreadsheet of one XML',
    extension: 'xml',
    make: () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&c;</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
    ends: 'refused',
  },
  {
    name: 'cells at the end of the world, in a spreadsheet of one XML',
    extension: 'xml',
    make: () =>
      Buffer.from(
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="999999999" ss:Span="999999999"><Cell ss:Index="999999999" ss:MergeAcross="999999999" ss:MergeDown="99999999"><Data ss:Type="String">a</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
    ends: 'any',
  },
  {
    name: 'a row repeated a thousand million times',
    extension: 'ods',
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>',
      ),
    ends: 'any',
  },
  {
    name: 'a cell repeated sixteen thousand times in each of ten thousand rows',
    extension: 'ods',
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="10000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
      ),
    ends: 'any',
  },
  {
    name: 'a text of five million paragraphs',
    extension: 'ods',
    make: () =>
      ods(
        `<table:table-row><table:table-cell office:value-type="string">${'<text:p>a</text:p>'.repeat(3_000_000)}</table:table-cell></table:table-row>`,
      ),
    ends: 'any',
  },
  {
    name: 'spaces counted by the million',
    extension: 'ods',
    make: () =>
      ods(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="1000000000"/>'.repeat(100)}</text:p></table:table-cell></table:table-row>`,
      ),
    ends: 'any',
  },
];

function ods(rows: string): Buffer {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

/** Excel's binary files. */
export const HOSTILE_BINARIES: readonly HostileFile[] = [
  { name: 'sectors that follow themselves', extension: 'xls', make: () => spoiltTable((at) => at), ends: 'refused' },
  {
    name: 'sectors in a circle',
    extension: 'xls',
    make: () => spoiltTable((at, count) => (at + 1) % count),
    ends: 'refused',
  },
  { name: 'sectors far beyond the end', extension: 'xls', make: () => spoiltTable(() => 0x7ffffff0), ends: 'refused' },
  {
    name: 'records that say they are as long as can be',
    extension: 'xls',
    make: () => spoiltRecords((stream, at) => stream.writeUInt16LE(0xffff, at + 2)),
    ends: 'any',
  },
  {
    name: 'records of no length',
    extension: 'xls',
    make: () => spoiltRecords((stream, at) => stream.writeUInt16LE(0, at + 2)),
    ends: 'any',
  },
  {
    name: 'counts as large as can be',
    extension: 'xls',
    make: () => spoiltRecords((stream, at) => stream.fill(0xff, at + 4, at + 12)),
    ends: 'any',
  },
  {
    name: 'a sector size of gigabytes',
    extension: 'xls',
    make: () => changed((bytes) => bytes.writeUInt16LE(30, 30)),
    ends: 'any',
  },
  {
    name: 'a sector size of one byte',
    extension: 'xls',
    make: () => changed((bytes) => bytes.writeUInt16LE(0, 30)),
    ends: 'any',
  },
  {
    name: 'a table of tables without end',
    extension: 'xls',
    make: () =>
      changed((bytes) => {
        bytes.writeUInt32LE(0x7fffffff, 44);
        bytes.writeUInt32LE(0, 68);
        bytes.writeUInt32LE(0x7fffffff, 72);
      }),
    ends: 'any',
  },
];

const WORKBOOK_ROWS = 400;

function plainXls(): Buffer {
  const lines = Array.from(
    { length: WORKBOOK_ROWS },
    (_, row) => `${row};Nguyễn Văn ${row};Thôn ${row};090512${1000 + row}`,
  );
  const book = read(`STT;Họ và tên;Địa chỉ;Số điện thoại\n${lines.join('\n')}`, { type: 'string' });
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array); // `type` says what comes
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = plainXls();
  change(bytes);
  return bytes;
}

/** Every entry of the sector table by `next`. */
function spoiltTable(next: (at: number, count: number) => number): Buffer {
  return changed((bytes) => {
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 128; at += 1) bytes.writeUInt32LE(next(at, 128), table + at * 4);
  });
}

/** Twelve records from the start of the workbook's stream on. */
function spoiltRecords(change: (stream: Buffer, at: number) => void): Buffer {
  return changed((bytes) => {
    const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
    for (let at = start, left = 12; left > 0 && at + 16 < bytes.length; left -= 1) {
      const length = bytes.readUInt16LE(at + 2);
      if (left < 12) change(bytes, at);
      at += 4 + length;
    }
  });
}
