import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { copyText } from '../../lib/clipboard';
import { strings } from '../../text/vi';
import { Copy16Regular } from '../../ui/icons';

const ANSWER_SHOWN_MS = 2_500;

export interface CopyIconButtonProps {
  /** Spoken name. */
  readonly label: string;
  readonly text: string;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A small button for lists: it says itself, in its own place, whether the text was copied. */
export function CopyIconButton({ label, text, testId, children }: CopyIconButtonProps) {
  const [answer, setAnswer] = useState<string | null>(null);
  const copy = async () => {
    setAnswer((await copyText(text)) ? strings.actions.copied : strings.actions.copyDenied);
    setTimeout(() => setAnswer(null), ANSWER_SHOWN_MS);
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Copy16Regular />}
      aria-label={label}
      title={label}
      onClick={copy}
      data-testid={testId}
    >
      <span role="status">{answer ?? children}</span>
    </Button>
  );
}
