import { Button, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReminderWording } from '../../../electron/ipc/contract';
import { insertAtCaret } from '../../lib/boxText';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Reminders.module.css';

const words = strings.reminding.wording;

export interface WordingEditorProps {
  readonly directiveId: string;
  readonly wording: ReminderWording;
}

/** One wording: changed, looked at as it will read, saved, or put back to what is built in. */
export function WordingEditor({ directiveId, wording }: WordingEditorProps) {
  const { kind, stage, builtIn, own } = wording;
  const kept = own ?? builtIn;
  const form = useKeptForm(`wording/${kind}/${stage}`, { text: kept }, true);
  const { text } = form.value;
  const setText = (next: string) => form.change({ text: next });
  const box = useRef<HTMLDivElement>(null);
  const save = useMutation('reminders.saveWording');
  const check = useQuery('reminders.tryWording', { directiveId, kind, stage, text });
  const faults = check.status === 'success' ? check.data.faults : [];
  const isChanged = text !== kept;
  const put = async (next: string | null) => {
    const reply = await save.run({ kind, stage, text: next });
    if (reply?.ok) form.saved({ text: next ?? builtIn });
  };
  const insert = (name: string) => insertAtCaret(box.current?.querySelector('textarea'), text, `{${name}}`, setText);
  return (
    <div className={styles.wording}>
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <p className={styles.quiet}>{words.hint}</p>
      <WorkFields call="reminders.saveWording">
        <div className={styles.wordingColumns}>
          <div className={styles.wordingColumn} ref={box}>
            <span className={styles.messageHead}>
              <h3>{words.text}</h3>
              <span className={styles.quiet} data-testid="wording-standing">
                {isChanged ? words.unsaved : own === null ? words.builtIn : words.own}
              </span>
            </span>
            <Textarea
              className={styles.wordingText}
              value={text}
              rows={12}
              resize="vertical"
              aria-label={words.text}
              onChange={(_, { value }) => {
                save.reset();
                setText(value);
              }}
              data-testid="wording-text"
            />
            {faults.length > 0 && (
              <Notice tone="error" testId="wording-faults">
                {words.faults} {faults.join(' ')}
              </Notice>
            )}
            <div className={styles.messageHead}>
              <WorkButton
                call="reminders.saveWording"
                appearance="primary"
                disabled={!isChanged || faults.length > 0 || save.isPending}
                onClick={() => put(text)}
                {...SAVES}
                data-testid="wording-save"
              >
                {words.save}
              </WorkButton>
              {isChanged && <Button onClick={() => setText(kept)}>{words.discard}</Button>}
              {own !== null && (
                <WorkButton
                  call="reminders.saveWording"
                  disabled={save.isPending}
                  onClick={() => put(null)}
                  data-testid="wording-reset"
                >
                  {words.reset}
                </WorkButton>
              )}
              {save.state.status === 'success' && (
                <span role="status" data-testid="wording-saved">
                  {save.state.value.isOwn ? words.saved : words.wasReset}
                </span>
              )}
            </div>
            <FailureNotice failure={save.failure} />
            {check.status === 'success' && check.data.preview !== null && <Preview text={check.data.preview} />}
          </div>
          <div className={styles.wordingColumn}>
            <FieldButtons wording={wording} onInsert={insert} />
          </div>
        </div>
      </WorkFields>
    </div>
  );
}

function FieldButtons({
  wording,
  onInsert,
}: Pick<WordingEditorProps, 'wording'> & { onInsert: (name: string) => void }) {
  return (
    <section aria-label={words.fields}>
      <h3>{words.fields}</h3>
      <ul className={styles.fields}>
        {wording.fields.map(({ name, says }) => (
          <li key={name}>
            <Button
              size="small"
              aria-label={words.insert(name, fromCore(says))}
              onClick={() => onInsert(name)}
              data-testid={`wording-field-${name}`}
            >
              {`{${name}}`}
            </Button>
            <span className={styles.quiet}>{fromCore(says)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preview({ text }: { readonly text: string }) {
  return (
    <section aria-label={words.preview}>
      <h3>{words.preview}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0} data-testid="wording-preview">
        {text}
      </pre>
    </section>
  );
}
