import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import { saveBundle } from './saveBundle';

export interface HealthShop extends SavePlace {
  /** Files whose place may be shown to the clerk. */
  readonly saved: Set<string>;
  /** Writes an error of the page to the log. */
  report(error: unknown): void;
  /** The same text while the data are locked. @returns where it is; null: not saved */
  saveLocked(): Promise<string | null>;
}

/** A page that fails in a circle must not fill the log. */
const MOST_PAGE_ERRORS = 200;

/** The text for a report of an error, as the clerk has read it, into a file; and what goes wrong in the page, into the log. */
export function healthHandlers(
  shop: HealthShop,
): Pick<ShellHandlers, 'health.saveBundle' | 'health.saveLocked' | 'shell.pageError'> {
  let pageErrors = 0;
  return {
    'health.saveBundle': async ({ text }) => {
      const target = await askSavePath(shop, { ...shellText.healthBundle, extension: 'txt' });
      if (target === null) return null;
      await saveBundle(target, text);
      shop.saved.add(target);
      return { savedTo: target };
    },
    'health.saveLocked': async () => {
      const savedTo = await shop.saveLocked();
      return savedTo === null ? null : { savedTo };
    },
    'shell.pageError': (error) => {
      pageErrors += 1;
      if (pageErrors <= MOST_PAGE_ERRORS) shop.report(error);
      return {};
    },
  };
}
