import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { type HeldForm, isPurposeTold } from '../../../electron/domain/personalData/purpose';
import type { Failure, Reply } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personalData } from '../../text/personalData';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { ShieldPerson20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { BreachButton } from './BreachButton';
import type { FoundBreach } from './BreachDialog';
import { heldColumns } from './heldColumns';
import styles from './PersonalData.module.css';
import { PurposeDialog } from './PurposeDialog';

const words = personalData.held;
const { counted } = personalData;

/** Every form that asks for people's data: what it asks, how much the office holds by it, and why. */
export function HeldTab({ onRetention }: { readonly onRetention: () => void }) {
  const held = useQuery('personalData.held', {});
  const [editedId, setEditedId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draft = useMutation('outgoing.save');
  const keep = async (reply: Reply<'personalData.notice' | 'personalData.breach'>) => {
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) await draft.run({ paperId: null, draft: reply.value });
  };
  const writeNotice = async (formId: string) => keep(await call('personalData.notice', { formId }));
  const writeBreach = async (breach: FoundBreach) => keep(await call('personalData.breach', breach));
  const drafted = draft.state.status === 'success' ? draft.state.value : null;
  return (
    <QueryView query={held}>
      {(forms) => {
        const edited = forms.find(({ formId }) => formId === editedId);
        return (
          <>
            <Toolbar>
              <span className={styles.hintBeside}>{words.hint}</span>
              <BreachButton onWrite={(breach) => void writeBreach(breach)} />
            </Toolbar>
            <StillKept forms={forms} onRetention={onRetention} />
            <HeldTable forms={forms} onEdit={setEditedId} onNotice={(formId) => void writeNotice(formId)} />
            {drafted !== null && (
              <Notice tone="success" testId="held-drafted">
                {words.drafted(drafted.subject)}
              </Notice>
            )}
            <FailureNotice failure={failure ?? draft.failure} />
            {edited !== undefined && (
              <PurposeDialog key={edited.formId} form={edited} onClose={() => setEditedId(null)} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface StillKeptProps {
  readonly forms: readonly HeldForm[];
  readonly onRetention: () => void;
}

/** Lists that were kept before their form was set to count only: they stay until somebody destroys them. */
function StillKept({ forms, onRetention }: StillKeptProps) {
  return forms.map(({ formId, label, keptPersons }) =>
    keptPersons === null || keptPersons === 0 ? null : (
      <Notice key={formId} tone="warning" testId="held-still-kept">
        {counted.stillKept(label, formatCount(keptPersons))}{' '}
        <Button size="small" onClick={onRetention} data-testid="held-open-retention">
          {counted.openRetention}
        </Button>
      </Notice>
    ),
  );
}

interface HeldTableProps {
  readonly forms: readonly HeldForm[];
  readonly onEdit: (id: string) => void;
  readonly onNotice: (id: string) => void;
}

function HeldTable({ forms, onEdit, onNotice }: HeldTableProps) {
  if (forms.length === 0)
    return <EmptyState icon={<ShieldPerson20Regular fontSize={40} />} title={words.none} hint={words.noneHint} />;
  const missing = forms.filter(({ purpose }) => !isPurposeTold(purpose)).length;
  return (
    <>
      {missing > 0 && (
        <Notice tone="warning" testId="held-missing">
          {words.missingCount(formatCount(missing))} <ForWork>{words.missingTodo}</ForWork>
        </Notice>
      )}
      <Table
        caption={words.caption}
        columns={heldColumns(onEdit, onNotice)}
        rows={forms}
        rowKey={({ formId }) => formId}
        isFilled
        testId="held-table"
      />
    </>
  );
}
