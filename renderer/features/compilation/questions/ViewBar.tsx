import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PLAIN_QUESTION, type Question, type SavedQuestion } from '../../../../electron/domain/pivot/question';
import type { SavedHour } from '../../../../electron/domain/pivot/savedHour';
import type { QuestionCatalogue } from '../../../../electron/ipc/contract';
import { useMutation } from '../../../lib/useMutation';
import { useQuery } from '../../../lib/useQuery';
import { questions as words } from '../../../text/questions';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FailureNotice } from '../../../ui/FailureNotice';
import { ForWork } from '../../../ui/ForWork';
import { Notice } from '../../../ui/Notice';
import styles from './Questions.module.css';
import { SmallButton } from './SmallButton';

export interface ViewBarProps {
  readonly directiveId: string;
  readonly catalogue: QuestionCatalogue;
  readonly question: Question;
  /** The hour its figures are cut at now. */
  readonly hour: SavedHour | null;
  /** Id of the saved question that is open, or key of a ready one. */
  readonly chosen: string;
  readonly saved: SavedQuestion | null;
  readonly isChanged: boolean;
  readonly onOpen: (key: string, question: Question, saved: SavedQuestion | null) => void;
}

const NEW = 'new';
type Naming = 'new' | 'rename';

/** Which question is open, and what can be done with those that are kept. */
export function ViewBar(props: ViewBarProps) {
  const { directiveId, catalogue, question, hour, chosen, saved, isChanged, onOpen } = props;
  const list = useQuery('questions.saved', { directiveId });
  const save = useMutation('questions.save');
  const remove = useMutation('questions.remove');
  const [naming, setNaming] = useState<Naming | null>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly removed: SavedQuestion | null } | null>(null);
  const kept = list.status === 'success' ? list.data : [];
  const open = (key: string) => {
    const found = kept.find(({ id }) => id === key);
    const ready = catalogue.ready.find((one) => one.key === key);
    setDone(null);
    onOpen(key, found?.question ?? ready?.question ?? PLAIN_QUESTION, found ?? null);
  };
  const put = async (draft: Parameters<typeof save.run>[0]) => {
    const reply = await save.run(draft);
    if (reply?.ok !== true) return false;
    setDone({ text: words.savedAs(reply.value.name), removed: null });
    onOpen(reply.value.id, reply.value.question, reply.value);
    return true;
  };
  const takeAway = async (gone: SavedQuestion) => {
    const reply = await remove.run({ id: gone.id });
    if (reply?.ok !== true) return;
    setDone({ text: words.removed(gone.name), removed: reply.value });
    onOpen(NEW, question, null);
  };
  const duplicate = (of: SavedQuestion) => put({ ...of, id: null, name: words.copyOf(of.name), question, hour });
  const failure = naming === null ? save.failure : null;
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.label} id="question-view">
          {words.view}
        </span>
        <Select
          size="small"
          className={styles.picker}
          aria-labelledby="question-view"
          value={chosen}
          onChange={(_, { value }) => open(value)}
          data-testid="question-view"
        >
          <option value={NEW}>{words.newView}</option>
          {kept.length > 0 && (
            <optgroup label={words.savedViews}>
              {kept.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={words.readyViews}>
            {catalogue.ready.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
        {isChanged && (
          <span role="status" className={styles.unsaved} data-testid="question-unsaved">
            {words.unsaved}
          </span>
        )}
        {saved !== null && isChanged && (
          <ForWork call="questions.save">
            <SmallButton
              label={words.save}
              isDisabled={save.isPending}
              onClick={() => void put({ ...saved, question, hour })}
              testId="question-save"
            />
          </ForWork>
        )}
        <ForWork call="questions.save">
          <SmallButton label={words.saveAs} onClick={() => setNaming('new')} testId="question-save-as" />
        </ForWork>
        {saved !== null && (
          <>
            <ForWork call="questions.save">
              <SmallButton label={words.rename} onClick={() => setNaming('rename')} testId="question-rename" />
            </ForWork>
            <ForWork call="questions.save">
              <SmallButton label={words.duplicate} onClick={() => void duplicate(saved)} testId="question-duplicate" />
            </ForWork>
            <ForWork call="questions.remove">
              <SmallButton label={words.remove} onClick={() => void takeAway(saved)} testId="question-remove" />
            </ForWork>
          </>
        )}
      </div>
      <FailureNotice failure={failure ?? remove.failure} />
      {done !== null && (
        <Notice
          tone="success"
          testId="question-done"
          actions={
            done.removed && (
              <SmallButton
                label={words.undo}
                onClick={() => done.removed && void put(done.removed)}
                testId="question-undo"
              />
            )
          }
        >
          {done.text}
        </Notice>
      )}
      {naming !== null && (
        <NameDialog
          title={naming === 'rename' ? words.renameTitle : words.nameTitle}
          name={naming === 'rename' ? (saved?.name ?? '') : ''}
          isForAll={naming === 'rename' ? saved?.directiveId === null : false}
          isPending={save.isPending}
          failure={save.failure}
          onCancel={() => {
            save.reset();
            setNaming(null);
          }}
          onName={async (name, isForAll) => {
            const place = { name, directiveId: isForAll ? null : directiveId };
            const draft =
              naming === 'rename' && saved !== null ? { ...saved, ...place } : { ...place, id: null, question, hour };
            if (await put(draft)) setNaming(null);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly isForAll: boolean;
  readonly isPending: boolean;
  readonly failure: ReturnType<typeof useMutation<'questions.save'>>['failure'];
  readonly onName: (name: string, isForAll: boolean) => void;
  readonly onCancel: () => void;
}

function NameDialog({ title, isPending, failure, onName, onCancel, ...before }: NameDialogProps) {
  const [name, setName] = useState(before.name);
  const [isForAll, setIsForAll] = useState(before.isForAll);
  return (
    <ConfirmDialog
      title={title}
      text=""
      confirmLabel={words.save}
      isPending={isPending || name.trim() === ''}
      failure={failure}
      onConfirm={() => onName(name, isForAll)}
      onCancel={onCancel}
    >
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending && name.trim() !== '') onName(name, isForAll);
        }}
      >
        <Field label={words.name}>
          <Input value={name} maxLength={150} onChange={(_, { value }) => setName(value)} data-testid="question-name" />
        </Field>
        <Checkbox
          label={words.forAll}
          checked={isForAll}
          onChange={(_, { checked }) => setIsForAll(checked === true)}
          data-testid="question-for-all"
        />
      </form>
    </ConfirmDialog>
  );
}
