import { dialog } from 'electron';
import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, saveFolder } from './askSavePath';
import { saveCopy } from './savedCopy';
import type { WorkbookShop } from './workbooks';

const words = shellText.upperTemplates;

/** Excel forms of the level above: one is chosen, and saved when it is filled. The form itself is never written to. */
export function upperTemplateHandlers({
  core,
  saved,
  ...place
}: WorkbookShop): Pick<ShellHandlers, 'shell.chooseUpperTemplate' | 'upperTemplates.save'> {
  return {
    'shell.chooseUpperTemplate': async () => {
      const answer = await dialog.showOpenDialog(place.window, {
        title: words.choose,
        buttonLabel: shellText.buttons.choose,
        defaultPath: saveFolder(place),
        filters: [
          { name: words.files, extensions: ['xlsx', 'xlsm'] },
          { name: shellText.fileDialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return { paths: answer.canceled ? [] : answer.filePaths };
    },
    'upperTemplates.save': async (question) => {
      const { bytes, fileName, extension, ...preview } = await core.call('upperTemplates.render', question);
      const target = await askSavePath(place, { title: words.save, fileName, extension, kind: words.files });
      if (target === null) return null;
      await saveCopy(target, bytes);
      saved.add(target);
      return { ...preview, savedTo: target };
    },
  };
}
