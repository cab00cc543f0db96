import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { saveCopy } from './savedCopy';

export interface AccessLogShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
}

/** The log of access to people's data as a workbook: the core makes it, the system's dialog says where it goes. */
export function accessLogHandlers(shop: AccessLogShop): Pick<ShellHandlers, 'personalData.exportLog'> {
  return {
    'personalData.exportLog': async (filter) => {
      const { bytes, fileName, entries, total } = await shop.core.call('personalData.renderLog', filter);
      const target = await askSavePath(shop, {
        title: shellText.accessLogExport,
        fileName,
        extension: 'xlsx',
        kind: shellText.formats.xlsx,
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      return { savedTo: target, entries, total };
    },
  };
}
