import { expect, test, vi } from 'vitest';
import type { ShellHandlers } from '../../electron/ipc/contract';
import { choicesUnlocked } from '../../electron/shell/choicesUnlocked';

vi.mock('electron', () => ({ dialog: {} }));

test('a file chosen after the window was locked is not handed to the page', async () => {
  const lock = { isOn: false, comes: false };
  const choose = async () => {
    lock.isOn = lock.comes; // idle, while the system's dialog stood open
    return { paths: ['/usb/la.xlsx'] };
  };
  const shown = vi.fn(async () => ({ style: 'formal' }));
  const handlers = { 'shell.chooseFiles': choose, 'updates.choose': choose, 'writing.style': shown };
  const guarded = choicesUnlocked(handlers as unknown as ShellHandlers, () => lock.isOn);
  expect(await guarded['shell.chooseFiles']({})).toEqual({ paths: ['/usb/la.xlsx'] });
  lock.comes = true;
  await expect(guarded['shell.chooseFiles']({})).rejects.toMatchObject({ code: 'locked' });
  lock.isOn = false;
  await expect(guarded['updates.choose']({})).rejects.toMatchObject({ code: 'locked' });
  expect(guarded['writing.style']).toBe(shown);
});
