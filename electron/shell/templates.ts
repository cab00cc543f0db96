import { dialog } from 'electron';
import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { templateShellText } from '../text/templateShellText';
import { askSavePath, saveFolder } from './askSavePath';
import type { PaperShop } from './papers';
import { saveCopy } from './savedCopy';

const words = templateShellText;

/** Templates of papers: looked at as the very PDF, given away and taken in as files. */
export function templateHandlers({
  core,
  engine,
  saved,
  ...place
}: PaperShop): Pick<ShellHandlers, 'shell.chooseTemplate' | 'templates.preview' | 'templates.saveFile'> {
  return {
    'shell.chooseTemplate': async () => {
      const answer = await dialog.showOpenDialog(place.window, {
        title: words.choose,
        buttonLabel: shellText.buttons.choose,
        defaultPath: saveFolder(place),
        filters: [
          { name: words.files, extensions: ['json'] },
          { name: shellText.fileDialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return { paths: answer.canceled ? [] : answer.filePaths };
    },
    'templates.preview': async (trial) => {
      const { html, title } = await core.call('templates.compose', trial);
      return { ...(await engine.toPdf(html, title)), title };
    },
    'templates.saveFile': async ({ templateId }) => {
      const { bytes, fileName } = await core.call('templates.renderFile', { templateId });
      const target = await askSavePath(place, {
        title: words.save,
        fileName,
        extension: 'json',
        kind: words.files,
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      saved.add(target);
      return { savedTo: target };
    },
  };
}
