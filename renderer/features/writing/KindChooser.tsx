import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeptWriting, WrittenKind } from '../../../electron/ipc/contract';
import { formatTimeDated } from '../../lib/formatting';
import { type Editing, fromKept } from '../../lib/keptPapers';
import { useLanding } from '../../lib/useLanding';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { written } from '../../text/written';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Card } from '../../ui/Page';
import styles from './Writing.module.css';
import { kindGroups } from './writingModel';

const words = written.choose;

export interface KindChooserProps {
  readonly kinds: readonly WrittenKind[];
  readonly onChoose: (kindId: string) => void;
  readonly onGoOn: (editing: Editing) => void;
}

/** What is to be written: a kind, or a paper that was being typed. */
export function KindChooser({ kinds, onChoose, onGoOn }: KindChooserProps) {
  const landing = useLanding<HTMLDivElement>('button');
  return (
    <div ref={landing} className={styles.chooser} data-testid="kind-chooser">
      <Begun kinds={kinds} onGoOn={onGoOn} />
      <p className={styles.hint}>{words.hint}</p>
      {kindGroups(kinds).map((group) => (
        <Card key={group.title} title={group.title}>
          <div className={styles.kinds}>
            {group.kinds.map(({ kind }) => (
              <Button key={kind.id} onClick={() => onChoose(kind.id)} data-testid={`write-${kind.id}`}>
                {kind.name}
              </Button>
            ))}
          </div>
        </Card>
      ))}
    </div>
  );
}

interface BegunPaper {
  readonly kept: KeptWriting;
  readonly editing: Editing;
}

function Begun({ kinds, onGoOn }: Pick<KindChooserProps, 'kinds' | 'onGoOn'>) {
  const drafts = useQuery('written.drafts', {});
  const remove = useMutation('written.saveDraft');
  const [asked, setAsked] = useState<BegunPaper | null>(null);
  const begun =
    drafts.status === 'success'
      ? drafts.data.drafts.flatMap((kept): readonly BegunPaper[] => {
          const editing = fromKept(kept.place, kept.draft);
          return editing === null ? [] : [{ kept, editing }];
        })
      : [];
  if (begun.length === 0) return null;
  const nameOf = ({ draft }: Editing) => {
    const kindName = kinds.find(({ kind }) => kind.id === draft.kindId)?.kind.name ?? '';
    return `${kindName}: ${draft.subject.trim() || words.noSubject}`;
  };
  return (
    <Card title={words.begun} testId="begun-papers">
      <p className={styles.hint}>{words.begunHint(begun.length)}</p>
      <ul className={styles.begun}>
        {begun.map((one) => (
          <li key={one.kept.place}>
            <span className={styles.grow}>
              {nameOf(one.editing)} <small>({words.keptAt(formatTimeDated(one.kept.savedAt))})</small>
            </span>
            <Button size="small" appearance="primary" onClick={() => onGoOn(one.editing)} data-testid="begun-go-on">
              {words.goOn}
            </Button>
            <Button size="small" onClick={() => setAsked(one)} data-testid="begun-discard">
              {words.discard}
            </Button>
          </li>
        ))}
      </ul>
      <FailureNotice failure={remove.failure} />
      {asked !== null && (
        <ConfirmDialog
          title={words.discardTitle}
          confirmLabel={words.discard}
          isPending={remove.isPending}
          failure={remove.failure}
          text={words.discardText(nameOf(asked.editing))}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            void remove.run({ place: asked.kept.place, draft: null }).then(() => setAsked(null));
          }}
        />
      )}
    </Card>
  );
}
