import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { ImportPreview } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Toolbar } from '../../ui/Page';
import { leftOutOf } from './importModel';
import { LeftOutList } from './LeftOutList';
import { useAcceptKey } from './useAcceptKey';
import { acceptableOnes, type ImportFlow } from './useImportFlow';

export interface AcceptBarProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  readonly selected: ReadonlySet<number>;
}

/** The one place where a preview becomes data, or does not. */
export function AcceptBar({ flow, preview, selected }: AcceptBarProps) {
  const [isDiscarding, setIsDiscarding] = useState(false);
  const acceptable = acceptableOnes(preview);
  const isReady = selected.size > 0 && !flow.isAccepting;
  useAcceptKey(isReady, flow.accept);
  const isWhole = acceptable.size === selected.size;
  return (
    <Toolbar>
      <Button disabled={isWhole} onClick={() => flow.select(acceptable)} data-testid="import-select-valid">
        {strings.imports.selectValid(formatCount(acceptable.size))}
      </Button>
      <Button
        appearance="subtle"
        disabled={selected.size === 0}
        onClick={() => flow.select(new Set())}
        data-testid="import-select-none"
      >
        {strings.imports.selectNone}
      </Button>
      <LeftOutList files={leftOutOf(preview.files, selected)} />
      <Button onClick={() => setIsDiscarding(true)} data-testid="import-discard">
        {strings.imports.discard}
      </Button>
      <Button
        appearance="primary"
        disabled={!isReady}
        title={strings.imports.acceptKey}
        aria-keyshortcuts="Control+Enter"
        onClick={flow.accept}
        data-testid="import-accept"
      >
        {flow.isAccepting ? strings.imports.accepting : strings.imports.acceptSelected(formatCount(selected.size))}
      </Button>
      {isDiscarding && (
        <ConfirmDialog
          title={strings.imports.discardTitle}
          text={strings.imports.discardText}
          confirmLabel={strings.imports.discard}
          onConfirm={flow.discard}
          onCancel={() => setIsDiscarding(false)}
        />
      )}
    </Toolbar>
  );
}
