import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { ChatReading } from '../../../electron/domain/chat';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { Batch, KeyedCheck } from '../../../electron/ipc/contract';
import { periodsOf } from '../../lib/periodsOf';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { vi } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { ProposalRow } from './ProposalRow';
import { entryOfRow, type PasteRow, rowsOf } from './pasteModel';

const words = vi.keyed;
const READ_AFTER_MS = 300;

export interface PasteDialogProps {
  readonly directiveId: string;
  readonly now: LocalTime;
  readonly onClose: () => void;
  readonly onTaken: (batch: Batch | null) => void;
}

/** A piece of a group chat as it was copied: what its messages report, to be looked through and taken all at once. */
export function PasteDialog(props: PasteDialogProps) {
  const [text, setText] = useState('');
  const settled = useSettled(text, READ_AFTER_MS);
  const { directiveId, now } = props;
  const reading = useQuery(
    'keyed.readMessages',
    settled.trim() === '' ? null : { directiveId, text: settled, day: dayOf(now) },
  );
  const box = (
    <Field label={words.pasteLabel} hint={words.pasteHint}>
      <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} data-testid="paste-text" />
    </Field>
  );
  if (settled.trim() === '' || reading.status !== 'success')
    return (
      <Dialog title={words.pasteTitle} onClose={props.onClose} width={1100} testId="paste-dialog">
        {box}
        {reading.status === 'error' && <FailureNotice failure={reading.failure} />}
      </Dialog>
    );
  return (
    <Proposals key={settled} {...props} reading={reading.data}>
      {box}
    </Proposals>
  );
}

interface ProposalsProps extends PasteDialogProps {
  readonly reading: ChatReading;
  readonly children: ReactNode;
}

/** Answers to the complete rows, by place of the row. */
function useChecks(directiveId: string, entries: readonly (KeyedEntry | null)[]): ReadonlyMap<number, KeyedCheck> {
  const complete = entries.flatMap((entry, at) => (entry === null ? [] : [{ entry, at }]));
  const settled = useSettled(JSON.stringify(complete), READ_AFTER_MS);
  const asked = JSON.parse(settled) as typeof complete; // written a line above
  const checks = useQuery(
    'keyed.check',
    asked.length === 0 ? null : { directiveId, entries: asked.map(({ entry }) => entry) },
  );
  if (checks.status !== 'success' || checks.data.length !== asked.length) return new Map();
  return new Map(asked.flatMap(({ at }, place) => (checks.data[place] ? [[at, checks.data[place]] as const] : [])));
}

function Proposals({ reading, directiveId, now, onClose, onTaken, children }: ProposalsProps) {
  const [rows, setRows] = useState(() => rowsOf(reading, now));
  const detail = useQuery('directives.get', { directiveId });
  const registry = useQuery('units.list', {});
  const take = useMutation('keyed.take');
  const entries = rows.map((row) => entryOfRow(row, reading));
  const checks = useChecks(directiveId, entries);
  const ready = rows.flatMap((row, at) => {
    const entry = entries[at];
    return row.isTicked && entry && checks.get(at)?.canBeTaken ? [entry] : [];
  });
  const ticked = rows.filter(({ isTicked }, at) => isTicked && checks.get(at)?.state !== 'taken').length;
  const change = (at: number, changes: Partial<PasteRow>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...changes } : row)));
  const save = async () => {
    const reply = await take.run({ directiveId, entries: ready });
    if (reply?.ok) onTaken(reply.value.batch);
  };
  const actions = (
    <Button
      appearance="primary"
      disabled={ready.length === 0 || ready.length !== ticked || take.isPending}
      onClick={save}
      data-testid="paste-save"
    >
      {words.takeAll(String(ready.length))}
    </Button>
  );
  return (
    <Dialog title={words.pasteTitle} onClose={onClose} actions={actions} width={1100} testId="paste-dialog">
      {children}
      <FailureNotice failure={take.failure} />
      <p role="status" data-testid="paste-found">
        {words.found(String(reading.messages.length), String(rows.length))}
      </p>
      {rows.length === 0 && <Notice>{words.nothingFound}</Notice>}
      {ready.length !== ticked && <Notice tone="warning">{words.ticksOpen}</Notice>}
      <QueryView query={detail}>
        {({ directive, forms }) => (
          <QueryView query={registry}>
            {({ units }) => (
              <ul className="bare" style={{ padding: 0, listStyle: 'none' }}>
                {rows.map((row, at) => {
                  const schedules = directive.schedules.filter(({ formId }) => formId === row.proposal.formId);
                  const message = reading.messages[row.proposal.message];
                  return message === undefined ? null : (
                    <ProposalRow
                      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one reading never change places
                      key={at}
                      index={at}
                      row={row}
                      message={message}
                      now={now}
                      form={forms.find(({ id }) => id === row.proposal.formId)}
                      units={units.filter(({ groups }) => schedules.some(({ groupId }) => groups.includes(groupId)))}
                      periods={[...new Set(schedules.flatMap(periodsOf))]}
                      check={checks.get(at) ?? null}
                      onChange={(changes) => change(at, changes)}
                    />
                  );
                })}
              </ul>
            )}
          </QueryView>
        )}
      </QueryView>
    </Dialog>
  );
}
