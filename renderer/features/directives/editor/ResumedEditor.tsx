import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Directive } from '../../../../electron/domain/directive';
import { call } from '../../../lib/api';
import { queryClient } from '../../../lib/client';
import { formatTime } from '../../../lib/formatting';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { Notice } from '../../../ui/Notice';
import { Toolbar } from '../../../ui/Page';
import { QueryView } from '../../../ui/QueryView';
import { DirectiveEditor, type DirectiveEditorProps } from './DirectiveEditor';

const words = strings.editor;

/** The editor, once the clerk has said what becomes of the paper that was left half typed. */
export function ResumedEditor(props: DirectiveEditorProps) {
  const directiveId = props.initial.id === '' ? null : props.initial.id;
  const kept = useQuery('directives.entry', { directiveId });
  useEffect(() => () => queryClient.invalidate(['directives.entry']), []); // the next editor asks anew
  return <QueryView query={kept}>{(entry) => <Asked {...props} entry={entry} />}</QueryView>;
}

type Entry = { readonly savedAt: Parameters<typeof formatTime>[0]; readonly entry: string } | null;

function Asked({ entry, ...props }: DirectiveEditorProps & { readonly entry: Entry }) {
  const [left] = useState(entry);
  const [choice, setChoice] = useState<'resume' | 'fresh' | null>(entry === null ? 'fresh' : null);
  if (left === null || choice === 'fresh') return <DirectiveEditor {...props} />;
  if (choice === 'resume') return <DirectiveEditor {...props} start={typed(props.initial, left.entry)} />;
  const drop = () => {
    void call('directives.keepEntry', { directiveId: props.initial.id === '' ? null : props.initial.id, entry: null });
    setChoice('fresh');
  };
  return (
    <div>
      <Notice tone="info" testId="editor-left">
        {words.leftHalfTyped(formatTime(left.savedAt))}
      </Notice>
      <Toolbar>
        <Button appearance="primary" autoFocus onClick={() => setChoice('resume')} data-testid="editor-resume">
          {words.resume}
        </Button>
        <Button onClick={drop} data-testid="editor-fresh">
          {words.startAnew}
        </Button>
        <Button onClick={props.onClose}>{strings.actions.close}</Button>
      </Toolbar>
    </div>
  );
}

/** Written by the editor itself; what a newer version of it knows besides is taken from the paper as it is. */
function typed(initial: Directive, entry: string): Directive {
  return { ...initial, ...(JSON.parse(entry) as Partial<Directive>) };
}
