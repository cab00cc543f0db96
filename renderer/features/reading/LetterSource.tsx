import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DirectiveProposal, Failure, Reply } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useDropTaker } from '../../lib/dropTaker';
import { isLetterDrop } from '../../lib/letterFile';
import { isShortcut } from '../../lib/shortcuts';
import { useUnsaved } from '../../lib/unsaved';
import { heldDrops } from '../../text/heldDrops';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FolderOpen20Regular } from '../../ui/icons';
import { Card, Spacer, Toolbar } from '../../ui/Page';
import styles from './Reading.module.css';

const words = strings.reading;

type ReadReply = Reply<'directives.readFile'> | Reply<'directives.readText'>;

/** Where the words come from: pasted, opened, or dropped on the window. */
export function LetterSource({ onRead }: { readonly onRead: (proposal: DirectiveProposal) => void }) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setIsPending] = useState(false);
  useUnsaved('reading-text', text.trim() !== '');
  const read = async (asked: Promise<ReadReply>) => {
    setIsPending(true);
    const reply = await asked;
    setIsPending(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) onRead(reply.value);
  };
  const open = (path: string | undefined) => path !== undefined && void read(call('directives.readFile', { path }));
  useDropTaker((paths) => isLetterDrop(paths) && open(paths[0]), heldDrops.held.reading, 'reading');
  const choose = async () => {
    const reply = await call('shell.chooseLetter', {});
    if (reply.ok) open(reply.value.paths[0]);
  };
  const readText = () => void read(call('directives.readText', { text }));
  return (
    <Card title={words.sourceTitle} testId="reading-source">
      <div className={styles.source}>
        <p className={styles.quiet}>{words.sourceHint}</p>
        <Textarea
          className={styles.paste ?? ''}
          textarea={{ className: styles.pasteInner ?? '' }}
          aria-label={words.paste}
          placeholder={words.paste}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (isShortcut('readText', event) && text.trim() !== '') readText();
          }}
          data-testid="reading-text"
        />
        <FailureNotice failure={failure} />
        <Toolbar>
          <Button
            appearance="primary"
            disabled={isPending || text.trim() === ''}
            onClick={readText}
            data-testid="reading-read"
          >
            {words.read}
          </Button>
          <Button icon={<FolderOpen20Regular />} disabled={isPending} onClick={choose} data-testid="reading-open">
            {words.open}
          </Button>
          <Spacer />
          {isPending && <span className={styles.quiet}>{words.reading}</span>}
        </Toolbar>
      </div>
    </Card>
  );
}
