import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Batch, DirectiveDetail, LabelledUnit, Output } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTime } from '../../lib/formatting';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { strings } from '../../text/vi';
import { CountedNotice } from '../../ui/CountedNotice';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { SAVES } from '../../ui/saves';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { useCountedForms } from '../../ui/useCountedForms';
import { useLateQuestion } from '../../ui/useLateQuestion';
import { CheckView } from './CheckView';
import { FigureFields } from './FigureFields';
import styles from './Keyed.module.css';
import {
  entryOf,
  isOf,
  isTyped,
  type KeyedDraft,
  type KeyedWish,
  keptText,
  type LeftDraft,
  leftDrafts,
  namesSomebody,
  newDraft,
  placeOf,
} from './keyedModel';
import { enterAsTab } from './nextField';
import { OtherDrafts } from './OtherDrafts';
import { PictureBox, usePictures } from './PictureBox';
import { PlaceFields } from './PlaceFields';
import { useDraft } from './useDraft';
import { useEnterSaves } from './useEnterSaves';
import { useFormVersions } from './useFormVersions';
import { useLeaving } from './useLeaving';

const words = strings.keyed;
const CHECKED_AFTER_MS = 200;

export interface KeyedDialogProps {
  readonly wish: KeyedWish;
  /** Moment the window is about; the clock of a report that has just come. */
  readonly now: LocalTime;
  readonly onClose: () => void;
  readonly onTaken: (batch: Batch | null) => void;
}

/** A report that came by telephone, message or paper, typed in the order of the paper. */
export function KeyedDialog(props: KeyedDialogProps) {
  const { directiveId } = props.wish;
  const detail = useQuery('directives.get', { directiveId });
  const units = useQuery('units.list', {});
  const kept = useQuery('keyed.drafts', { directiveId });
  return (
    <QueryView query={detail}>
      {(directive) => (
        <QueryView query={units}>
          {(registry) => (
            <QueryView query={kept}>
              {(drafts) => <Form {...props} detail={directive} units={registry.units} kept={drafts} />}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface FormProps extends KeyedDialogProps {
  readonly detail: DirectiveDetail;
  readonly units: readonly LabelledUnit[];
  readonly kept: Output<'keyed.drafts'>;
}

function Form({ wish, now, onClose, onTaken, detail, units, kept: found }: FormProps) {
  const { directiveId } = wish;
  const [fresh] = useState(() => newDraft(wish, now)); // the clock goes on meanwhile
  const [left] = useState(() => leftDrafts(found, fresh)); // as the dialog found them
  const [opened, setOpened] = useState(() => left.find((one) => isOf(one.content, wish)) ?? null);
  const [draft, setDraft] = useState(opened?.content ?? fresh);
  const change = (changes: Partial<KeyedDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const [overruled, setOverruled] = useState<LeftDraft | null>(null);
  const clash = clashOf(draft, left, [opened, overruled]);
  const kept = useKeptAt(draft, clash !== null);
  const text = keptText(kept, fresh);
  const keeping = useDraft(directiveId, { place: placeOf(kept), draft: text }, opened);
  const open = (one: LeftDraft) => {
    keeping.leaveFor(one);
    setDraft(one.content);
    setOpened(one);
  };
  const overrule = (one: LeftDraft) => {
    void call('keyed.saveDraft', { directiveId, place: one.place, draft: null });
    setOverruled(one);
  };
  const entry = entryOf(draft);
  const settled = useSettled(entry, CHECKED_AFTER_MS);
  const checked = useQuery('keyed.check', settled === null ? null : { directiveId, entries: [settled] });
  const check = settled !== null && checked.status === 'success' ? (checked.data[0] ?? null) : null;
  const take = useMutation('keyed.take');
  const late = useLateQuestion(directiveId);
  const counted = useCountedForms([draft.formId])?.[0];
  const lost = counted && namesSomebody(draft) ? words.typedNotKept(counted.label) : null;
  const leaving = useLeaving(lost, onClose);
  const { unread, report } = useUnreadTexts();
  const pictures = usePictures(
    { pictures: draft.pictures, onChange: (next) => change({ pictures: next }) },
    { directiveId, formId: draft.formId },
  );
  const form = useFormVersions(detail.forms)(draft.formId, draft.period);
  const save = async () => {
    if (entry === null || unread.length > 0 || clash !== null) return;
    const takesLate = await late.ask([entry.receivedAt]);
    if (takesLate === null) return;
    void keeping.flush(); // sent first: should the power go before the report is written, the draft is whole
    const reply = await take.run({ directiveId, entries: [entry], draftPlace: keeping.end(), takesLate });
    if (reply?.ok) onTaken(reply.value.batch);
    else keeping.goOn();
  };
  const typed = JSON.stringify(entry);
  const isChecked = typed === JSON.stringify(settled) && checked.status === 'success' && !checked.isRefreshing;
  const end = useEnterSaves(typed, isChecked ? check : null, () => void save());
  const discard = async () => {
    await call('keyed.saveDraft', { directiveId, place: keeping.end(), draft: null });
    onClose();
  };
  const actions = (
    <>
      {text !== null && (
        <Button appearance="subtle" onClick={discard} data-testid="keyed-discard">
          {words.discard}
        </Button>
      )}
      <Button
        appearance="primary"
        disabled={entry === null || unread.length > 0 || clash !== null || take.isPending || check?.canBeTaken !== true}
        onClick={save}
        {...SAVES}
        data-testid="keyed-save"
      >
        {words.save}
      </Button>
    </>
  );
  return (
    <Dialog
      title={words.title}
      onClose={leaving.leave}
      actions={actions}
      width={860}
      onDrop={pictures.onDrop}
      testId="keyed-dialog"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pictures may be pasted anywhere in the dialog */}
      <div className={styles.dialog} onKeyDown={(event) => enterAsTab(event, end)} onPaste={pictures.onPaste}>
        {opened && <Notice testId="keyed-restored">{words.restored(formatTime(opened.savedAt))}</Notice>}
        <OtherDrafts
          drafts={left.filter((one) => one !== opened)}
          units={units}
          isQuiet={isTyped(draft)}
          onOpen={open}
        />
        <FailureNotice failure={take.failure} />
        <UnreadContext value={report}>
          <PlaceFields detail={detail} units={units} draft={draft} onChange={change} />
        </UnreadContext>
        <UnreadNotice unread={unread} testId="keyed-unread" />
        {clash && <Clash left={clash} onOpen={() => open(clash)} onOverrule={() => overrule(clash)} />}
        <CountedNotice formIds={[draft.formId]} />
        {form && <FigureFields form={form} draft={draft} check={check} onChange={change} />}
        {check && (isTyped(draft) || check.earlier !== null || check.duties.length > 0) && (
          <CheckView
            check={check}
            decision={draft.decision}
            onDecide={(decision) => change({ decision })}
            isArrivalSure={draft.isArrivalSure}
            onArrivalSure={(isArrivalSure) => change({ isArrivalSure })}
            onDuty={(scheduleId) => change({ scheduleId, decision: null })}
            name="one"
          />
        )}
        <Field label={words.note} hint={counted ? words.noteNotKept : words.noteHint}>
          <Textarea
            value={draft.note}
            rows={2}
            onChange={(_, { value }) => change({ note: value })}
            data-testid="keyed-note"
          />
        </Field>
        {(!counted || draft.pictures.length > 0) && (
          <PictureBox
            pictures={draft.pictures}
            onChange={(next) => change({ pictures: next })}
            failure={pictures.failure}
            add={pictures.add}
          />
        )}
        {late.view}
        {leaving.view}
      </div>
    </Dialog>
  );
}

/** The draft that another sitting left for the place to which the report on screen was just moved; null: none is. */
function clashOf(
  draft: KeyedDraft,
  left: readonly LeftDraft[],
  settled: readonly (LeftDraft | null)[],
): LeftDraft | null {
  if (!isTyped(draft)) return null;
  const typed = left.filter((one) => !settled.includes(one) && isTyped(one.content));
  return typed.find((one) => reportOf(one.content) === reportOf(draft)) ?? null;
}

/** The report a draft is of, whichever duty it may answer: a cell names its duty, a choice in the dialog does not yet. */
function reportOf({ unitId, formId, period }: KeyedDraft): string {
  return placeOf({ unitId, formId, period, scheduleId: null });
}

/** What is kept while the clerk has not said which of two drafts holds: the figures under the place they had before. */
function useKeptAt(draft: KeyedDraft, isHeld: boolean): KeyedDraft {
  const before = useRef(draft);
  if (!isHeld) before.current = draft;
  const { unitId, formId, period, scheduleId } = before.current;
  return isHeld ? { ...draft, unitId, formId, period, scheduleId } : draft;
}

interface ClashProps {
  readonly left: LeftDraft;
  readonly onOpen: () => void;
  readonly onOverrule: () => void;
}

function Clash({ left, onOpen, onOverrule }: ClashProps) {
  return (
    <Notice tone="warning" testId="keyed-clash">
      {words.clash(formatTime(left.savedAt))}{' '}
      <Button size="small" onClick={onOpen} data-testid="keyed-clash-open">
        {words.clashOpen}
      </Button>{' '}
      <Button size="small" onClick={onOverrule} data-testid="keyed-clash-replace">
        {words.clashReplace}
      </Button>
    </Notice>
  );
}
