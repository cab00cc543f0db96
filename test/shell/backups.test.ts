import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { openSettings } from '../../electron/settings/settings';
import { backupHandlers } from '../../electron/shell/backups';
import { temporaryFolder } from '../support/folder';

const { system } = vi.hoisted(() => ({ system: { onAsk: () => {}, path: '' } }));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => {
      system.onAsk();
      return { canceled: system.path === '', filePaths: [system.path].filter(Boolean) };
    },
  },
}));

function aDesk() {
  const lock = { isOn: false };
  const called: string[] = [];
  const settings = openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} });
  const call = vi.fn(async (channel: string) => {
    called.push(channel);
    return { name: 'sao-luu.sqlite', path: '' };
  });
  const window = {} as BrowserWindow; // only handed on
  const desk = backupHandlers({ core: { call: call as never }, settings, window, isLocked: () => lock.isOn });
  return { desk, lock, called };
}

test('a backup goes into the chosen folder; a dialog that is closed makes none', async () => {
  const { desk, called } = aDesk();
  system.onAsk = () => {};
  system.path = '';
  expect(await desk['backups.saveCopy']({})).toBeNull();
  expect(called).toEqual([]);
  system.path = temporaryFolder();
  await desk['backups.saveCopy']({});
  expect(called).toEqual(['backups.makeIn']);
  expect(await desk['backups.chooseFolder']({})).toEqual({ path: system.path });
});

test('a folder chosen once the window is locked gets no backup and becomes nobody’s folder', async () => {
  const { desk, lock, called } = aDesk();
  system.path = temporaryFolder();
  system.onAsk = () => {
    lock.isOn = true; // idle, while the system's dialog stood open
  };
  await expect(desk['backups.saveCopy']({})).rejects.toMatchObject({ code: 'locked' });
  lock.isOn = false;
  await expect(desk['backups.chooseFolder']({})).rejects.toMatchObject({ code: 'locked' });
  expect(called).toEqual([]);
});
