import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../lib/clipboard';
import { strings } from '../text/vi';
import { Copy20Regular } from './icons';

const ANSWER_SHOWN_MS = 4000;

/** Copies a text and says whether it worked. */
export function CopyButton({
  label,
  text,
  testId,
}: {
  readonly label: string;
  readonly text: string;
  readonly testId?: string;
}) {
  const [answer, setAnswer] = useState<string | null>(null);
  const copy = async () => {
    setAnswer((await copyText(text)) ? strings.actions.copied : strings.actions.copyDenied);
    setTimeout(() => setAnswer(null), ANSWER_SHOWN_MS);
  };
  return (
    <span>
      <Button size="small" icon={<Copy20Regular />} onClick={copy} data-testid={testId}>
        {label}
      </Button>{' '}
      <span role="status">{answer}</span>
    </span>
  );
}
