import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import type { SavePlace } from './askSavePath';
import { chooseSaveFolder } from './chooseSaveFolder';
import type { CoreClient } from './coreClient';

export interface OpenDataShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  /** Folders whose place may be shown to the clerk. */
  readonly saved: Set<string>;
}

/** Open data: the system's dialog says where, the core writes it. */
export function openDataHandlers(shop: OpenDataShop): Pick<ShellHandlers, 'openData.export'> {
  return {
    'openData.export': async (order) => {
      const inFolder = await chooseSaveFolder(shop, shellText.fileDialogs.chooseOpenDataFolder);
      if (inFolder === null) return null;
      const made = await shop.core.call('openData.write', { order, place: { inFolder } });
      shop.saved.add(made.folder);
      return made;
    },
  };
}
