import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { DoneView } from './DoneView';
import { DropZone } from './DropZone';
import { PreviewView } from './PreviewView';
import { ReadingView } from './ReadingView';
import type { ImportFlow } from './useImportFlow';

export interface NewImportProps {
  readonly directiveId: string;
  readonly flow: ImportFlow;
  readonly onOpenBoard: () => void;
  readonly onKey: (kind: 'form' | 'paste') => void;
}

interface TroubleProps {
  readonly failure: Failure | null;
  /** null: there is nothing that could be tried again as it is. */
  readonly onRetry: (() => void) | null;
}

function Trouble({ failure, onRetry }: TroubleProps) {
  if (failure?.code === 'cancelled') return <Notice testId="import-cancelled">{strings.imports.cancelled}</Notice>;
  return <FailureNotice failure={failure} {...(onRetry && { onRetry })} />;
}

export function NewImport({ directiveId, flow, onOpenBoard, onKey }: NewImportProps) {
  const undo = useMutation('imports.undo');
  const [undone, setUndone] = useState<number | null>(null);
  const undoBatch = async (batchId: string) => {
    const reply = await undo.run({ batchId });
    if (!reply?.ok) return;
    setUndone(reply.value.submissions);
    flow.restart({ kind: 'idle' });
  };
  const read = (paths: readonly string[]) => {
    setUndone(null);
    void flow.read(paths);
  };
  return (
    <>
      <Trouble failure={flow.failure ?? undo.failure} onRetry={flow.stage.kind === 'preview' ? flow.accept : null} />
      {flow.stage.kind === 'idle' && flow.stage.isNothingFound && (
        <Notice tone="warning">{strings.imports.nothingRead}</Notice>
      )}
      {undone !== null && flow.stage.kind === 'idle' && (
        <Notice tone="success" testId="import-undone">
          {strings.imports.undone(String(undone))}
        </Notice>
      )}
      <StageView
        directiveId={directiveId}
        flow={flow}
        onRead={read}
        onOpenBoard={onOpenBoard}
        onKey={onKey}
        isUndoing={undo.isPending}
        onUndo={undoBatch}
      />
    </>
  );
}

interface StageViewProps extends NewImportProps {
  readonly onRead: (paths: readonly string[]) => void;
  readonly isUndoing: boolean;
  readonly onUndo: (batchId: string) => void;
}

function StageView({ directiveId, flow, onRead, onOpenBoard, onKey, isUndoing, onUndo }: StageViewProps) {
  const { stage } = flow;
  const withoutFile = <WithoutFile onKey={onKey} />;
  switch (stage.kind) {
    case 'idle':
      return <DropZone onPaths={onRead}>{withoutFile}</DropZone>;
    case 'reading':
      return <ReadingView progress={flow.progress} onCancel={flow.cancel} />;
    case 'preview':
      return <PreviewView directiveId={directiveId} flow={flow} preview={stage.preview} selected={stage.selected} />;
    case 'done':
      return (
        <DoneView
          batch={stage.batch}
          onReopen={() => onRead(stage.paths)}
          isUndoing={isUndoing}
          onUndo={() => onUndo(stage.batch.id)}
          onOpenBoard={onOpenBoard}
          onRead={onRead}
          others={withoutFile}
        />
      );
  }
}

/** Ways in for what comes by telephone, by chat or on paper. */
function WithoutFile({ onKey }: Pick<NewImportProps, 'onKey'>) {
  return (
    <>
      <Button size="small" onClick={() => onKey('form')} data-testid="import-key">
        {strings.keyed.openWide}
      </Button>
      <Button size="small" onClick={() => onKey('paste')} data-testid="import-paste">
        {strings.keyed.openPaste}
      </Button>
    </>
  );
}
