import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { HistoryAuthor } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { SAVES } from '../../ui/saves';
import styles from './History.module.css';

const words = strings.history.author;

/** The name under which this account's changes are written down from now on. */
export function AuthorField() {
  const author = useQuery('history.author', {});
  if (author.status !== 'success') return null;
  return <Author author={author.data} />;
}

function Author({ author }: { readonly author: HistoryAuthor }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation('history.setAuthor');
  const fieldId = useId();
  const saved = author.name ?? '';
  const isDirty = typed !== null && typed.trim() !== saved;
  const submit = async () => {
    const reply = await save.run({ name: typed ?? saved });
    if (reply?.ok) setTyped(null);
  };
  return (
    <form
      className={styles.author}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) void submit();
      }}
    >
      <label htmlFor={fieldId}>{words.label}</label>
      <Input
        id={fieldId}
        value={typed ?? saved}
        maxLength={100}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, { value }) => {
          setTyped(value);
          save.reset();
        }}
        style={{ width: 220 }}
        data-testid="history-author"
      />
      <Button type="submit" disabled={!isDirty || save.isPending} {...SAVES} data-testid="history-author-save">
        {strings.actions.save}
      </Button>
      <span className={styles.quiet} role="status" data-testid="history-author-note">
        {save.state.status === 'success' && !isDirty ? words.saved : words.account(author.account)}
      </span>
      <FailureNotice failure={save.failure} onRetry={submit} />
    </form>
  );
}
