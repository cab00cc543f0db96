import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { TotalsCut } from '../../../electron/domain/summary/dataHour';
import type { Output } from '../../../electron/ipc/contract';
import { useFormDraft } from '../../lib/useFormDraft';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { NumberWords } from '../../ui/NumberWords';
import { PercentAdvice } from '../../ui/PercentAdvice';
import { REACHABLE } from '../../ui/reachable';
import { SAVES } from '../../ui/saves';
import { TextAdvice } from '../../ui/TextAdvice';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Remarks.module.css';
import { hasParagraph, renewed, withParagraph } from './remarkModel';

const words = strings.remarks;
type Remarks = Output<'remarks.get'>;

export interface RemarksProps {
  readonly directiveId: string;
  readonly at: LocalTime;
  readonly cut?: TotalsCut | undefined;
}

function useChangedCount(props: RemarksProps): number {
  const remarks = useQuery('remarks.get', props);
  return remarks.status === 'success' && remarks.data.kept !== null ? remarks.data.changed.length : 0;
}

/** The report that is shown prints paragraphs kept when its figures were others; nothing while that is not so. */
export function RemarksWarning(props: RemarksProps) {
  const changed = useChangedCount(props);
  if (changed === 0) return null;
  return (
    <Notice tone="warning" testId="paper-remarks-changed">
      {words.otherFigures(changed)}
    </Notice>
  );
}

/** Opens the remarks of the report; says when the figures have changed under those that are kept. */
export function RemarksButton(props: RemarksProps) {
  const remarks = useQuery('remarks.get', props);
  const hasChanged = useChangedCount(props) > 0;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} data-testid="paper-remarks">
        {hasChanged ? words.openChanged : words.open}
      </Button>
      {isOpen && remarks.status === 'success' && (
        <RemarksDialog {...props} remarks={remarks.data} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

function RemarksDialog({
  directiveId,
  at,
  cut,
  remarks,
  onClose,
}: RemarksProps & { readonly remarks: Remarks; readonly onClose: () => void }) {
  const { kept, drafts, changed, hasPeriod } = remarks;
  const [text, setText] = useState(kept ?? '');
  const [isLeaving, setIsLeaving] = useState(false);
  const save = useMutation('remarks.save');
  const isDirty = text.trim() !== (kept ?? '');
  const draft = useFormDraft(`remarks/${directiveId}`, isDirty ? text : null, '');
  const leave = () => {
    draft.forget();
    onClose();
  };
  const change = (next: string) => {
    save.reset();
    setText(next);
  };
  return (
    <Dialog
      title={words.title}
      width={860}
      testId="remarks-dialog"
      onClose={() => (isDirty ? setIsLeaving(true) : onClose())}
      actions={
        <WorkButton
          call="remarks.save"
          appearance="primary"
          disabled={!hasPeriod || save.isPending}
          onClick={() => void save.run({ directiveId, at, cut, text })}
          {...SAVES}
          data-testid="remarks-save"
        >
          {words.save}
        </WorkButton>
      }
    >
      <ForWork call="remarks.save">
        <p className={styles.intro}>{hasPeriod ? words.intro : words.noPeriod}</p>
      </ForWork>
      <FormDraftNotice draft={draft} onResume={change} />
      <Changed changed={changed} onRenew={() => change(renewed(text, changed))} />
      <ForWork call="remarks.save">
        <Drafts drafts={drafts} text={text} onAdd={change} />
      </ForWork>
      <WorkFields call="remarks.save">
        <Field label={words.text} hint={words.textHint}>
          <Textarea
            rows={7}
            resize="vertical"
            value={text}
            spellCheck={false}
            onChange={(_, { value }) => change(value)}
            data-testid="remarks-text"
          />
        </Field>
      </WorkFields>
      <ForWork call="remarks.save">
        <div className={styles.help}>
          <TextAdvice
            texts={[{ key: 'remarks', text, shape: 'sentences' }]}
            onMend={(changes) => change(changes.get('remarks') ?? text)}
          />
          <PercentAdvice texts={[text]} />
          <NumberWords onInsert={(inserted) => change(withParagraph(text, inserted))} />
        </div>
      </ForWork>
      {save.state.status === 'success' && (
        <Notice tone="success" testId="remarks-saved">
          {save.state.value.kept === '' ? words.removed : words.saved}
        </Notice>
      )}
      <FailureNotice failure={save.failure} />
      {isLeaving && (
        <ConfirmDialog
          title={words.leaveTitle}
          text={words.leaveText}
          confirmLabel={words.leave}
          onConfirm={leave}
          onCancel={() => setIsLeaving(false)}
        />
      )}
    </Dialog>
  );
}

function Changed({ changed, onRenew }: { readonly changed: Remarks['changed']; readonly onRenew: () => void }) {
  if (changed.length === 0) return null;
  const verbatim = changed.filter(({ isVerbatim }) => isVerbatim).length;
  return (
    <Notice
      tone="warning"
      testId="remarks-changed"
      actions={
        verbatim > 0 && (
          <WorkButton call="remarks.save" size="small" onClick={onRenew} data-testid="remarks-renew">
            {words.renew(verbatim)}
          </WorkButton>
        )
      }
    >
      {words.changed(changed.length)}
      <ul className={styles.changes} {...REACHABLE}>
        {changed.map(({ before, now }) => (
          <li key={before}>{words.wasNow(before, now)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface DraftsProps {
  readonly drafts: Remarks['drafts'];
  readonly text: string;
  readonly onAdd: (text: string) => void;
}

function Drafts({ drafts, text, onAdd }: DraftsProps) {
  if (drafts.length === 0) return <p className={styles.intro}>{words.noDrafts}</p>;
  const open = drafts.filter((draft) => !hasParagraph(text, draft.text));
  const addAll = () => onAdd(open.reduce((sum, draft) => withParagraph(sum, draft.text), text));
  return (
    <section aria-label={words.drafts}>
      <div className={styles.head}>
        <strong>{words.drafts}</strong>
        <Button size="small" disabled={open.length === 0} onClick={addAll} data-testid="remarks-add-all">
          {words.addAll}
        </Button>
      </div>
      <ul className={styles.drafts}>
        {drafts.map((draft) => (
          <li key={draft.key} data-testid="remarks-draft">
            <span>{draft.text}</span>
            <Button
              size="small"
              disabled={!open.includes(draft)}
              aria-label={words.addOf(draft.text)}
              onClick={() => onAdd(withParagraph(text, draft.text))}
            >
              {open.includes(draft) ? words.add : words.added}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
