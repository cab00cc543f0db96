import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { SAMPLE_ID } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { settled } from './support/screenTour';

/**
 * Small windows, work without a mouse, and closing over something unsaved. One story on one data folder: the tests run in
 * their order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1152, height: 700 },
  { width: 1024, height: 700 },
];
const PICTURES = join(PROJECT, 'test-output', 'narrow');
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

async function atEachSize(name: string, look: () => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await settled(running.page);
    await running.page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`) });
    await look();
  }
  await running.page.setViewportSize({ width: 1366, height: 768 });
}

/** Texts of cells that reach over the edge of their own cell without being cut off there. */
function overprinted(testId: string): Promise<readonly string[]> {
  return id(testId).evaluate((frame) =>
    [...frame.querySelectorAll('td, th')].flatMap((cell) => {
      const edge = cell.getBoundingClientRect().right + 1;
      const texts = [...cell.querySelectorAll<HTMLElement>('span, button')];
      return texts
        .filter((text) => text.getBoundingClientRect().right > edge || text.scrollWidth > text.clientWidth + 1)
        .filter((text) => text.clientWidth > 0 && getComputedStyle(text).display !== 'inline')
        .map((text) => text.innerText);
    }),
  );
}

function focused(): Promise<string> {
  return running.page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
}

async function widthOf(testId: string, selector: string): Promise<number> {
  return (await id(testId).locator(selector).first().boundingBox())?.width ?? 0;
}

describe('without a mouse', () => {
  test('with the sample loaded, Enter goes on to its reports', async () => {
    await id('nav-start').focus();
    await running.page.keyboard.press('Enter');
    await id(`sample-import-${SAMPLE_ID}`).focus();
    await expect.poll(focused).toBe(strings.start.tryImport);
    await running.page.keyboard.press('Enter');
    await id('import-preview').waitFor({ timeout: 60_000 });
  });

  test('the list has the focus; arrows walk it, the space bar ticks', async () => {
    const { keyboard } = running.page;
    const isOnRow = () => running.page.evaluate(() => document.activeElement?.matches('[data-row-stop]') ?? false);
    await expect.poll(isOnRow).toBe(true);
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    const isDetailed = async () => {
      const name = (await focused()).split('\n')[0] ?? '';
      return name !== '' && (await id('import-detail').innerText()).includes(name);
    };
    await expect.poll(isDetailed).toBe(true);
    const box = running.page.locator('tr:has(:focus) input[type="checkbox"]');
    const before = await box.isChecked();
    await keyboard.press(' ');
    await expect.poll(() => box.isChecked()).toBe(!before);
    await keyboard.press(' ');
    await expect.poll(() => box.isChecked()).toBe(before);
  });

  test('Tab leaves the list after its one row', async () => {
    let presses = 0;
    for (; presses < 5; presses += 1) {
      await running.page.keyboard.press('Tab');
      const isInList = await running.page.evaluate(
        () => document.activeElement?.closest('[data-testid="import-preview"]') !== null,
      );
      if (!isInList) break;
    }
    expect(presses).toBeLessThanOrEqual(2);
  });
});

describe('closing over a list that is not saved', () => {
  test('asks; the clerk stays, and the list is still there', async () => {
    const { app, page } = running;
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        const options = args.at(-1) as { message: string; buttons: string[] };
        (globalThis as unknown as { asked: string }).asked = options.message;
        return { response: options.buttons.length - 1, checkboxChecked: false };
      };
    });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const asked = () => app.evaluate(() => (globalThis as unknown as { asked?: string }).asked ?? '');
    await expect.poll(asked).toContain('chưa lưu');
    await expect.poll(() => page.getByTestId('import-preview').isVisible()).toBe(true);
  });
});

describe('in a small window', () => {
  test('the preview keeps the names of the files', async () => {
    await atEachSize('xem-truoc', async () => {
      await expect.poll(() => widthOf('import-preview', 'tbody th')).toBeGreaterThanOrEqual(120);
      await expect.poll(() => id('import-accept').isVisible()).toBe(true);
    });
  });

  test('Ctrl+Enter takes in what is chosen, and the way on has the focus', async () => {
    await running.page.keyboard.press('Control+Enter');
    await id('import-saved').waitFor({ timeout: 60_000 });
    await expect.poll(focused).toBe(strings.imports.openBoard);
  });

  test('the history of imports keeps its results', async () => {
    await id('import-tab-history').click();
    await id('batch-files').waitFor();
    await atEachSize('lich-su', async () => {
      const frame = await id('batch-files').boundingBox();
      const cell = await id('batch-files').locator('tbody tr td:last-child').first().boundingBox();
      expect(cell?.width ?? 0).toBeGreaterThanOrEqual(150);
      expect((cell?.x ?? 0) + 100).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    });
  });

  test('no cell of the board is printed over its neighbour', async () => {
    await id('nav-board').click();
    await id('board-section-mau-02').click();
    await atEachSize('bang', async () => await expect.poll(() => overprinted('board-table-mau-02')).toEqual([]));
  });

  test('no letter is offered to a unit that needs none', async () => {
    await id('board-cell-phuong-bong-son-2021-08-17').click();
    await id('board-no-reminder').waitFor();
    await expect.poll(() => id('board-compose').count()).toBe(0);
    await running.page.screenshot({ path: join(PICTURES, 'khong-don-doc.png') });
    await id('dialog-close').click();
  });

  test('totals stay inside their cards', async () => {
    await id('nav-compilation').click();
    await atEachSize('tong-hop', async () => {
      const cut = await running.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-testid^="indicator-"] table')].filter((table) => {
          const card = table.closest('[data-testid^="indicator-"]');
          return table.getBoundingClientRect().right > (card?.getBoundingClientRect().right ?? 0);
        }),
      );
      expect(cut).toHaveLength(0);
    });
  });

  test('text boxes of the office do not cover one another', async () => {
    await id('nav-office').click();
    await atEachSize('co-quan', async () => {
      const issuer = await id('office-issuerLines').boundingBox();
      const parent = await id('office-parentLines').boundingBox();
      expect((issuer?.x ?? 0) + (issuer?.width ?? 0)).toBeLessThanOrEqual(parent?.x ?? 0);
      const form = await id('office-contact').boundingBox();
      const letterhead = await id('letterhead-preview').boundingBox();
      const isBeside = (letterhead?.x ?? 0) > (form?.x ?? 0) + (form?.width ?? 0);
      expect(isBeside || (letterhead?.y ?? 0) > (form?.y ?? 0) + (form?.height ?? 0)).toBe(true);
    });
  });

  test('what was changed can be read in the history', async () => {
    await id('nav-history').click();
    await atEachSize(
      'nhat-ky',
      async () =>
        await expect.poll(() => widthOf('history-table', 'tbody td:nth-child(5)')).toBeGreaterThanOrEqual(150),
    );
  });
});
