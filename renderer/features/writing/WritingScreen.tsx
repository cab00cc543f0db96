import { useEffect, useEffectEvent, useState } from 'react';
import type { FiguresChoice, OfficePaper } from '../../../electron/domain/officePaper';
import { draftOf } from '../../../electron/domain/paperDraft';
import type { Failure, WrittenKind } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { type Editing, fromKept, keptText, newPlace } from '../../lib/keptPapers';
import { useQuery } from '../../lib/useQuery';
import { written } from '../../text/written';
import { FailureNotice } from '../../ui/FailureNotice';
import { NeedsOffice } from '../../ui/NeedsOffice';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { BackBar } from './BackBar';
import { KindChooser } from './KindChooser';
import { PaperEditor } from './PaperEditor';

export interface WritingScreenProps {
  /** A paper of the register to go on with; null: the clerk chooses what to write. */
  readonly paperId: string | null;
  /** The campaign the window is about: a new paper may cite its directive. */
  readonly directiveId: string | null;
  /** That campaign at the moment it is looked at; null while it is not known. */
  readonly seen: FiguresChoice | null;
  readonly onClose: () => void;
  /** A paper got its number: it is shown with it, to be printed and sent. */
  readonly onNumbered: (paperId: string) => void;
}

interface Opened extends Editing {
  /** What had been kept half typed; null: nothing. */
  readonly kept: string | null;
}

/** Papers of every kind are typed here: chosen, gone on with, or taken from the register. */
export function WritingScreen(props: WritingScreenProps) {
  const kinds = useQuery('written.kinds', {});
  return (
    <Page isFilled>
      <NeedsOffice back={<BackBar title={written.choose.title} onClose={props.onClose} />}>
        <QueryView query={kinds}>{(found) => <Writing {...props} kinds={found.kinds} />}</QueryView>
      </NeedsOffice>
    </Page>
  );
}

function Writing({
  kinds,
  paperId,
  directiveId,
  seen,
  onClose,
  onNumbered,
}: WritingScreenProps & { readonly kinds: readonly WrittenKind[] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (kindId: string) => {
    const reply = await call('written.begin', { kindId, directiveId });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) setOpened({ place: newPlace(crypto.randomUUID()), paperId: null, draft: reply.value, kept: null });
  };
  const goOn = async (editing: Editing) => {
    const place = (await isOpenDraft(editing)) ? editing.place : newPlace(crypto.randomUUID());
    const kept = keptText(editing);
    const hasMoved = place !== editing.place;
    if (hasMoved) await call('written.saveDraft', { place, draft: kept, movedFrom: editing.place });
    setOpened({ ...editing, place, ...(hasMoved && { paperId: null }), kept });
  };
  if (opened !== null) {
    const kind = kinds.find((one) => one.kind.id === opened.draft.kindId);
    if (kind !== undefined)
      return (
        <PaperEditor
          key={opened.place}
          kind={kind}
          opened={opened}
          kept={opened.kept}
          seen={seen}
          onClose={onClose}
          onNumbered={onNumbered}
        />
      );
  }
  if (paperId !== null && opened === null) return <OfRegister paperId={paperId} onOpen={setOpened} onClose={onClose} />;
  return (
    <>
      <BackBar title={written.choose.title} onClose={onClose} />
      <FailureNotice failure={failure} />
      <KindChooser kinds={kinds} onChoose={(kindId) => void begin(kindId)} onGoOn={(editing) => void goOn(editing)} />
    </>
  );
}

/**
 * Whether what was typed can still be saved where it belongs: the paper may have got its number or been removed since,
 * and then the text is gone on with as a new paper.
 */
async function isOpenDraft({ paperId }: Editing): Promise<boolean> {
  if (paperId === null) return true;
  const reply = await call('outgoing.get', { paperId });
  return reply.ok && reply.value.paper.number === null;
}

/** A paper of the register as it was saved, or as it was being typed since. */
function OfRegister({
  paperId,
  onOpen,
  onClose,
}: {
  readonly paperId: string;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}) {
  const paper = useQuery('outgoing.get', { paperId });
  const drafts = useQuery('written.drafts', {});
  const open = useEffectEvent((saved: OfficePaper, kept: string | null) => {
    const typed = kept === null ? null : fromKept(paperId, kept);
    onOpen({ place: paperId, paperId, draft: typed?.draft ?? draftOf(saved), kept: typed && kept });
  });
  const saved = paper.status === 'success' ? paper.data.paper : null;
  const all = drafts.status === 'success' ? drafts.data.drafts : null;
  useEffect(() => {
    if (saved !== null && all !== null) open(saved, all.find(({ place }) => place === saved.id)?.draft ?? null);
  }, [saved, all]);
  return (
    <>
      <BackBar title={written.choose.title} onClose={onClose} />
      <FailureNotice failure={paper.status === 'error' ? paper.failure : null} />
    </>
  );
}
