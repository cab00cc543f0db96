import { Button } from '@fluentui/react-components';
import { fileNameOf } from '../lib/fileName';
import { drops as words } from '../text/drops';
import { heldDrops } from '../text/heldDrops';
import { strings } from '../text/vi';
import { Dialog } from '../ui/Dialog';

export type PaperUse = 'reading' | 'ruler' | 'imports';

const USES: readonly PaperUse[] = ['reading', 'ruler', 'imports'];

export interface DropChoiceProps {
  readonly path: string;
  readonly onChoose: (use: PaperUse) => void;
  readonly onClose: () => void;
}

/** Asks what a paper is for that was dropped where it could be for several things. */
export function DropChoice({ path, onChoose, onClose }: DropChoiceProps) {
  const buttons = USES.map((use, place) => (
    <Button
      key={use}
      appearance={place === 0 ? 'primary' : 'secondary'}
      onClick={() => onChoose(use)}
      data-testid={`drop-${use}`}
    >
      {words[use]}
    </Button>
  ));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={strings.actions.cancel}
      actions={buttons}
      width={620}
      testId="drop-choice"
    >
      <p>{words.text(fileNameOf(path))}</p>
    </Dialog>
  );
}

/** What was dropped would change data, and who is at work only looks. */
export function DropRefused({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={heldDrops.refusedTitle} onClose={onClose} width={480} testId="drop-refused">
      <p>{heldDrops.refused}</p>
    </Dialog>
  );
}
