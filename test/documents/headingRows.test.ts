import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { bodyBlocks } from '../../electron/documents/body/bodyBlocks';
import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { toXlsx } from '../../electron/documents/toXlsx';
import { kit, partsOf } from './support';

/** A heading of two rows and one that counts the columns, as HTML, Word and Excel have it. */
const document: OfficialDocument = {
  title: 'Thử',
  issuer: 'UBND',
  sections: [
    {
      orientation: 'portrait',
      restartsPageNumbers: true,
      blocks: bodyBlocks(
        'STT\tĐơn vị\tSố lượng\t\n\t\tKế hoạch\tThực hiện\n(1)\t(2)\t(3)\t(4)\n1\tPhường A\t1.200\t98',
        kit,
      ),
    },
  ],
};

test('HTML', () => {
  const html = toHtml(document, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
  expect(/<thead>(.*)<\/thead>/.exec(html)?.[1]).toBe(
    '<tr><th scope="col" rowspan="2">STT</th><th scope="col" rowspan="2">Đơn vị</th><th scope="colgroup" colspan="2">Số lượng</th></tr>' +
      '<tr><th scope="col">Kế hoạch</th><th scope="col">Thực hiện</th></tr>' +
      [1, 2, 3, 4]
        .map((number) => `<th scope="col" class="column-number">(${number})</th>`)
        .join('')
        .replace(/^(.*)$/, '<tr>$1</tr>'),
  );
  expect(html).toContain('<td class="right">1.200</td>');
});

test('Word: merged cells in rows that each page repeats', async () => {
  const xml = partsOf(await toDocx(document, kit))['word/document.xml'] ?? '';
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, true, false]);
  const merges = (row = '') => row.match(/<w:(?:gridSpan|vMerge)[^>]*>/g) ?? [];
  expect(merges(rows[0])).toEqual([
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge w:val="restart"/>',
    '<w:gridSpan w:val="2"/>',
  ]);
  expect(merges(rows[1])).toEqual(['<w:vMerge w:val="continue"/>', '<w:vMerge w:val="continue"/>']);
  expect(merges(rows[2])).toEqual([]);
});

test('Excel: merged cells, and all three rows again on each printed page', async () => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await toXlsx(document, kit);
  await workbook.xlsx.load((bytes as Uint8Array).buffer as ArrayBuffer); // a fresh array over a buffer of its own
  const [sheet] = workbook.worksheets;
  expect(sheet?.model.merges.toSorted()).toEqual(['A1:A2', 'B1:B2', 'C1:D1']);
  expect(sheet?.pageSetup.printTitlesRow).toBe('1:3');
  expect(sheet?.getCell('D2').value).toBe('Thực hiện');
  expect(sheet?.getCell('A4').value).toBe('1');
});
