import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';
import { shellText } from '../text/shell';

const words = shellText.fileDialogs;

/** Every kind the readers take; what a file really is, its bytes decide. */
const SPREADSHEET_EXTENSIONS = [
  ...['xlsx', 'xls', 'xlsm', 'xlsb', 'xltx', 'xlt', 'ods', 'fods', 'csv', 'txt'],
  ...['html', 'htm', 'mht', 'mhtml', 'xml', 'slk', 'dif'],
];

const SCAN_EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'doc', 'docx', 'xls', 'xlsx', 'zip'];

/** Choosing what to import with the system's dialogs; an empty list means the clerk closed them. */
export function choiceHandlers(
  window: BrowserWindow,
  settings: SettingsBook,
): Pick<ShellHandlers, `shell.choose${'Files' | 'Folder' | 'Attachments' | 'Letter' | 'Paper' | 'Scan'}`> {
  return {
    'shell.chooseFiles': async () => {
      const paths = await choose(window, settings, {
        title: words.chooseFiles,
        filters: [
          { name: words.spreadsheets, extensions: SPREADSHEET_EXTENSIONS },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      if (paths[0] !== undefined) settings.update({ importFolder: dirname(paths[0]) });
      return { paths };
    },
    'shell.chooseAttachments': async () => {
      const paths = await choose(window, settings, {
        title: words.chooseAttachments,
        filters: [
          { name: words.scans, extensions: SCAN_EXTENSIONS },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return { paths };
    },
    'shell.chooseLetter': async () => {
      const paths = await choose(window, settings, {
        title: words.chooseLetter,
        filters: [
          { name: words.letters, extensions: ['docx', 'pdf', 'odt', 'txt', 'html', 'htm'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return { paths };
    },
    'shell.choosePaper': async () => {
      const paths = await choose(window, settings, {
        title: words.choosePaper,
        filters: [
          { name: words.papers, extensions: ['pdf', 'docx'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return { paths };
    },
    'shell.chooseScan': async () => {
      const paths = await choose(window, settings, {
        title: words.chooseScan,
        filters: [
          { name: words.scans, extensions: ['pdf', 'jpg', 'jpeg', 'png', 'webp'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return { paths };
    },
    'shell.chooseFolder': async () => {
      const paths = await choose(window, settings, { title: words.chooseFolder, properties: ['openDirectory'] });
      if (paths[0] !== undefined) settings.update({ importFolder: paths[0] });
      return { paths };
    },
  };
}

async function choose(
  window: BrowserWindow,
  settings: SettingsBook,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const { importFolder } = settings.current;
  const answer = await dialog.showOpenDialog(window, {
    ...options,
    buttonLabel: shellText.buttons.choose,
    ...(importFolder !== null && existsSync(importFolder) && { defaultPath: importFolder }),
  });
  return answer.canceled ? [] : answer.filePaths;
}
