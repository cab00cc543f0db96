import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';
import { expectSound, SIZES, takePicture } from './support/screenTour';
import { textWith } from './support/words';

/** Percentages of a pasted text and of a dropped file, recomputed in the real window. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

const PASTED = [
  'Tính đến 17h00 ngày 03/8/2021, toàn thành phố có 82.930/174.229 thuê bao cài đặt, đạt 47,59%; phường A có 1.200 thuê bao trên tổng số 1.500, đạt 82%.',
  'Tỷ lệ tăng từ 42,85% lên 47,59%, tăng 4,74% so với tuần trước. Phấn đấu đến ngày 31/8/2021 đạt 60%.',
  'STT\tĐơn vị\tSố thuê bao\tĐã cài\tTỷ lệ (%)',
  '1\tPhường Hoài Hảo\t1.000\t500\t50,0',
  '2\tPhường Bồng Sơn\t200\t150\t75,0',
  '3\tXã Hoài Mỹ\t300\t90\t30,0',
  '\tTổng cộng\t1.500\t740\t51,7',
].join('\n');

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: false });
  running = await startApp(folders);
});
afterAll(() => running?.close());

test('a pasted text with a table: what does not fit is said in sentences, the rest by its rule', async () => {
  await openScreen(running.page, 'ruler');
  await id('ruler-tab-percents').click();
  await id('audit-text').fill(PASTED);
  await id('audit-run').click();
  await id('audit-result').waitFor();
  await textWith(
    id('audit-findings'),
    '“82%” không khớp với 1.200/1.500: tính lại được 80%.',
    '“4,74%” là chênh lệch giữa hai tỷ lệ, phải ghi là điểm phần trăm',
    '“51,7” là trung bình cộng của 3 tỷ lệ',
  );
  await id('audit-filter-right').click();
  await expect.poll(() => id('audit').locator('tbody').innerText()).toContain('đúng, cắt bỏ phần lẻ');
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await expectSound(running.page, strings.navigation.screens.ruler);
    await takePicture(running.page, size, '93-soat-ty-le', 'soat-ty-le');
  }
});

test('a file dropped here has its percentages recomputed, not its form measured', async () => {
  const path = join(desk, 'báo cáo tuần.txt');
  writeFileSync(path, 'Đã nộp 45/60 hồ sơ, đạt 75%. Còn 15/60 hồ sơ, chiếm 26%.');
  const hand = await takeInHand(running.page, [path]);
  await hand.drop(600, 400);
  await expect.poll(() => id('audit').innerText(), { timeout: 30_000 }).toContain('báo cáo tuần.txt');
  await expect.poll(() => id('audit-summary').innerText()).toContain('2 tỷ lệ: 1 đúng, 1 không khớp');
  await expect.poll(() => id('audit-findings').innerText()).toContain('“26%” không khớp với 15/60: tính lại được 25%.');
});
