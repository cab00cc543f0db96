import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../electron/ipc/contract';
import type { KeyedDraft } from '../../renderer/features/keyed/keyedModel';
import type { PasteDraft } from '../../renderer/features/keyed/pasteModel';
import { SAMPLE_ID } from '../support/office';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/**
 * The power goes while a report is keyed or pasted: afterwards there is the report, or what had been typed. Once of each
 * kind; `DON_DOC_KILLS=40` does each forty times, with the kill at another moment each time, and prints what was left.
 */
const ROUNDS = Number(process.env.DON_DOC_KILLS ?? 1);
/** What was typed longer ago than this has to be on the disk. */
const KEPT_WITHIN_MS = 500;
const DAY = '2021-08-17';
const PLACE = `report/phuong-hoai-thanh/mau-02/${DAY}`;
const root = endedFolder('ngat');
const prepared = join(root, 'mau');
let running: WatchedApp | null = null;

beforeAll(() => fillWithSample(prepared));
afterAll(() => running?.close());

interface Left {
  readonly reports: number;
  readonly drafts: Output<'keyed.drafts'>;
}

interface Started {
  readonly page: Page;
  /** The power goes; answers what is found when the folder is opened again. */
  kill(): Promise<Left>;
}

async function start(name: string): Promise<Started> {
  const dataFolder = join(root, name);
  cpSync(prepared, dataFolder, { recursive: true });
  const own = await startWatched({ dataFolder, profileFolder: join(root, 'ho-so') });
  running = own;
  const pid = await own.app.evaluate(() => process.pid); // asked now: the kill must not wait for an answer
  return {
    page: own.page,
    async kill() {
      process.kill(pid, 'SIGKILL');
      await own.ended;
      running = null;
      return withOffice(dataFolder, async (core) => {
        const { ok, tables } = await core['store.verify']({});
        expect(ok).toBe(true);
        return { reports: tables.submission ?? 0, drafts: await core['keyed.drafts']({ directiveId: SAMPLE_ID }) };
      });
    },
  };
}

async function openKeyed(page: Page): Promise<void> {
  await openScreen(page, 'board');
  await page.getByTestId('board-section-mau-02').click();
  await page.getByTestId(`board-cell-phuong-hoai-thanh-${DAY}`).click();
  await page.getByTestId('board-key').click();
  await page.getByTestId('keyed-dialog').waitFor();
}

async function middleOf(page: Page, testId: string): Promise<readonly [x: number, y: number]> {
  const button = page.getByTestId(testId);
  await button.scrollIntoViewIfNeeded();
  await expect.poll(() => button.isEnabled()).toBe(true);
  const box = await button.boundingBox();
  if (box === null) throw new Error(`${testId} is not on the screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** 20 to 145 ms, evenly over the rounds. */
const momentOf = (round: number) => 20 + Math.round((125 * round) / Math.max(ROUNDS - 1, 1));
const keyedOf = ({ drafts }: Left) =>
  drafts.filter(({ place }) => place.startsWith(PLACE)).map(({ draft }) => JSON.parse(draft) as KeyedDraft)[0];

function each(kind: string, work: (round: number) => Promise<string>): void {
  test(kind, { timeout: 60_000 * (ROUNDS + 1) }, async () => {
    const found: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await work(round));
    const counts = new Map<string, number>();
    for (const what of found) counts.set(what, (counts.get(what) ?? 0) + 1);
    if (ROUNDS > 1) console.log(kind, [...counts].map(([what, count]) => `${count} × ${what}`).join(', '));
    expect(found.filter((what) => what.startsWith('LOST'))).toEqual([]);
  });
}

each('killed right after “Lưu báo cáo”: the report or the draft with the figures is there', async (round) => {
  const { page, kill } = await start(`luu-${round}`);
  await openKeyed(page);
  await page.getByTestId('keyed-rows').fill('12');
  await page.getByTestId('keyed-value-cumulative').fill('2.566');
  const button = await middleOf(page, 'keyed-save');
  const isCorrected = round % 2 === 1;
  if (isCorrected) await page.getByTestId('keyed-value-cumulative').fill('2.567'); // in the very last moment
  await page.mouse.click(...button);
  await pause(momentOf(round));
  const left = await kill();
  const draft = keyedOf(left);
  if (left.reports > 0) return draft === undefined ? 'report' : 'LOST order: report and draft';
  const [rows, total] = [draft?.rows, draft?.values.cumulative];
  const isWhole = rows === '12' && total === (isCorrected ? '2.567' : '2.566');
  return isWhole ? 'draft' : `LOST after ${momentOf(round)} ms: ${rows}, ${total}`;
});

each('killed in the middle of typing without a pause: the draft is there up to about then', async (round) => {
  const { page, kill } = await start(`go-${round}`);
  await openKeyed(page);
  await page.getByTestId('keyed-note').focus();
  const typedAt: number[] = [];
  const until = Date.now() + 600 + momentOf(round) * 4;
  while (Date.now() < until) {
    await page.keyboard.press(String(typedAt.length % 10));
    typedAt.push(Date.now());
  }
  const killedAt = Date.now();
  const kept = keyedOf(await kill())?.note ?? '';
  const owed = typedAt.filter((when) => when < killedAt - KEPT_WITHIN_MS).length;
  const ago = killedAt - (typedAt[kept.length] ?? killedAt);
  const says = `${kept.length} of ${typedAt.length} letters, owed ${owed}, ${ago} ms`;
  if (ROUNDS > 1) console.log(says);
  return kept.length >= owed ? 'draft' : `LOST ${says}`;
});

const CHAT = [
  '[17/08/2021 14:50] Lê Thị Hư Cấu: Phường Bồng Sơn: hôm nay 16, lũy kế 6.055',
  '[17/08/2021 14:55] Trần Văn Thử: HT: 2.310',
  '[17/08/2021 14:56] Người Thử: Xã Hoài Mỹ: hôm nay 3, lũy kế 1.900',
].join('\n');

each('killed right after a pasted chat was taken: what was not ticked stays, the rest is whole', async (round) => {
  const { page, kill } = await start(`dan-${round}`);
  await openScreen(page, 'imports');
  await page.getByTestId('import-paste').click();
  await page.getByTestId('paste-text').fill(CHAT);
  await page.getByTestId('paste-row-2').waitFor();
  const button = await middleOf(page, 'paste-save');
  await page.getByTestId('paste-value-1-cumulative').fill('2.311');
  await page.mouse.click(...button);
  await pause(momentOf(round));
  const { reports, drafts } = await kill();
  const kept = drafts.map(({ draft }) => JSON.parse(draft) as PasteDraft)[0];
  const corrected = kept?.edits.some(({ changes }) => changes.values.cumulative === '2.311') ? '' : ', last letter not';
  const isWhole = kept?.text === CHAT && corrected === '' && (reports === 0 || reports === 2);
  return isWhole ? `draft and ${reports} reports` : `LOST after ${momentOf(round)} ms: ${reports} reports${corrected}`;
});
