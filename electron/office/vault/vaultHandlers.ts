import { findOffice } from '../../db/office';
import type { Store } from '../../db/store';
import type { PaperKit } from '../../documents/paperKit';
import { loadRecoverySheet, prepareRecoverySheet } from '../../documents/prepareRecoverySheet';
import { APP_ADDRESSES, toHtml } from '../../documents/toHtml';
import { dayOf } from '../../domain/calendar';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import { dayText } from '../../text/moment';
import type { OfficeEnvironment } from '../environment';
import { destroyReturns } from '../returnsFolder';
import { plainFilesIn } from './plainFiles';

/**
 * What the core does for passwords: everything written anew under another key, the recovery sheet, and a rest.
 * @param hideLists masks the lists of people that are shown in full, for a rest
 */
export function vaultHandlers(
  store: Store,
  { clock, dataFolder, emit, reader, resourcesFolder }: OfficeEnvironment,
  kit: () => PaperKit,
  hideLists: () => void,
): Pick<InternalHandlers, 'vault.seal' | 'vault.sheet' | 'vault.rest'> &
  Pick<CoreHandlers, 'plainFiles.list' | 'plainFiles.destroyReturns'> {
  return {
    'plainFiles.list': () => ({ files: plainFilesIn(dataFolder) }),
    'plainFiles.destroyReturns': () => ({ destroyed: destroyReturns(dataFolder) }),
    'vault.seal': async ({ key }) => {
      const tell = (progress: { done: number; total: number }) => emit('vault.progress', { ...progress, label: '' });
      return store.rekey(key === null ? null : { bytes: key }, tell);
    },
    'vault.sheet': ({ groups, userName }) => {
      const words = loadRecoverySheet(resourcesFolder);
      const officeName = findOffice(store.read)?.name ?? null;
      const madeOn = dayText(dayOf(clock()));
      const document = prepareRecoverySheet({ groups, userName, officeName, madeOn }, words);
      const { layout, stylesheet } = kit();
      const html = toHtml(document, layout, { stylesheet, ...APP_ADDRESSES });
      return { html, title: document.title, fileName: `${words.fileName}-${dayOf(clock())}` };
    },
    'vault.rest': () => {
      reader.rest(); // what is being read is read to its end: whoever began it finds it when he is back
      hideLists();
      return {};
    },
  };
}
