import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { countRules } from '../../electron/domain/ruling';
import type { AnyPaperRequest, NamedRuling } from '../../electron/ipc/contract';
import { useMutation } from '../lib/useMutation';
import { strings } from '../text/vi';
import { Dialog } from './Dialog';
import { FailureNotice } from './FailureNotice';
import { Ruler20Regular } from './icons';
import { RulingView } from './RulingView';
import { Tabs } from './Tabs';

const words = strings.ruler;
const DIALOG_WIDTH = 980;

/** The paper that is shown, as the PDF and the Word file saving would give, held against the rules of presentation. */
export function CheckPaper({
  request,
  isDisabled,
  size = 'medium',
}: {
  readonly request: AnyPaperRequest;
  readonly isDisabled: boolean;
  readonly size?: 'small' | 'medium';
}) {
  const check = useMutation('papers.check');
  return (
    <>
      <Button
        size={size}
        icon={<Ruler20Regular />}
        disabledFocusable={isDisabled || check.isPending} // the keys come back to it from the dialog
        onClick={() => check.run(request)}
        data-testid="paper-check"
      >
        {words.check}
      </Button>
      {check.isPending && <span role="status">{words.checking}</span>}
      <FailureNotice failure={check.failure} />
      {check.state.status === 'success' && (
        <Dialog title={words.checkTitle} width={DIALOG_WIDTH} onClose={check.reset} testId="check-dialog">
          <Rulings rulings={check.state.value} />
        </Dialog>
      )}
    </>
  );
}

function Rulings({ rulings }: { readonly rulings: readonly NamedRuling[] }) {
  const [source, setSource] = useState<NamedRuling['source']>('pdf');
  const shown = rulings.find((ruling) => ruling.source === source);
  return (
    <>
      <Tabs
        label={words.versions}
        tabs={rulings.map((ruling) => ({
          value: ruling.source,
          label: words.version(ruling.source, countRules(ruling).broken),
        }))}
        value={source}
        onChange={setSource}
        testId="check"
      />
      {shown && <RulingView ruling={shown} isFile={false} />}
    </>
  );
}
