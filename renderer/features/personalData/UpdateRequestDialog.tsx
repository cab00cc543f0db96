import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { StandingRequest } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personRequests } from '../../text/personRequests';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import styles from './PersonalData.module.css';

const words = personRequests.updating;
type Step = 'reply' | 'extend' | 'done';

export interface UpdateRequestProps {
  readonly request: StandingRequest;
  readonly onClose: () => void;
}

interface Typed {
  readonly step: Step;
  readonly typedDay: IsoDay | null;
  readonly text: string;
}

/** What became of a request: answered, extended once, done. */
export function UpdateRequestDialog({ request, onClose }: UpdateRequestProps) {
  const { id, number, kind, repliedOn, dueOn, extendableTo } = request;
  const info = useQuery('app.info', {});
  const today = info.status === 'success' ? dayOf(info.data.now) : null;
  const [reply, extend, end] = [
    useMutation('personRequests.reply'),
    useMutation('personRequests.extend'),
    useMutation('personRequests.end'),
  ];
  const form = useKeptForm<Typed>(`person-request/${id}`, {
    step: repliedOn === null ? 'reply' : 'done',
    typedDay: null,
    text: '',
  });
  const { step, typedDay, text } = form.value;
  const close = () => {
    form.draft.forget();
    onClose();
  };
  const isPast = step === 'extend' && today !== null && today > dueOn; // then it was extended on a day before
  const on = typedDay ?? (isPast ? null : today);
  const store = async () => {
    if (on === null) return;
    const saved =
      step === 'reply'
        ? await reply.run({ id, on })
        : step === 'extend'
          ? await extend.run({ id, on, reason: text })
          : await end.run({ id, on, outcome: text });
    if (saved?.ok && !('areFilesRenewed' in saved.value && !saved.value.areFilesRenewed)) close();
  };
  const isLeft = end.state.status === 'success' && !end.state.value.areFilesRenewed;
  const isWhole = on !== null && (step === 'reply' || text.trim() !== '');
  const isPending = reply.isPending || extend.isPending || end.isPending;
  const actions = (
    <Button
      appearance="primary"
      disabled={!isWhole || isPending}
      onClick={() => void store()}
      {...SAVES}
      data-testid="request-update-save"
    >
      {words.save}
    </Button>
  );
  return (
    <Dialog
      title={personRequests.name(String(number), personRequests.kinds[kind])}
      onClose={isLeft ? close : onClose}
      {...(!isLeft && { closeLabel: strings.actions.cancel, actions })}
      testId="request-update"
    >
      {isLeft && (
        <Notice tone="warning" testId="request-files-left">
          {words.filesLeft}
        </Notice>
      )}
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <div key={form.round} className={styles.fields}>
        <Field label={words.what}>
          <RadioGroup value={step} onChange={(_, { value }) => form.change({ step: stepOf(value) })}>
            {repliedOn === null && <Radio value="reply" label={words.replied} />}
            {extendableTo !== null && <Radio value="extend" label={words.extend(formatDay(extendableTo))} />}
            <Radio value="done" label={words.done} />
          </RadioGroup>
        </Field>
        <DayField
          label={step === 'extend' ? words.extendedOn(formatDay(dueOn)) : words.on}
          width={step === 'extend' ? 280 : 160}
          value={on}
          year={today === null ? 0 : partsOf(today).year}
          onCommit={(day) => form.change({ typedDay: day })}
          testId="request-on"
        />
        {step !== 'reply' && (
          <Field
            label={step === 'extend' ? words.reason : words.outcome}
            hint={step === 'done' ? words.outcomeHint : null}
          >
            <Input
              value={text}
              maxLength={500}
              onChange={(_, { value }) => form.change({ text: value })}
              data-testid="request-text"
            />
          </Field>
        )}
        <FailureNotice failure={reply.failure ?? extend.failure ?? end.failure} />
      </div>
    </Dialog>
  );
}

function stepOf(value: string): Step {
  return value === 'reply' || value === 'extend' ? value : 'done';
}
