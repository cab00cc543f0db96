import { Button } from '@fluentui/react-components';
import { type RefObject, useRef, useState } from 'react';
import { formatTime } from '../../lib/formatting';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useUnsaved } from '../../lib/unsaved';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { HolidayButton } from '../../ui/HolidayDialog';
import { Notice } from '../../ui/Notice';
import { Card, Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { LetterheadPreview } from './LetterheadPreview';
import styles from './Office.module.css';
import { draftOf, isComplete, isSame, type Office, type OfficeDraft, officeOf } from './officeModel';
import { ProfileForm } from './ProfileForm';
import { SignatoryList } from './SignatoryList';

const words = vi.office;

/** What our papers say about the office: its lines, symbols and who signs. */
export function OfficeScreen() {
  const office = useQuery('office.get', {});
  return <Page isFilled>{<QueryView query={office}>{(data) => <OfficeForm office={data} />}</QueryView>}</Page>;
}

/** After the fields have been marked, the first one that is missing gets the focus. */
function focusFirstWrong(form: RefObject<HTMLElement | null>): void {
  setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

function OfficeForm({ office }: { readonly office: Office | null }) {
  const saved = draftOf(office);
  const [edited, setEdited] = useState<OfficeDraft | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [round, setRound] = useState(0);
  const { unread, report } = useUnreadTexts();
  const form = useRef<HTMLDivElement>(null);
  const save = useMutation('office.save');
  const draft = edited ?? saved;
  const isDirty = edited !== null && !isSame(edited, saved);
  const isUnread = unread.length > 0;
  useUnsaved('office', isDirty || isUnread);
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
    if (reply?.ok) setIsChecked(false);
  };
  const revert = () => {
    setEdited(null);
    setIsChecked(false);
    setRound(round + 1); // fields keep what they cannot read
  };
  return (
    <>
      <div className={styles.columns}>
        <div key={round} ref={form} className={styles.form}>
          <UnreadContext value={report}>
            <ProfileForm draft={draft} isChecked={isChecked} onChange={change} />
            <SignatoryList draft={draft} isChecked={isChecked} onChange={change} />
          </UnreadContext>
        </div>
        <div className={styles.side}>
          <Card title={words.preview}>
            <LetterheadPreview office={officeOf(draft)} />
          </Card>
        </div>
      </div>
      {isChecked && !isComplete(draft) && <Notice tone="error">{words.requiredSome}</Notice>}
      <UnreadNotice unread={unread} testId="office-unread" />
      <FailureNotice failure={save.failure} onRetry={submit} />
      <Toolbar>
        <Button appearance="primary" disabled={save.isPending} onClick={submit} data-testid="office-save">
          {words.save}
        </Button>
        <Button disabled={!isDirty && !isUnread} onClick={revert}>
          {words.revert}
        </Button>
        {save.state.status === 'success' && !isDirty && !isUnread && (
          <span role="status" className={styles.saved} data-testid="office-saved">
            {words.savedAt(formatTime(save.state.value.savedAt))}
          </span>
        )}
        {isDirty && <span className={styles.quiet}>{words.unsaved}</span>}
        <Spacer />
        <HolidayButton year={new Date().getFullYear()} />
        <HistoryButton kind="office" name={words.historyName} />
      </Toolbar>
    </>
  );
}
