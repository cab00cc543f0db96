import { formatCount } from '../../electron/domain/numbers';
import type { MadeBatch } from '../../electron/ipc/contract';
import { fileNameOf } from '../lib/fileName';
import { batches as words } from '../text/batches';
import { Notice } from './Notice';
import { ShowInFolder } from './ShowInFolder';

/** What an action for many units has made, and where it lies. */
export function MadeNotice({ made, testId }: { readonly made: MadeBatch; readonly testId: string }) {
  return (
    <Notice tone="success" testId={testId} actions={<ShowInFolder path={made.folder} />}>
      <span title={made.folder}>
        {words.made(formatCount(made.papers), formatCount(made.files), fileNameOf(made.folder))}
      </span>
      {made.logged && ` ${words.logged(formatCount(made.logged.entries))}`}
      {made.numbers && ` ${words.numbers(made.numbers.first, made.numbers.last)}`}
    </Notice>
  );
}
