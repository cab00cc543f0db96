import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePaper } from '../../electron/ruler/measurePaper';
import { readPaper } from '../../electron/ruler/readPaper';
import { templates } from '../../renderer/text/templates';
import { strings } from '../../renderer/text/vi';
import { kit } from '../documents/support';
import { SAMPLE_ID } from '../support/office';
import { TEMPLATE_CHANGES } from '../support/templateChanges';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { readPdf } from './support/pdf';
import { printPapers } from './support/printPapers';
import { expectSound, SIZES, settled, takePicture } from './support/screenTour';

/** The template editor in the real window. One story on one data folder: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const outFolder = endedFolder('mau');
const PAPERS = join(PROJECT, 'test-output', 'templates');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

async function openTemplates(): Promise<void> {
  await id('nav-records').click();
  await id('records-tab-templates').click();
}

/** The block whose words begin so; opens it. */
async function openBlock(begin: string): Promise<void> {
  await running.page.locator('[data-testid=template-block] > button', { hasText: begin }).first().click();
}

test('a built-in template is only looked at, and copied to be edited', async () => {
  await openTemplates();
  await settled(running.page);
  await id('template-view-report').click();
  await id('preview-page').first().waitFor();
  await expect.poll(() => id('template-save').count()).toBe(0);
  await id('template-copy').click();
  await id('template-name').fill('Báo cáo của phường');
  await id('dialog-confirm').click();
  await id('template-save').waitFor();
  await expect.poll(() => id('template-title').textContent()).toBe('Báo cáo của phường');
});

const OWN = 'Kính đề nghị cấp trên quan tâm chỉ đạo';

test('a wrong field is refused with a sentence that leads to its block', async () => {
  await openBlock('Trên đây là báo cáo');
  await id('block-text').fill(`${OWN} {cơ quna}./.`);
  await id('template-faults').waitFor();
  await expect
    .poll(() => id('template-faults').textContent())
    .toContain('không có trường "{cơ quna}", có phải "{cơ quan}"?');
  await id('template-save').click();
  await id('failure').waitFor();
  await expect.poll(() => id('failure').textContent()).toMatch(/Không lưu được mẫu\. Khối 1\.\d+, đoạn văn/);
  await settled(running.page);
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await expectSound(running.page, strings.navigation.screens.records);
    await takePicture(running.page, size, 'mau-sai', undefined);
  }
  await running.page.setViewportSize({ width: 1366, height: 768 });
});

test('a field is chosen from the list, and the preview shows the paper', async () => {
  await id('block-text').fill(`${OWN}, `);
  await id('field-menu').click();
  await id('field-search').fill('co quan');
  await id('field-officeName').click();
  await expect.poll(() => id('block-text').inputValue()).toBe(`${OWN}, {cơ quan}`);
  await id('template-faults').waitFor({ state: 'detached' });
  await settled(running.page);
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await takePicture(running.page, size, 'mau-sua', undefined);
  }
  await running.page.setViewportSize({ width: 1366, height: 768 });
});

test('steps are taken back and done again by keyboard', async () => {
  await id('block-text').press('Control+z');
  await id('block-text').press('Control+z');
  await expect.poll(() => id('block-text').inputValue()).not.toContain('{cơ quan}');
  await id('block-text').press('Control+y');
  await id('block-text').press('Control+y');
  await expect.poll(() => id('block-text').inputValue()).toBe(`${OWN}, {cơ quan}`);
});

test('what is half typed is there again after the app was killed', async () => {
  await expect.poll(async () => await id('template-standing').textContent()).toBe(templates.editor.unsaved);
  await running.page.waitForTimeout(900);
  running.app.process().kill('SIGKILL');
  running = await startApp(folders);
  await openTemplates();
  await id('template-edit').click();
  await id('template-resumed').waitFor();
  await openBlock(OWN);
  await expect.poll(() => id('block-text').inputValue()).toBe(`${OWN}, {cơ quan}`);
});

test('saved and chosen, it makes the report of the campaign', async () => {
  await id('template-save').click();
  await expect.poll(async () => await id('template-standing').textContent()).toBe(templates.editor.saved(2));
  await id('template-part-difference').click();
  await expect.poll(() => id('template-changes').textContent()).toContain(OWN);
  await settled(running.page);
  await takePicture(running.page, { width: 1366, height: 768 }, 'mau-khac', undefined);
  await id('template-back').click();
  await id('template-use').click();
  await running.page.getByText(templates.list.useBuiltIn).waitFor();
  await settled(running.page);
  await takePicture(running.page, { width: 1366, height: 768 }, 'mau-danh-sach', undefined);
  await id('nav-papers').click();
  await id('paper-report').click();
  await id('preview-page').first().waitFor();
  mkdirSync(PAPERS, { recursive: true });
  const pdf = join(outFolder, 'bao-cao.pdf');
  await running.answerSave(pdf);
  await id('paper-save-pdf').click();
  await id('paper-show-in-folder').waitFor();
  const text = (await readPdf(pdf)).map((page) => page.text).join(' ');
  expect(text).toContain(OWN);
  writeFileSync(join(PAPERS, 'bao-cao.pdf'), readFileSync(pdf));
});

test('by keyboard alone: a block is chosen, moved and taken away', async () => {
  await openTemplates();
  await id('template-edit').click();
  const rows = running.page.locator('[data-testid=template-block] > button');
  await rows.first().focus();
  await running.page.keyboard.press('ArrowDown');
  const second = await running.page.evaluate(() => document.activeElement?.textContent);
  await running.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => rows.nth(2).textContent()).toBe(second?.replace(/^1\.2/, '1.3'));
  const before = await rows.count();
  await running.page.keyboard.press('Delete');
  await expect.poll(() => rows.count()).toBe(before - 1);
  await running.page.keyboard.press('Control+z');
  await running.page.keyboard.press('Control+z');
  await expect.poll(() => id('template-standing').textContent()).toBe(templates.editor.upToDate(2));
});

test('a template is given away as a file, and one that is none is refused', async () => {
  await id('template-back').click();
  const file = join(outFolder, 'mau.json');
  await running.answerSave(file);
  await id('template-export').click();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain(OWN);
  await running.answerOpen([file]);
  await id('template-import').click();
  await running.page.getByText(templates.list.imported('Báo cáo của phường (2)')).waitFor();
  writeFileSync(file, '{"format":"x"}');
  await id('template-import').click();
  await running.page.getByText('không phải là tệp mẫu văn bản').waitFor();
  const before = running.page.getByText(/^Đã (xuất|lấy) mẫu/);
  await expect.poll(() => before.count()).toBe(0);
});

test('papers with the changes that offices make keep every rule of the decree', async () => {
  const { pages, names } = await withOffice(endedFolder('thu'), async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const made: string[] = [];
    for (const { builtInId, change } of TEMPLATE_CHANGES) {
      const { template } = await core['templates.get']({ templateId: builtInId });
      const trial = { builtInId, json: JSON.stringify(change(template)), source: { kind: 'sample' } } as const;
      made.push((await core['templates.compose'](trial)).html);
    }
    return { pages: made, names: TEMPLATE_CHANGES.map(({ name }) => name) };
  });
  const pdfs = await printPapers(pages);
  mkdirSync(PAPERS, { recursive: true });
  for (const [index, pdf] of pdfs.entries()) {
    writeFileSync(join(PAPERS, `${names[index]}.pdf`), pdf);
    const { rules } = measurePaper(await readPaper(pdf, 'van-ban.pdf'), kit.layout, kit.fonts);
    const broken = rules.filter(({ verdict }) => verdict === 'broken').map(({ id: rule }) => rule);
    expect(broken, names[index]).toEqual([]);
  }
});
