import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { shell } from 'electron';
import { AppFailure } from '../domain/failure';
import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import type { CoreClient } from './coreClient';

/** What a file of an office may be opened as; anything else might be run instead of read. */
const OPENED = /\.(?:xlsx|xls|xlsm|xlsb|ods|csv|txt|pdf|docx|doc|odt|jpe?g|png|webp|tiff?)$/i;

/** Opens a copy: whoever saves over it changes nothing of what was sent. */
export function originalHandlers({ call }: Pick<CoreClient, 'call'>): Pick<ShellHandlers, 'board.openOriginal'> {
  return {
    'board.openOriginal': async ({ fileId }) => {
      const { fileName, bytes } = await call('board.original', { fileId });
      if (!OPENED.test(fileName)) throw new AppFailure('invalid', shellText.failure.notOpened(fileName));
      const path = join(await mkdtemp(join(tmpdir(), 'don-doc-goc-')), basename(fileName));
      await writeFile(path, bytes, { mode: 0o400 });
      const trouble = await shell.openPath(path);
      if (trouble !== '') throw new AppFailure('unexpected', shellText.failure.noProgramFor(fileName));
      return { opened: true };
    },
  };
}
