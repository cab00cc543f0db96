import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Batch } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { PassedOver } from './PassedOver';
import { ProposalRow } from './ProposalRow';
import { entryOfRow, followersOf } from './pasteModel';
import { MOST_ROWS, useChecks, useChoices, useReading, useRows } from './usePaste';

const words = vi.keyed;

export interface PasteDialogProps {
  readonly directiveId: string;
  readonly now: LocalTime;
  readonly onClose: () => void;
  readonly onTaken: (batch: Batch | null) => void;
}

/** A piece of a group chat as it was copied: what its messages report, to be looked through and taken all at once. */
export function PasteDialog({ directiveId, now, onClose, onTaken }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [isCloseAsked, setIsCloseAsked] = useState(false);
  const { reading, failure, isReading } = useReading(directiveId, text, now);
  const { rows, change } = useRows(reading, now);
  const detail = useQuery('directives.get', { directiveId });
  const registry = useQuery('units.list', {});
  const take = useMutation('keyed.take');
  const choicesOf = useChoices(
    detail.status === 'success' ? detail.data : null,
    registry.status === 'success' ? registry.data.units : null,
  );
  const followers = followersOf(rows);
  const entries = reading === null ? [] : rows.map((row, at) => entryOfRow(row, reading, followers.has(at)));
  const checks = useChecks(directiveId, entries);
  const ready = rows.flatMap((row, at) => {
    const entry = entries[at];
    return row.isTicked && entry && checks.get(at)?.canBeTaken ? [entry] : [];
  });
  const ticked = rows.filter(({ isTicked }, at) => isTicked && checks.get(at)?.state !== 'taken').length;
  const save = async () => {
    const reply = await take.run({ directiveId, entries: ready });
    if (reply?.ok) onTaken(reply.value.batch);
  };
  const close = () => (text.trim() === '' || isCloseAsked ? onClose() : setIsCloseAsked(true));
  const edit = (value: string) => {
    setText(value);
    setIsCloseAsked(false);
  };
  const actions = reading && (
    <Button
      appearance="primary"
      disabled={isReading || ready.length === 0 || ready.length !== ticked || take.isPending}
      onClick={save}
      data-testid="paste-save"
    >
      {words.takeAll(String(ready.length))}
    </Button>
  );
  return (
    <Dialog title={words.pasteTitle} onClose={close} actions={actions} width={1100} testId="paste-dialog">
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        <Textarea value={text} rows={4} onChange={(_, { value }) => edit(value)} data-testid="paste-text" />
      </Field>
      {isCloseAsked && <Notice tone="warning">{words.closeAsked}</Notice>}
      <FailureNotice failure={failure ?? take.failure} />
      {isReading && <p role="status">{words.reading}</p>}
      {reading && !isReading && (
        <>
          <p role="status" data-testid="paste-found">
            {words.found(String(reading.messages.length), String(reading.proposals.length))}
          </p>
          {rows.length === 0 && <Notice>{words.nothingFound}</Notice>}
          {rows.length < reading.proposals.length && <Notice>{words.onlyFirst(String(MOST_ROWS))}</Notice>}
          {ready.length !== ticked && <Notice tone="warning">{words.ticksOpen}</Notice>}
          <PassedOver reading={reading} />
          {detail.status === 'success' && registry.status === 'success' && (
            <ul className="bare" style={{ padding: 0, listStyle: 'none' }}>
              {rows.map((row, at) => {
                const { formId } = row.proposal;
                const message = reading.messages[row.proposal.message];
                return message === undefined ? null : (
                  <ProposalRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one reading never change places
                    key={at}
                    index={at}
                    row={row}
                    message={message}
                    now={now}
                    form={detail.data.forms.find(({ id }) => id === formId)}
                    {...choicesOf(formId)}
                    check={checks.get(at) ?? null}
                    isFollower={followers.has(at)}
                    onChangeRow={change}
                  />
                );
              })}
            </ul>
          )}
        </>
      )}
    </Dialog>
  );
}
