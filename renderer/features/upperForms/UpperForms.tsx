import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { UpperTemplateHead } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { fileNameOf } from '../../lib/fileName';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { upperForms as words } from '../../text/upperForms';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { TableArrowUp20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { FormNameDialog } from './FormNameDialog';
import { FormView } from './FormView';
import styles from './UpperForms.module.css';

export interface UpperFormsProps {
  readonly question: TotalsQuestion;
}

/** Excel forms of the level above: brought, pointed at once, filled every day. */
export function UpperForms({ question }: UpperFormsProps) {
  const { directiveId } = question;
  const list = useQuery('upperTemplates.list', { directiveId });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<UpperTemplateHead | null>(null);
  const restore = useMutation('upperTemplates.restore');
  const bringBack = async (head: UpperTemplateHead) => {
    const reply = await restore.run({ templateId: head.id });
    if (reply?.ok) {
      setRemoved(null);
      setChosenId(head.id);
    }
  };
  return (
    <div className={styles.stack} data-testid="upper-forms">
      <ForWork call="upperTemplates.add">
        <p className={styles.hint}>{words.hint}</p>
      </ForWork>
      {removed !== null && (
        <Notice
          tone="success"
          testId="upper-removed"
          actions={
            <WorkButton
              call="upperTemplates.restore"
              size="small"
              onClick={() => bringBack(removed)}
              data-testid="upper-restore"
            >
              {words.undo}
            </WorkButton>
          }
        >
          {words.removed(removed.name)}
        </Notice>
      )}
      <FailureNotice failure={restore.failure} />
      <QueryView query={list}>
        {(heads) => {
          const chosen = heads.find(({ id }) => id === chosenId) ?? heads[0];
          return (
            <>
              <div className={styles.row}>
                {chosen !== undefined && (
                  <Field label={words.choose} className={styles.wide}>
                    <Select
                      value={chosen.id}
                      onChange={(_, { value }) => setChosenId(value)}
                      data-testid="upper-choice"
                    >
                      {heads.map(({ id, name, points }) => (
                        <option key={id} value={id}>
                          {words.option(name, formatCount(points))}
                        </option>
                      ))}
                    </Select>
                  </Field>
                )}
                <AddForm
                  directiveId={directiveId}
                  onAdded={(head) => {
                    setRemoved(null);
                    setChosenId(head.id);
                  }}
                />
              </div>
              {chosen === undefined ? (
                <EmptyState icon={<TableArrowUp20Regular fontSize={40} />} title={words.none} todo={words.noneHint} />
              ) : (
                <FormView
                  key={chosen.id}
                  head={chosen}
                  question={question}
                  onRemoved={() => {
                    setRemoved(chosen);
                    setChosenId(null);
                  }}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

/** The name of a file without folders and extension, of a path of any system. */
function nameOf(path: string): string {
  const name = fileNameOf(path);
  return name.replace(/\.[^.]*$/, '').normalize('NFC');
}

function AddForm({
  directiveId,
  onAdded,
}: {
  readonly directiveId: string;
  readonly onAdded: (head: UpperTemplateHead) => void;
}) {
  const [path, setPath] = useState<string | null>(null);
  const add = useMutation('upperTemplates.add');
  const choose = async () => {
    const reply = await call('shell.chooseUpperTemplate', {});
    const found = reply.ok ? reply.value.paths[0] : undefined;
    if (found === undefined) return;
    add.reset();
    setPath(found);
  };
  const run = async (name: string) => {
    if (path === null) return;
    const reply = await add.run({ directiveId, path, name });
    if (!reply?.ok) return;
    setPath(null);
    onAdded(reply.value);
  };
  return (
    <>
      <WorkButton call="upperTemplates.add" onClick={choose} data-testid="upper-add">
        {words.add}
      </WorkButton>
      {path !== null && (
        <FormNameDialog
          key={path}
          title={words.addTitle}
          initial={nameOf(path)}
          isPending={add.isPending}
          failure={add.failure}
          onConfirm={run}
          onClose={() => setPath(null)}
        />
      )}
    </>
  );
}
