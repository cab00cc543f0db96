import { vaultText } from '../text/vaultText';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import type { PrintEngine } from './printEngine';
import { saveCopy } from './savedCopy';

export interface SheetContent {
  readonly groups: readonly string[];
  readonly userName: string;
}

/** The recovery sheet on its way to paper. Nothing of it is kept. */
export interface RecoverySheet {
  /** @returns false when the dialog of the printer was closed */
  print(content: SheetContent): Promise<boolean>;
  /** @returns null when the clerk closed the dialog */
  save(content: SheetContent): Promise<string | null>;
}

export interface SheetShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  readonly engine: Pick<PrintEngine, 'toPdf' | 'print'>;
  readonly saved: Set<string>;
}

export function recoverySheet(shop: SheetShop): RecoverySheet {
  return {
    async print(content) {
      const { html, title } = await shop.core.call('vault.sheet', content);
      return shop.engine.print(html, title, shop.window, null);
    },
    async save(content) {
      const { html, title, fileName } = await shop.core.call('vault.sheet', content);
      const target = await askSavePath(shop, {
        title: vaultText.saveSheet,
        fileName,
        extension: 'pdf',
        kind: vaultText.pdf,
      });
      if (target === null) return null;
      await saveCopy(target, (await shop.engine.toPdf(html, title)).pdf);
      shop.saved.add(target);
      return target;
    },
  };
}
