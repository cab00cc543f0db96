import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';
import { shellText } from '../text/shell';
import { answeredUnlocked } from './askSavePath';
import type { CoreClient } from './coreClient';

export interface BackupDesk {
  readonly core: Pick<CoreClient, 'call'>;
  readonly settings: SettingsBook;
  readonly window: BrowserWindow;
  /** Whether the window is locked now. */
  isLocked(): boolean;
}

/** Where backups go is asked with the system's dialog; the core makes them. */
export function backupHandlers({
  core,
  settings,
  window,
  isLocked,
}: BackupDesk): Pick<ShellHandlers, 'backups.saveCopy' | 'backups.chooseFolder'> {
  const choose = async (title: string): Promise<string | null> => {
    const { saveFolder } = settings.current;
    const ask = () =>
      dialog.showOpenDialog(window, {
        title,
        buttonLabel: shellText.buttons.chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
        ...(saveFolder !== null && existsSync(saveFolder) && { defaultPath: saveFolder }),
      });
    const answer = await answeredUnlocked({ isLocked }, ask);
    const chosen = answer.canceled ? undefined : answer.filePaths[0];
    return chosen === undefined ? null : resolve(chosen);
  };
  return {
    'backups.saveCopy': async () => {
      const folder = await choose(shellText.fileDialogs.chooseCopyFolder);
      return folder === null ? null : core.call('backups.makeIn', { folder });
    },
    'backups.chooseFolder': async () => {
      const path = await choose(shellText.fileDialogs.chooseBackupFolder);
      return path === null ? null : { path };
    },
  };
}
