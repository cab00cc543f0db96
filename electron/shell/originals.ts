import type { ShellHandlers } from '../ipc/contract';
import type { CoreClient } from './coreClient';
import { openCopy } from './openCopy';

/** The file of a report as the unit sent it. */
export function originalHandlers(core: Pick<CoreClient, 'call'>): Pick<ShellHandlers, 'board.openOriginal'> {
  return {
    'board.openOriginal': async ({ fileId }) => openCopy(await core.call('board.original', { fileId })),
  };
}
