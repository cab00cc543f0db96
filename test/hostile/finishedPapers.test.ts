import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { toDocx } from '../../electron/documents/toDocx';
import { ReadingThread } from '../../electron/office/reading/readingThread';
import { kit } from '../documents/support';
import { inParts } from '../ruler/changes';
import { letter } from '../ruler/papers';
import { bundledReader } from '../support/bundledReader';
import { temporaryFolder } from '../support/folder';
import { MOST_MS } from './limits';

/** Finished papers made to keep whoever measures them busy for ever: refused within seconds, in a thread of their own. */
const RESOURCES = resolve(__dirname, '../../resources');
const bundled = bundledReader();
let reader: ReadingThread | null = null;
afterAll(() => reader?.stop());

async function ends(name: string, bytes: Uint8Array): Promise<{ outcome: string; ms: number }> {
  reader ??= new ReadingThread(join(bundled.folder, 'reader.cjs'), () => undefined);
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const started = performance.now();
  const answer = await reader.measure({ path, fileName: name, folder: '' }, RESOURCES);
  const outcome = 'refusal' in answer ? answer.refusal.code : 'unreadable' in answer ? answer.unreadable : 'measured';
  return { outcome, ms: performance.now() - started };
}

/** A PDF whose pages all draw the same content. */
function pdf(content: Buffer, pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ');
  const packed = deflateSync(content);
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>';
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n` +
        `4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>\nendobj\n` +
        `3 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from(
      `\nendstream\nendobj\n${Array.from({ length: pages }, (_, index) => `${index + 5} 0 obj\n${page}\nendobj\n`).join('')}` +
        'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
      'latin1',
    ),
  ]);
}

const words = (count: number) => Buffer.from(`BT /F 14 Tf 100 700 Td ${'(Van ban) Tj 0 -1 Td '.repeat(count)} ET`);
const rules = (count: number) => Buffer.from(`BT /F 14 Tf 100 700 Td (A) Tj ET ${'0 0 m 9 9 l S '.repeat(count)}`);

test.each([
  ['a page of three million words', () => pdf(words(3_000_000), 1)],
  ['a page of four million lines', () => pdf(rules(4_000_000), 1)],
  ['four hundred pages of a hundred thousand words', () => pdf(words(100_000), 400)],
  ['a thousand pages', () => pdf(words(1), 1_000)],
] as const)('%s', async (_, make) => {
  const { outcome, ms } = await ends('van-ban.pdf', make());
  expect(outcome).toBe('too-large');
  expect(ms).toBeLessThan(MOST_MS);
});

test('a Word file of a million paragraphs', async () => {
  const word = await toDocx(letter, kit);
  const many = inParts(word, 'word/document', (xml) =>
    xml.replace('<w:sectPr', `${'<w:p><w:r><w:t>Văn bản</w:t></w:r></w:p>'.repeat(1_000_000)}<w:sectPr`),
  );
  const { outcome, ms } = await ends('van-ban.docx', many);
  expect(['too-large', 'unsafe-content']).toContain(outcome);
  expect(ms).toBeLessThan(MOST_MS);
});

test('after one that was refused the next is measured', async () => {
  expect((await ends('van-ban.docx', await toDocx(letter, kit))).outcome).toBe('measured');
});
