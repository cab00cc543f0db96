import { useEffect, useState } from 'react';
import type { Batch, Events, Failure, ImportPreview, Input } from '../../../electron/ipc/contract';
import { call, listen } from '../../lib/api';
import { beginWork } from '../../lib/underWay';
import { useMutation } from '../../lib/useMutation';
import { useLateQuestion } from '../../ui/useLateQuestion';
import { isAcceptable } from './importModel';

export type Progress = Events['imports.progress'];

export type Stage =
  | { readonly kind: 'idle'; readonly isNothingFound?: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly selected: ReadonlySet<number> }
  /** `paths`: all that was read for the batch, so that what was left behind can be opened again. */
  | { readonly kind: 'done'; readonly batch: Batch; readonly paths: readonly string[] };

export type Assignment = Omit<Input<'imports.assign'>, 'previewId' | 'index'>;

/** Files the clerk need not look at first; doubtful ones are chosen by hand. */
function readyOnes(preview: ImportPreview): ReadonlySet<number> {
  return new Set(preview.files.filter(({ state }) => state === 'ready').map(({ index }) => index));
}

export function acceptableOnes(preview: ImportPreview): ReadonlySet<number> {
  return new Set(preview.files.filter(isAcceptable).map(({ index }) => index));
}

function useProgress(isReading: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => listen('imports.progress', setProgress), []);
  if (!isReading && progress !== null) setProgress(null);
  return progress;
}

/** All that was said of files by hand, in the order it was said; by what is in them. */
type SaidByHand = ReadonlyMap<string, readonly Assignment[]>;

/** What was said by hand is said again when the same files are read again with others. */
async function assignAgain(preview: ImportPreview, byHand: SaidByHand): Promise<ImportPreview> {
  let current = preview;
  for (const { sha256, index } of preview.files)
    for (const assignment of byHand.get(sha256) ?? []) {
      const reply = await call('imports.assign', { ...assignment, previewId: current.previewId, index });
      if (reply.ok) current = reply.value;
    }
  return current;
}

/** From dropped paths to a saved batch; nothing is written before `accept`. */
export function useImportFlow(directiveId: string) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [paths, setPaths] = useState<readonly string[]>([]);
  const [byHand, setByHand] = useState<SaidByHand>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const accepting = useMutation('imports.accept');
  const late = useLateQuestion(directiveId);
  const progress = useProgress(stage.kind === 'reading');
  const isOpen = stage.kind === 'idle';
  useEffect(() => {
    if (isOpen) void call('imports.prepare', {});
  }, [isOpen]);

  const showPreview = (preview: ImportPreview, selected: ReadonlySet<number>) =>
    setStage({ kind: 'preview', preview, selected });

  const start = (next: Stage) => {
    setStage(next);
    setPaths([]);
    setByHand(new Map());
    setFailure(null);
  };

  const read = (added: readonly string[]) => readNow(added).finally(beginWork());

  const readNow = async (added: readonly string[]) => {
    if (added.length === 0 || stage.kind === 'reading') return;
    const before = stage.kind === 'preview' ? stage : null;
    const all = [...new Set([...(before ? paths : []), ...added])];
    setFailure(null);
    setStage({ kind: 'reading' });
    const reply = await call('imports.preview', { directiveId, paths: all });
    if (!reply.ok) {
      setFailure(reply.failure);
      setStage(before ?? { kind: 'idle' });
      return;
    }
    if (reply.value.files.length === 0) {
      setStage({ kind: 'idle', isNothingFound: true });
      return;
    }
    const preview = await assignAgain(reply.value, before ? byHand : new Map());
    setPaths(all);
    showPreview(preview, readyOnes(preview));
  };

  const select = (selected: ReadonlySet<number>) => {
    if (stage.kind === 'preview') setStage({ ...stage, selected });
  };

  const assign = async (index: number, assignment: Assignment): Promise<Failure | null> => {
    if (stage.kind !== 'preview') return null;
    const { preview, selected } = stage;
    const reply = await call('imports.assign', { ...assignment, previewId: preview.previewId, index });
    if (!reply.ok) return reply.failure;
    const file = reply.value.files.find((found) => found.index === index);
    if (file) setByHand((said) => new Map([...said, [file.sha256, [...(said.get(file.sha256) ?? []), assignment]]]));
    const kept = new Set([...selected].filter((chosen) => acceptableOnes(reply.value).has(chosen)));
    const answers = [assignment.meaning, assignment.place, assignment.rowUnit];
    const isAnswer = answers.some((answer) => answer !== undefined);
    const isAnswered = isAnswer && file !== undefined && isAcceptable(file);
    showPreview(reply.value, isAnswered || file?.state === 'ready' ? kept.add(index) : kept);
    return null;
  };

  /** A wording explained once is known in every file. */
  const learn = async (learned: Omit<Input<'imports.learnLabel'>, 'previewId'>): Promise<Failure | null> => {
    if (stage.kind !== 'preview') return null;
    const reply = await call('imports.learnLabel', { ...learned, previewId: stage.preview.previewId });
    if (!reply.ok) return reply.failure;
    const acceptable = acceptableOnes(reply.value);
    const before = acceptableOnes(stage.preview);
    const ready = readyOnes(reply.value);
    const isWanted = (index: number) => stage.selected.has(index) || (ready.has(index) && !before.has(index));
    showPreview(reply.value, new Set([...acceptable].filter(isWanted))); // what the answer has made ready is wanted
    return null;
  };

  const accept = async () => {
    if (stage.kind !== 'preview') return;
    const { preview, selected } = stage;
    const chosen = preview.files.filter(({ index }) => selected.has(index));
    const takesLate = await late.ask(chosen.map(({ receivedAt }) => receivedAt));
    if (takesLate === null) return;
    const reply = await accepting.run({ previewId: preview.previewId, indexes: [...selected], takesLate });
    if (reply?.ok) start({ kind: 'done', batch: reply.value, paths });
    else if (reply) setFailure(reply.failure);
  };

  const discard = async () => {
    if (stage.kind === 'preview') await call('imports.discard', { previewId: stage.preview.previewId });
    start({ kind: 'idle' });
  };

  const cancel = () => call('imports.cancel', {});
  const isAccepting = accepting.isPending;
  return {
    stage,
    progress,
    failure,
    isAccepting,
    lateQuestion: late.view,
    read,
    cancel,
    select,
    assign,
    learn,
    accept,
    discard,
    restart: start,
  };
}

export type ImportFlow = ReturnType<typeof useImportFlow>;
