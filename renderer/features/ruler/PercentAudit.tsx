import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditedPaper } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useDropTaker } from '../../lib/dropTaker';
import { useMutation } from '../../lib/useMutation';
import { heldDrops } from '../../text/heldDrops';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FolderOpen20Regular } from '../../ui/icons';
import { Card, Toolbar } from '../../ui/Page';
import { AuditView } from './AuditView';
import styles from './Ruler.module.css';

const words = strings.percentAudit;

/** "Soát tỷ lệ phần trăm": every percentage of a pasted text or a finished paper, recomputed from its own counts. */
export function PercentAudit() {
  const [text, setText] = useState('');
  const [isOfFile, setIsOfFile] = useState(false);
  const ofText = useMutation('audit.text');
  const ofFile = useMutation('audit.file');
  const open = (path: string | undefined) => {
    if (path === undefined) return;
    setIsOfFile(true);
    void ofFile.run({ path });
  };
  useDropTaker(([path]) => open(path), heldDrops.held.audit, 'ruler');
  const choose = async () => {
    const reply = await call('shell.choosePaper', {});
    if (reply.ok) open(reply.value.paths[0]);
  };
  const check = () => {
    setIsOfFile(false);
    void ofText.run({ text });
  };
  const shown = isOfFile ? ofFile : ofText;
  return (
    <>
      <Card title={words.title} testId="audit-source">
        <p className={styles.hint}>{words.hint}</p>
        <Textarea
          className={styles.text}
          value={text}
          onChange={(_, { value }) => setText(value)}
          rows={6}
          resize="vertical"
          placeholder={words.placeholder}
          aria-label={words.text}
          data-testid="audit-text"
        />
        <Toolbar>
          <Button
            appearance="primary"
            disabled={text.trim() === '' || shown.isPending}
            onClick={check}
            data-testid="audit-run"
          >
            {words.check}
          </Button>
          <Button icon={<FolderOpen20Regular />} disabled={shown.isPending} onClick={choose} data-testid="audit-open">
            {words.open}
          </Button>
          {shown.isPending && <span role="status">{words.checking}</span>}
        </Toolbar>
      </Card>
      <FailureNotice failure={shown.failure} />
      {shown.state.status === 'success' && <Audited paper={shown.state.value} />}
    </>
  );
}

function Audited({ paper }: { readonly paper: AuditedPaper }) {
  return (
    <Card testId="audit-result">
      <AuditView paper={paper} />
    </Card>
  );
}
