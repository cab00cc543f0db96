import { formatCount } from '../../electron/domain/numbers';
import type { MadeBatch } from '../../electron/ipc/contract';
import { batches as words } from '../text/batches';
import { Notice } from './Notice';
import { ShowInFolder } from './ShowInFolder';

/** What an action for many units has made, and where it lies. */
export function MadeNotice({ made, testId }: { readonly made: MadeBatch; readonly testId: string }) {
  return (
    <Notice tone="success" testId={testId} actions={<ShowInFolder path={made.folder} />}>
      <span title={made.folder}>
        {words.made(formatCount(made.papers), formatCount(made.files), lastPart(made.folder))}
      </span>
      {made.logged && ` ${words.logged(formatCount(made.logged.entries))}`}
      {made.numbers && ` ${words.numbers(made.numbers.first, made.numbers.last)}`}
    </Notice>
  );
}

/** Of a path of any system: the folder was chosen a moment ago, its new part is what is news. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
