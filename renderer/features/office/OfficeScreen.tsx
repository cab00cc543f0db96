import { Button } from '@fluentui/react-components';
import { type RefObject, useRef, useState } from 'react';
import { formatClock, formatTime } from '../../lib/formatting';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useUnsaved } from '../../lib/unsaved';
import { useFormDraft } from '../../lib/useFormDraft';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { wantVaultDialog } from '../../lib/vault';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { ForWork } from '../../ui/ForWork';
import { HistoryButton } from '../../ui/HistoryButton';
import { HolidayButton } from '../../ui/HolidayDialog';
import { LockClosed20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SAVES } from '../../ui/saves';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Office.module.css';
import { OfficePreview } from './OfficePreview';
import { draftOf, isComplete, isSame, type Office, type OfficeDraft, officeOf } from './officeModel';
import { ProfileForm } from './ProfileForm';
import { SignatoryList } from './SignatoryList';
import { SetupFlow } from './setup/SetupFlow';
import { isSetupOpen } from './setup/setupOpen';
import type { SetupActions } from './setup/stepProps';

const words = strings.office;

export interface OfficeScreenProps extends Omit<SetupActions, 'onClose'> {
  /** The set-up was asked for from elsewhere. */
  readonly isSettingUp: boolean;
  readonly onSetUp: () => void;
  readonly onSetUpClosed: () => void;
}

/** What our papers say about the office: its lines, symbols and who signs; or the steps that ask for it one by one. */
export function OfficeScreen(props: OfficeScreenProps) {
  const office = useQuery('office.get', {});
  const kept = useQuery('setup.get', {});
  return (
    <Page isFilled>
      <QueryView query={office}>
        {(data) => (
          <QueryView query={kept}>{({ entry }) => <FormOrSetup {...props} office={data} kept={entry} />}</QueryView>
        )}
      </QueryView>
    </Page>
  );
}

interface FormOrSetupProps extends OfficeScreenProps {
  readonly office: Office | null;
  readonly kept: string | null;
}

function FormOrSetup({ office, kept, isSettingUp, onSetUp, onSetUpClosed, ...actions }: FormOrSetupProps) {
  const [wasOpen, setWasOpen] = useState(() => isSetupOpen(kept));
  const close = () => {
    setWasOpen(false);
    onSetUpClosed();
  };
  const closed =
    <A extends readonly unknown[]>(then: (...args: A) => void) =>
    (...args: A) => {
      close();
      then(...args);
    };
  if (!isSettingUp && !wasOpen) return <OfficeForm office={office} isPutOff={kept !== null} onSetUp={onSetUp} />;
  return (
    <SetupFlow
      office={office}
      kept={kept}
      onClose={close}
      onWrite={closed(actions.onWrite)}
      onEnterDirective={closed(actions.onEnterDirective)}
      onOpenToday={closed(actions.onOpenToday)}
    />
  );
}

/** After the fields have been marked, the first one that is missing gets the focus. */
function focusFirstWrong(form: RefObject<HTMLElement | null>): void {
  setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Who put the set-up off sees blank fields here: what was typed there is not lost. */
function PutOffNotice({ isDisabled, onSetUp }: { readonly isDisabled: boolean; readonly onSetUp: () => void }) {
  const goOn = (
    <ForWork>
      <Button size="small" appearance="primary" disabled={isDisabled} onClick={onSetUp} data-testid="office-set-up">
        {strings.setup.card.goOn}
      </Button>
    </ForWork>
  );
  return (
    <Notice actions={goOn} testId="office-put-off">
      {strings.setup.card.putOff}
    </Notice>
  );
}

interface OfficeFormProps extends Pick<FormOrSetupProps, 'office' | 'onSetUp'> {
  /** A set-up was begun and put off: what it holds is older than what is saved here. */
  readonly isPutOff: boolean;
}

function OfficeForm({ office, isPutOff, onSetUp }: OfficeFormProps) {
  const saved = draftOf(office);
  const [edited, setEdited] = useState<OfficeDraft | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [round, setRound] = useState(0);
  const { unread, report } = useUnreadTexts();
  const form = useRef<HTMLDivElement>(null);
  const save = useMutation('office.save');
  const setup = useMutation('setup.keep');
  const draft = edited ?? saved;
  // What is saved now is no edit any more: when it is taken back, the form shows what stands again.
  if (edited !== null && save.state.status === 'success' && isSame(edited, saved)) setEdited(null);
  const isDirty = edited !== null && !isSame(edited, saved);
  const isUnread = unread.length > 0;
  useUnsaved('office', isDirty || isUnread);
  const kept = useFormDraft('office', isDirty ? draft : null, draft);
  const resume = (typed: OfficeDraft) => {
    setEdited(typed);
    setRound(round + 1);
  };
  const change = (next: OfficeDraft) => {
    setEdited(next);
    save.reset();
  };
  const submit = async () => {
    setIsChecked(true);
    if (isUnread || !isComplete(draft)) {
      focusFirstWrong(form);
      return;
    }
    const reply = await save.run(officeOf(draft));
    if (!reply?.ok) return;
    setIsChecked(false);
    if (isPutOff) await setup.run({ entry: null });
  };
  const revert = () => {
    setEdited(null);
    setIsChecked(false);
    setRound(round + 1); // fields keep what they cannot read
  };
  return (
    <>
      <FormDraftNotice draft={kept} onResume={resume} />
      {isPutOff && <PutOffNotice isDisabled={isDirty || isUnread} onSetUp={onSetUp} />}
      <div className={styles.columns}>
        <div key={round} ref={form} className={styles.form}>
          <UnreadContext value={report}>
            <WorkFields call="office.save">
              <ProfileForm draft={draft} isChecked={isChecked} onChange={change} />
              <SignatoryList draft={draft} isChecked={isChecked} onChange={change} />
            </WorkFields>
          </UnreadContext>
        </div>
        <div className={styles.side}>
          <OfficePreview office={officeOf(draft)} />
        </div>
      </div>
      {isChecked && !isComplete(draft) && <Notice tone="error">{words.requiredSome}</Notice>}
      <UnreadNotice unread={unread} testId="office-unread" />
      <FailureNotice failure={save.failure} onRetry={submit} />
      <Toolbar>
        <ForWork>
          <Button appearance="primary" disabled={save.isPending} onClick={submit} {...SAVES} data-testid="office-save">
            {words.save}
          </Button>
          <Button disabled={!isDirty && !isUnread} onClick={revert}>
            {words.revert}
          </Button>
        </ForWork>
        <span role="status" className={styles.standing}>
          {save.state.status === 'success' && !isDirty && !isUnread && (
            <span
              className={styles.saved}
              title={words.savedAt(formatTime(save.state.value.savedAt))}
              data-testid="office-saved"
            >
              {words.savedAt(formatClock(save.state.value.savedAt))}
            </span>
          )}
          {isDirty && <span title={words.unsaved}>{words.unsaved}</span>}
        </span>
        {!isPutOff && (
          <ForWork>
            <Button disabled={isDirty || isUnread} onClick={onSetUp} data-testid="office-set-up">
              {strings.setup.card.again}
            </Button>
          </ForWork>
        )}
        <Button icon={<LockClosed20Regular />} onClick={() => wantVaultDialog('home')} data-testid="vault-open">
          {vault.open}
        </Button>
        <HolidayButton size="medium" year={new Date().getFullYear()} />
        <HistoryButton kind="office" name={words.historyName} />
      </Toolbar>
    </>
  );
}
