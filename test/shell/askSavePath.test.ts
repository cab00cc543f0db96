import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { openSettings } from '../../electron/settings/settings';
import { askSavePath } from '../../electron/shell/askSavePath';
import { chooseSaveFolder } from '../../electron/shell/chooseSaveFolder';
import { temporaryFolder } from '../support/folder';

const { system } = vi.hoisted(() => ({ system: { onAsk: () => {}, path: '' } }));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async () => {
      system.onAsk();
      return { canceled: false, filePath: system.path };
    },
    showOpenDialog: async () => {
      system.onAsk();
      return { canceled: false, filePaths: [system.path] };
    },
  },
}));

function aPlace() {
  const folder = temporaryFolder();
  system.path = `${folder}/phieu.pdf`;
  const lock = { isOn: false };
  const settings = openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} });
  const window = {} as BrowserWindow; // only handed on
  return { lock, place: { settings, window, documentsFolder: folder, isLocked: () => lock.isOn } };
}

const QUESTION = { title: 'Lưu', fileName: 'phieu', extension: 'pdf', kind: 'PDF' };

test.each([
  ['a file', (place: ReturnType<typeof aPlace>['place']) => askSavePath(place, QUESTION)],
  ['a folder', (place: ReturnType<typeof aPlace>['place']) => chooseSaveFolder(place, 'Thư mục')],
])('whoever answers a question for %s once the window is locked gets nothing', async (_, ask) => {
  const { lock, place } = aPlace();
  system.onAsk = () => {};
  expect(await ask(place)).toBe(system.path);
  system.onAsk = () => {
    lock.isOn = true; // idle, while the system's dialog stood open
  };
  await expect(ask(place)).rejects.toMatchObject({ code: 'locked' });
});
