import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { WHOLE_VIEW } from '../../electron/domain/charts/chartKind';
import { openSettings } from '../../electron/settings/settings';
import { chartHandlers } from '../../electron/shell/charts';
import type { CoreClient } from '../../electron/shell/coreClient';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';

const system = vi.hoisted(() => ({ answer: null as string | null, copied: [] as string[] }));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async () => ({ canceled: system.answer === null, filePath: system.answer ?? '' }),
  },
  clipboard: { writeImage: (image: string) => void system.copied.push(image) },
  nativeImage: { createFromBuffer: (bytes: Buffer) => bytes.toString('utf8') },
  ClipboardItem: class {},
}));

const asked: object[] = [];
const core = {
  call: async (_channel: string, input: object) => {
    asked.push(input);
    return { svg: '<svg/>', scene: { width: 10, height: 5 }, title: 'Hình', summary: '', fileName: 'bieu-do' };
  },
} as unknown as Pick<CoreClient, 'call'>; // answers the one call pictures make

const request = { directiveId: 'd', asOf: time('2021-08-17T17:00'), kind: 'bars', view: WHOLE_VIEW } as const;

function open() {
  const folder = temporaryFolder();
  const saved = new Set<string>();
  const handlers = chartHandlers({
    core,
    pictures: {
      toPng: async ({ svg, width }, scale) => Buffer.from(`PNG ${svg} ${width * scale}`),
      toPdf: async ({ svg }) => Buffer.from(`PDF ${svg}`),
      print: async ({ title }) => title === 'Hình',
    },
    settings: openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} }),
    window: {} as BrowserWindow, // only handed on
    documentsFolder: folder,
    saved,
  });
  return { folder, saved, handlers };
}

beforeEach(() => {
  system.answer = null;
  system.copied.length = 0;
  asked.length = 0;
});

test.each([
  ['png', 'PNG <svg/> 20', false],
  ['pdf', 'PDF <svg/>', false],
  ['svg', '<?xml version="1.0" encoding="UTF-8"?>\n<svg/>\n', true],
] as const)('a picture is saved as %s', async (format, content, isForOthers) => {
  const { folder, saved, handlers } = open();
  system.answer = join(folder, `hinh.${format}`);
  expect(await handlers['charts.save']({ ...request, format })).toEqual({ savedTo: system.answer });
  expect(readFileSync(system.answer, 'utf8')).toBe(content);
  expect([...saved]).toEqual([system.answer]);
  expect(asked).toEqual([{ ...request, isForOthers }]);
});

test('a closed dialog saves nothing', async () => {
  const { saved, handlers } = open();
  expect(await handlers['charts.save']({ ...request, format: 'png' })).toBeNull();
  expect(saved.size).toBe(0);
});

test('a picture is copied as a painting, and printed', async () => {
  const { handlers } = open();
  expect(await handlers['charts.copy'](request)).toEqual({ copied: true });
  expect(system.copied).toEqual(['PNG <svg/> 20']);
  expect(await handlers['charts.print'](request)).toEqual({ printed: true });
});
