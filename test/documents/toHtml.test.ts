import { describe, expect, test } from 'vitest';
import type { Block, OfficialDocument } from '../../electron/documents/model';
import { paragraph } from '../../electron/documents/model';
import { prepareReport } from '../../electron/documents/prepareReport';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { compilationAt, forms, kit, paperInput, sample } from './support';

function page(blocks: readonly Block[], title = 'Thử'): string {
  const document: OfficialDocument = {
    title,
    issuer: 'UBND',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
  };
  return toHtml(document, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
}

const body = (html: string) => html.slice(html.indexOf('<body>'));

test('a page of its own: language, title, pagination script, fonts, nothing from elsewhere', () => {
  const html = page([]);
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi-VN">/);
  expect(html).toContain('<script src="dondoc://app/print/paginate.js"></script>');
  for (const face of ['Regular', 'Bold', 'Italic', 'BoldItalic'])
    expect(html).toContain(`url('dondoc://app/fonts/LiberationSerif-${face}.ttf')`);
  expect(html).toContain("local('Times New Roman')");
  expect(html.match(/[a-z]+:\/\//g)?.filter((scheme) => scheme !== 'dondoc://')).toEqual([]);
});

test('its policy lets no other script run', () => {
  expect(page([])).toContain("default-src 'none'; script-src dondoc:; font-src dondoc:; style-src 'unsafe-inline'");
});

describe('text is text', () => {
  const attack = '</p><script>alert(1)</script> & "x" \'y\' <b>';
  const safe = '&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39; &lt;b&gt;';
  const blocks: readonly Block[] = [
    {
      kind: 'letterhead',
      nationalTitle: attack,
      nationalMotto: attack,
      parentLines: [attack],
      issuerLines: [attack],
      numberLine: attack,
      placeDateLine: attack,
      subject: attack,
      urgency: null,
      circulation: attack,
      addressLine: attack,
    },
    {
      kind: 'formHeader',
      label: attack,
      leftLines: [{ kind: 'text', text: attack }],
      nationalTitle: attack,
      nationalMotto: attack,
      placeDateLine: attack,
    },
    { kind: 'titleBlock', typeName: attack, abstractLines: [attack], hasRule: true },
    { kind: 'addressees', label: attack, names: [attack] },
    { kind: 'addressees', label: attack, names: [attack, attack] },
    { kind: 'bases', lines: [attack] },
    { kind: 'heading', level: 'clause', lines: [attack] },
    { kind: 'paragraph', shape: 'flush', runs: [{ text: attack, bold: true, italic: true, superscript: true }] },
    { kind: 'fillLine', label: attack, value: attack, hasDots: true },
    {
      kind: 'table',
      size: 'normal',
      columns: [{ header: attack, widthMm: 165, align: 'left' }],
      rows: [{ kind: 'total', cells: [{ text: attack }] }],
    },
    {
      kind: 'closing',
      recipientsLabel: attack,
      recipientLines: [attack],
      authorityLines: [attack],
      signerName: attack,
      otherTitleLines: [attack],
      drafterCode: attack,
      signature: null,
    },
    { kind: 'formSignature', instruction: attack },
    { kind: 'annexHead', label: attack, titleLines: [attack], reference: attack },
    { kind: 'imagePlace', widthMm: 10, heightMm: 10, caption: attack },
    { kind: 'list', marker: 'dash', items: [[{ text: attack }]] },
    { kind: 'heading', level: 'point', lines: [attack] },
    {
      kind: 'incomingStamp',
      owner: attack,
      mark: attack,
      number: { label: attack, value: attack },
      day: { label: attack, value: null },
      forwarded: { label: attack, value: attack },
      file: { label: attack, value: null },
    },
  ];
  for (const block of blocks)
    test(block.kind, () => {
      const html = body(page([block], attack));
      expect(html).toContain(safe);
      expect(html.replaceAll(safe, '')).not.toContain('alert');
    });

  test('the title too', () => expect(page([], attack)).toContain(`<title>${safe}</title>`));
});

test('words are written in NFC and with their blanks', () => {
  const html = page([paragraph('Số:      /UBND-VX, Hoài Nhơn'.normalize('NFD'))]);
  expect(html).toContain('Số:      /UBND-VX, Hoài Nhơn');
});

test('tables are tables: columns, heading cells, spans, alignment by column under a merged cell', () => {
  const html = page([
    {
      kind: 'table',
      size: 'small',
      columns: [
        { header: 'STT', widthMm: 12, align: 'center' },
        { header: 'Số', widthMm: 60, align: 'right' },
        { header: 'Gộp', widthMm: 93, align: 'left' },
      ],
      rows: [
        { kind: 'body', cells: [{ text: '1', rowSpan: 2 }, { text: '5' }, { text: 'a' }] },
        { kind: 'body', cells: [{ text: '6' }, { text: 'b' }] },
        { kind: 'total', cells: [{ text: 'Tổng cộng', columnSpan: 2, align: 'center' }, { text: '11' }] },
      ],
    },
  ]);
  expect(html).toContain('<col style="width:12mm"><col style="width:60mm"><col style="width:93mm">');
  expect(html).toContain('<thead><tr><th scope="col">STT</th>');
  expect(html).toContain(
    '<tr><td class="center" rowspan="2">1</td><td class="right">5</td><td class="left">a</td></tr>',
  );
  expect(html).toContain('<tr><td class="right">6</td><td class="left">b</td></tr>');
  expect(html).toContain(
    '<tr class="total"><td class="center" colspan="2">Tổng cộng</td><td class="left">11</td></tr>',
  );
});

test('every token of the layout reaches the style sheet as a variable, and none is asked for in vain', () => {
  const html = page([]);
  const asked = new Set(Array.from(kit.stylesheet.matchAll(/var\(--([a-z-]+)\)/g), (match) => match[1]));
  const given = new Set(Array.from(html.matchAll(/^ {2}--([a-z-]+):/gm), (match) => match[1]));
  const measuredOnThePage = ['label-width'];
  expect([...asked].filter((name) => !given.has(name) && !measuredOnThePage.includes(name ?? ''))).toEqual([]);
  expect(html).toContain('--text-width: 165mm;');
  expect(html).toContain('--size-national-title: 13pt;');
  expect(html).toContain('--line-body: 1.3224;');
  expect(html).toContain('@page landscape { size: 297mm 210mm; margin: 0; }');
});

test('a report has its sections, restarting, in their orientation, and one first-level heading each', () => {
  const input = {
    ...paperInput,
    forms,
    units: sample.units,
    compilation: compilationAt('2021-08-17T17:00'),
    previous: null,
  };
  const html = toHtml(prepareReport(input, kit), kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
  expect(html.match(/<section class="galley \w+" data-restart data-bookmark="[^"(]+/g)).toEqual([
    '<section class="galley portrait" data-restart data-bookmark="BÁO CÁO – Kết quả tuần cao điểm cài đặt ứng dụng Bluezone ',
    expect.stringMatching(/^<section class="galley portrait" data-restart data-bookmark="Phụ lục I\. TỔNG HỢP/),
    expect.stringMatching(/^<section class="galley landscape" data-restart data-bookmark="Phụ lục II\. /),
  ]);
  expect(html.match(/<h1 /g)).toHaveLength(3);
});
