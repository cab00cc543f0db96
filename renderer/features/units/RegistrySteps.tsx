import { useState } from 'react';
import type { RegistryStep } from '../../../electron/domain/registryStep';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { stepFromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ArrowUndo20Regular } from '../../ui/icons';
import { Card } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';

const words = strings.registry.changes;

function columnsFor(onUndo: (step: RegistryStep) => void): readonly Column<RegistryStep>[] {
  return [
    { key: 'at', header: words.at, width: 170, render: ({ happenedAt }) => formatTime(happenedAt) },
    { key: 'step', header: words.step, isRowHeader: true, render: ({ label }) => stepFromCore(label) },
    {
      key: 'undo',
      header: words.undo,
      width: 230,
      render: (step) =>
        step.undoneAt === null ? (
          <WorkButton
            call="units.undoStep"
            size="small"
            icon={<ArrowUndo20Regular />}
            aria-label={words.undoOf(stepFromCore(step.label))}
            onClick={() => onUndo(step)}
            data-testid={`undo-step-${step.sequence}`}
          >
            {words.undo}
          </WorkButton>
        ) : (
          words.undone(formatTime(step.undoneAt))
        ),
    },
  ];
}

/** Every edit of the registry, newest first; each can be taken back while nothing newer stands on it. */
export function RegistrySteps() {
  const steps = useQuery('units.steps', {});
  const [asked, setAsked] = useState<RegistryStep | null>(null);
  const undo = useMutation('units.undoStep');
  const close = () => {
    setAsked(null);
    undo.reset();
  };
  const confirm = async () => {
    const reply = asked && (await undo.run({ sequence: asked.sequence }));
    if (reply?.ok) close();
  };
  return (
    <Card title={words.steps}>
      <QueryView query={steps}>
        {(rows) => (
          <Table
            caption={words.stepsCaption}
            columns={columnsFor(setAsked)}
            rows={rows}
            rowKey={({ sequence }) => String(sequence)}
            noRows={words.noSteps}
            testId="registry-steps"
          />
        )}
      </QueryView>
      {asked && (
        <ConfirmDialog
          title={words.undo}
          text={words.confirm(asked.label)}
          confirmLabel={words.undo}
          isPending={undo.isPending}
          failure={undo.failure}
          onConfirm={confirm}
          onCancel={close}
        />
      )}
    </Card>
  );
}
