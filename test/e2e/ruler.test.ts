import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { strings } from '../../renderer/text/vi';
import { kit } from '../documents/support';
import { token } from '../ruler/changes';
import { FAULTS, type Fault } from '../ruler/faults';
import { OUR_PAPERS, type OurPaper } from '../ruler/ourPapers';
import { letter, marked, report } from '../ruler/papers';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { printPapers } from './support/printPapers';
import { openPaper, openScreen } from './support/screens';
import { expectSound, SIZES, takePicture } from './support/screenTour';
import { textWith } from './support/words';

/** The ruler on PDFs as the real engine prints them, and its screen. Word files: test/ruler. */
const SOMEBODY_ELSES = resolve(__dirname, '../fixtures/directives/files/cong-van.pdf');

function pageOf({ of, document, layout, css, html }: Omit<Fault, 'rule'>): string {
  const stylesheet = `${kit.stylesheet}\n${css ?? ''}`;
  const page = toHtml(document?.(of) ?? of, layout?.(kit.layout) ?? kit.layout, { stylesheet, ...APP_ADDRESSES });
  return html?.(page) ?? page;
}

async function brokenIn(pdf: Buffer) {
  const { rules } = measurePaper(await readPaper(pdf, 'van-ban.pdf'), kit.layout, kit.fonts);
  return rules.filter(({ verdict }) => verdict === 'broken');
}

/** Kept beside the pictures, for people to look at. */
function keep(name: string, pdf: Buffer): void {
  const folder = join(PROJECT, 'test-output', 'ruler');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
}

describe('PDFs of every kind the app makes', () => {
  const plain = (document: OfficialDocument) => ({ document, broken: [] as readonly string[] });
  const papers: readonly OurPaper[] = [
    ...OUR_PAPERS,
    { name: 'letter', ...plain(letter) },
    { name: 'marked-letter', ...plain(marked) },
    { name: 'long-report', ...plain(report) },
  ];
  let pdfs: readonly Buffer[] = [];
  beforeAll(async () => {
    pdfs = await printPapers(papers.map(({ document }) => pageOf({ of: document })));
  });

  test.each(papers.map(({ name, broken }, index) => [name, index, broken] as const))(
    '%s',
    async (name, index, broken) => {
      const pdf = pdfs[index] ?? Buffer.alloc(0);
      keep(name.replaceAll(' ', '-'), pdf);
      const found = await brokenIn(pdf);
      expect(
        found.map(({ id }) => id),
        found.map(({ message }) => message).join('\n'),
      ).toEqual(broken);
    },
  );
});

describe('PDFs with one thing wrong: its rule says so, and no other', () => {
  const faults = FAULTS.filter(
    ({ xml, header, footer }) => xml === undefined && header === undefined && footer === undefined,
  );
  let pdfs: readonly Buffer[] = [];
  beforeAll(async () => {
    pdfs = await printPapers(faults.map(pageOf));
  });

  test.each(faults.map(({ rule }, index) => [rule, index] as const))('%s (%i)', async (rule, index) => {
    const pdf = pdfs[index] ?? Buffer.alloc(0);
    keep(`${rule}-${index}`, pdf);
    const found = await brokenIn(pdf);
    expect(
      found.map(({ id }) => id),
      found.map(({ message }) => message).join('\n'),
    ).toEqual([rule]);
  });
});

describe('the screen', () => {
  const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
  const desk = endedFolder('ban-lam-viec');
  let running: RunningApp;
  const id = (testId: string) => running.page.getByTestId(testId);

  beforeAll(async () => {
    await fillWithSample(folders.dataFolder, { withReports: true });
    running = await startApp(folders);
  });
  afterAll(() => running?.close());

  test('a paper of the app, one click from its preview: both files are right', async () => {
    await openPaper(running.page, 'report');
    await id('paper-check').click();
    await id('check-dialog').waitFor({ timeout: 60_000 });
    await expect.poll(() => id('check-pdf').innerText()).toBe('Bản PDF: đúng');
    await expect.poll(() => id('check-docx').innerText()).toBe('Bản Word: đúng');
    await expect.poll(() => id('ruling-summary').innerText()).toContain('Không thấy chỗ nào sai');
    await running.picture('90-kiem-tra-tu-ban-xem-truoc');
    await id('check-docx').click();
    await expect.poll(() => id('ruling').innerText()).toContain('.docx');
    await id('dialog-close').click();
  });

  test('a PDF of somebody else: what is wrong comes first, each with its place and what to do', async () => {
    await openScreen(running.page, 'ruler');
    await running.answerOpen([SOMEBODY_ELSES]);
    await id('ruler-open').click();
    await id('ruler-result').waitFor({ timeout: 60_000 });
    await textWith(
      id('fault-motto.size'),
      'Cỡ chữ Tiêu ngữ',
      'Hiện là: 12 pt; quy định: từ 13 đến 14 pt.',
      'Trang 1, cách mép trái 125,7 mm, mép trên 24,3 mm: “Độc lập - Tự do - Hạnh phúc”',
    );
    for (const size of SIZES) {
      await running.page.setViewportSize(size);
      await expectSound(running.page, strings.navigation.screens.ruler);
      await takePicture(running.page, size, '91-kiem-tra-the-thuc', 'kiem-tra-the-thuc');
    }
  });

  test('a Word file dropped on the window is measured, not imported', async () => {
    const path = join(desk, 'cong-van-co-12.docx');
    const layout = token('sizePt.body', 12)(kit.layout);
    writeFileSync(path, await toDocx(letter, { ...kit, layout }));
    const hand = await takeInHand(running.page, [path]);
    await hand.drop(600, 400);
    await expect.poll(() => id('ruling').innerText(), { timeout: 30_000 }).toContain('cong-van-co-12.docx');
    await expect.poll(() => id('ruling-summary').innerText()).toContain('Có 1 quy tắc chưa đúng');
    await expect.poll(() => id('fault-body.size').innerText()).toContain('12 pt');
  });

  test('what cannot be measured is said in one sentence', async () => {
    const path = join(desk, 'ghi-chu.pdf');
    writeFileSync(path, 'không phải PDF');
    await running.answerOpen([path]);
    await id('ruler-open').click();
    await expect.poll(() => id('screen-ruler').innerText()).toContain('Hãy chọn tệp .pdf hoặc .docx.');
    await running.picture('92-khong-do-duoc');
  });
});
