import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { Batch } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyState } from '../../ui/EmptyState';
import { TableArrowUp20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { BatchFiles } from './BatchFiles';
import { BatchTable } from './BatchTable';
import type { ImportLine } from './ImportsScreen';
import { useFormLabels } from './PreviewView';

const words = strings.imports.history;

export interface HistoryViewProps {
  readonly directiveId: string;
  /** The file to show first; null: the newest import. */
  readonly wanted: ImportLine | null;
  readonly onStart: () => void;
}

/** Every import of the campaign, newest first; each can be taken back as a whole. */
export function HistoryView({ directiveId, wanted, onStart }: HistoryViewProps) {
  const batches = useQuery('imports.batches', { directiveId });
  return (
    <QueryView query={batches}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={<TableArrowUp20Regular fontSize={40} />} title={words.empty} hint={words.emptyHint}>
            <Button appearance="primary" onClick={onStart} data-testid="history-start">
              {strings.imports.tabNew}
            </Button>
          </EmptyState>
        ) : (
          <Batches directiveId={directiveId} wanted={wanted} batches={list} />
        )
      }
    </QueryView>
  );
}

function Batches({
  directiveId,
  wanted,
  batches,
}: Omit<HistoryViewProps, 'onStart'> & { readonly batches: readonly Batch[] }) {
  const newestFirst = batches.toSorted((a, b) => b.importedAt.localeCompare(a.importedAt));
  const [chosenId, setChosenId] = useState<string | null>(wanted?.batchId ?? null);
  const [asked, setAsked] = useState<Batch | null>(null);
  const [reason, setReason] = useState('');
  const undo = useMutation('imports.undo');
  const formLabels = useFormLabels(directiveId);
  const chosen = newestFirst.find(({ id }) => id === chosenId) ?? newestFirst[0];
  const confirm = async () => {
    if (asked && (await undo.run({ batchId: asked.id, reason }))?.ok) setAsked(null);
  };
  const ask = (batch: Batch) => {
    setReason('');
    setAsked(batch);
  };
  return (
    <>
      {undo.state.status === 'success' && (
        <Notice tone="success" testId="history-undone">
          {strings.imports.undone(formatCount(undo.state.value.submissions))}
        </Notice>
      )}
      <BatchTable batches={newestFirst} chosenId={chosen?.id ?? null} onChoose={setChosenId} onUndo={ask} />
      {chosen && <BatchFiles batch={chosen} formLabels={formLabels} wantedId={wanted?.fileId ?? null} />}
      {asked && (
        <ConfirmDialog
          title={words.undoTitle(formatTime(asked.importedAt))}
          text={words.undoText(formatCount(asked.accepted))}
          confirmLabel={words.undoBatch}
          isPending={undo.isPending}
          failure={undo.failure}
          onConfirm={confirm}
          onCancel={() => setAsked(null)}
        >
          <Field label={words.undoReason} hint={words.undoReasonHint}>
            <Input
              value={reason}
              maxLength={500}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, { value }) => setReason(value)}
              data-testid="undo-reason"
            />
          </Field>
        </ConfirmDialog>
      )}
    </>
  );
}
