import { Button, Field, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { dayOf, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import type { Batch, Output } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { SAVES } from '../../ui/saves';
import { useCountedForms } from '../../ui/useCountedForms';
import { useLateQuestion } from '../../ui/useLateQuestion';
import { PASTED } from './keyedModel';
import { PassedOver } from './PassedOver';
import { ProposalRow } from './ProposalRow';
import { entryOfRow, followersOf, type PasteDraft } from './pasteModel';
import { useDraft } from './useDraft';
import { useFormVersions } from './useFormVersions';
import { useLeaving } from './useLeaving';
import { MOST_ROWS, useChecks, useChoices, useReading, useRows } from './usePaste';

const words = strings.keyed;

export interface PasteDialogProps {
  readonly directiveId: string;
  readonly now: LocalTime;
  readonly onClose: () => void;
  readonly onTaken: (batch: Batch | null) => void;
}

/** A piece of a group chat as it was copied: what its messages report, to be looked through and taken all at once. */
export function PasteDialog(props: PasteDialogProps) {
  const { directiveId } = props;
  const kept = useQuery('keyed.drafts', { directiveId });
  return (
    <QueryView query={kept}>
      {(drafts) => <Pasted {...props} kept={drafts.find(({ place }) => place === PASTED) ?? null} />}
    </QueryView>
  );
}

interface PastedProps extends PasteDialogProps {
  readonly kept: Output<'keyed.drafts'>[number] | null;
}

const NOTHING_TAKEN: ReadonlySet<string> = new Set();
const NOTHING_PASTED: PasteDraft = { text: '', edits: [] };

function Pasted({ directiveId, now, onClose, onTaken, kept }: PastedProps) {
  const [left] = useState(kept);
  const [before] = useState<PasteDraft>(() =>
    left === null ? NOTHING_PASTED : (JSON.parse(left.draft) as PasteDraft),
  ); // written below
  const [text, setText] = useState(before.text);
  const [takenCount, setTakenCount] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const { reading: read, failure, isReading } = useReading(directiveId, text, now);
  const { reading, rows, edits, change } = useRows(read, now, before.edits);
  const detail = useQuery('directives.get', { directiveId });
  const formOf = useFormVersions(detail.status === 'success' ? detail.data.forms : []);
  const registry = useQuery('units.list', {});
  const take = useMutation('keyed.take');
  const late = useLateQuestion(directiveId);
  const choicesOf = useChoices(
    detail.status === 'success' ? detail.data : null,
    registry.status === 'success' ? registry.data.units : null,
  );
  const draft = useMemo(() => (text.trim() === '' ? null : JSON.stringify({ text, edits })), [text, edits]);
  const keeping = useDraft(directiveId, { place: PASTED, draft }, left);
  const notKept = useNotKept(detail.status === 'success' ? detail.data.forms : []);
  const leaving = useLeaving(draft === null ? null : notKept, onClose);
  const followers = useMemo(() => followersOf(rows), [rows]);
  const entries = useMemo(
    () => (reading === null ? [] : rows.map((row, at) => entryOfRow(row, reading, followers.has(at)))),
    [reading, rows, followers],
  );
  const { answers: checks, isComplete } = useChecks(directiveId, entries, round);
  const [isLookedUp, setIsLookedUp] = useState(left === null);
  if (!isLookedUp && reading !== null && isComplete) setIsLookedUp(true); // what was taken before must not show first
  const isOpening = isReading || (reading !== null && !isLookedUp);
  const { year } = partsOf(dayOf(now)); // `now` itself would draw all rows anew every minute
  const [takenNow, setTakenNow] = useState<ReadonlySet<string>>(NOTHING_TAKEN);
  // until it has been asked anew, what was just taken is known to be
  const isTaken = (at: number) => {
    const known = checks.get(at);
    return known === undefined ? takenNow.has(JSON.stringify(entries[at])) : known.state === 'taken';
  };
  const ready = rows.flatMap((row, at) => {
    const entry = entries[at];
    return row.isTicked && entry && checks.get(at)?.canBeTaken ? [entry] : [];
  });
  const faulty = rows.flatMap((row, at) => (row.isTicked && !isTaken(at) && !checks.get(at)?.canBeTaken ? [at] : []));
  const ticked = rows.filter(({ isTicked }, at) => isTicked && !isTaken(at)).length;
  const takenBefore = rows.filter((_, at) => isTaken(at)).length;
  const save = async () => {
    const takesLate = await late.ask(ready.map(({ receivedAt }) => receivedAt));
    if (takesLate === null) return;
    const leftOpen = rows.length - takenBefore - ready.length;
    void keeping.flush(); // sent first: should the power go before the reports are written, the draft is whole
    if (leftOpen === 0) keeping.end();
    const reply = await take.run({
      directiveId,
      entries: ready,
      takesLate,
      ...(leftOpen === 0 && { draftPlace: PASTED }),
    });
    if (!reply?.ok) return keeping.goOn();
    if (leftOpen === 0) return onTaken(reply.value.batch);
    setTakenCount(ready.length);
    setTakenNow(new Set(ready.map((entry) => JSON.stringify(entry))));
    setRound((last) => last + 1);
  };
  const discard = async () => {
    keeping.end();
    await call('keyed.saveDraft', { directiveId, place: PASTED, draft: null });
    onClose();
  };
  const edit = (value: string) => {
    setText(value);
    setTakenCount(null);
  };
  const actions = text.trim() !== '' && (
    <>
      <Button appearance="subtle" onClick={discard} data-testid="paste-discard">
        {words.pasteDiscard}
      </Button>
      {reading && isComplete && faulty[0] !== undefined && (
        <Button appearance="subtle" onClick={() => showRow(faulty[0])} data-testid="paste-faulty">
          {words.ticksFaulty(String(faulty.length))}
        </Button>
      )}
      {reading && (
        <Button
          appearance="primary"
          disabled={isReading || ready.length === 0 || ready.length !== ticked || take.isPending}
          onClick={save}
          {...SAVES}
          data-testid="paste-save"
        >
          {words.takeAll(String(ready.length))}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={words.pasteTitle} onClose={leaving.leave} actions={actions} width={1100} testId="paste-dialog">
      {late.view}
      {leaving.view}
      {left !== null && <Notice testId="paste-restored">{words.pasteRestored(formatTime(left.savedAt))}</Notice>}
      <Field label={words.pasteLabel} hint={`${words.pasteHint} ${notKept ?? words.pasteKept}`}>
        <Textarea value={text} rows={4} onChange={(_, { value }) => edit(value)} data-testid="paste-text" />
      </Field>
      {takenCount !== null && (
        <Notice tone="success" testId="paste-taken">
          {words.pasteTaken(String(takenCount), String(rows.length - takenBefore))}
        </Notice>
      )}
      <FailureNotice failure={failure ?? take.failure} />
      {isOpening && <p role="status">{words.reading}</p>}
      {reading && (
        <div hidden={isOpening}>
          <p role="status" data-testid="paste-found">
            {words.found(String(reading.messages.length), String(reading.proposals.length))}{' '}
            {takenBefore > 0 && words.rowsTaken(String(takenBefore))}
          </p>
          {rows.length === 0 && <Notice>{words.nothingFound}</Notice>}
          {rows.length < reading.proposals.length && <Notice>{words.onlyFirst(String(MOST_ROWS))}</Notice>}
          {isComplete && ready.length !== ticked && <Notice tone="warning">{words.ticksOpen}</Notice>}
          <PassedOver reading={reading} />
          {detail.status === 'success' && registry.status === 'success' && (
            <ul className="bare" style={{ padding: 0, listStyle: 'none' }}>
              {rows.map((row, at) => {
                const { formId } = row.proposal;
                const message = reading.messages[row.proposal.message];
                return message === undefined || isTaken(at) ? null : (
                  <ProposalRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one reading never change places
                    key={at}
                    index={at}
                    row={row}
                    message={message}
                    year={year}
                    form={formOf(formId, row.period)}
                    {...choicesOf(formId)}
                    check={checks.get(at) ?? null}
                    isFollower={followers.has(at)}
                    onChangeRow={change}
                  />
                );
              })}
            </ul>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** What is still to be put right in it stands in the row itself. */
function showRow(at: number | undefined): void {
  document.querySelector(`[data-testid="paste-row-${at}"]`)?.scrollIntoView({ block: 'center' });
}

/** What closing the dialog would take along; null: what was pasted is kept, because no form here only counts. */
function useNotKept(forms: readonly { readonly id: string }[]): string | null {
  const counted = useCountedForms(forms.map(({ id }) => id)) ?? [];
  if (counted.length === 0) return null;
  return words.pasteNotKept(counted.map(({ label }) => label).join(strings.listSeparator));
}
