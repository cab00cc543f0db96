import { expect, test } from 'vitest';
import { pageCountOf } from '../../electron/shell/pdfPages';
import { withProperties } from '../../electron/shell/pdfProperties';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

/** The frame of a file as Chromium writes it. */
function chromiumPdf(tree: string): Uint8Array {
  const head = '%PDF-1.4\n';
  const info =
    '1 0 obj\n<</Creator (Mozilla/5.0 \\(X11\\) Electron)\n/Producer (Skia/PDF m114)\n/CreationDate (D:2021)>>\nendobj\n';
  const xref = head.length + info.length + tree.length;
  return latin1(
    `${head}${info}${tree}xref\n0 2\ntrailer\n<</Size 2\n/Root 9 0 R\n/Info 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
  );
}

test('the root of the page tree has the largest count', () => {
  const tree =
    '2 0 obj\n<</Type /Pages\n/Count 8\n/Parent 4 0 R>>\n3 0 obj\n<</Type /Pages /Kids [2 0 R] /Count 11>>\n';
  expect(pageCountOf(chromiumPdf(tree))).toBe(11);
});

test('a page is no page tree', () => {
  expect(pageCountOf(chromiumPdf('2 0 obj\n<</Type /Page /Count 3>>\n'))).toBe(0);
  expect(pageCountOf(new Uint8Array())).toBe(0);
});

test('title and maker are added at the end, the rest stays where it was', () => {
  const pdf = chromiumPdf('2 0 obj\n<</Type /Pages /Count 1>>\n');
  const changed = withProperties(pdf, { title: 'Báo cáo (số 1)', creator: 'Đôn Đốc' });
  expect(textOf(changed).startsWith(textOf(pdf))).toBe(true);
  const added = textOf(changed).slice(pdf.length);
  expect(added).toContain(
    `/Title <FEFF${Buffer.from('Báo cáo (số 1)', 'utf16le').swap16().toString('hex').toUpperCase()}>`,
  );
  expect(added).toContain('/Producer (Skia/PDF m114)');
  expect(added).not.toContain('Mozilla');
  expect(added).toContain(`/Prev ${textOf(pdf).lastIndexOf('xref\n0 2')}>>`);
  const at = Number(/^xref\n1 1\n(\d{10}) 00000 n \n/m.exec(added)?.[1]);
  expect(textOf(changed).slice(at)).toMatch(/^1 0 obj\n<<\/Title/);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(added)?.[1]);
  expect(textOf(changed).slice(start)).toMatch(/^xref\n1 1\n/);
});

test('bytes of another make are left alone', () => {
  for (const text of ['', '%PDF-1.7\nno trailer', '%PDF-1.4\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n']) {
    const pdf = latin1(text);
    expect(withProperties(pdf, { title: 'a', creator: 'b' })).toBe(pdf);
  }
});
