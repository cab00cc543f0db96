import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath } from './askSavePath';
import type { RegisterShop } from './registers';
import { saveCopy } from './savedCopy';

/** Answers to questions as text for other programs; as a table on A4 they are papers like any other. */
export function questionHandlers(shop: RegisterShop): Pick<ShellHandlers, 'questions.saveCsv'> {
  return {
    'questions.saveCsv': async (request) => {
      const { bytes, fileName } = await shop.core.call('questions.renderCsv', request);
      const target = await askSavePath(shop, {
        title: shellText.saveTitles.question,
        fileName,
        extension: 'csv',
        kind: shellText.personFormats.csv,
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      shop.saved.add(target);
      return { savedTo: target };
    },
  };
}
