import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input } from '../../../../electron/ipc/contract';

/** A store of one log and one place for what is kept. */
let newest = 7;
let isLocked = false;
let kept: { place: string; draft: string } | null = null;
const asked: (readonly [string, unknown])[] = [];

const ANSWERS: Record<string, (input: never) => unknown> = {
  'tasks.note': () => ({ noteIds: [`n${++newest}`] }),
  'tasks.removeNotes': () => ({ removed: ++newest }),
  'backups.make': () => ({ sequence: ++newest }),
  'history.list': () => ({ entries: [{ sequence: newest }], total: newest }),
  'written.drafts': () => ({ drafts: kept === null ? [] : [kept] }),
  'written.saveDraft': ({ place, draft }: { place: string; draft: string | null }) => {
    kept = draft === null ? null : { place, draft };
    return {};
  },
};

vi.stubGlobal('window', {
  addEventListener: () => undefined,
  donDoc: {
    on: () => () => undefined,
    invoke: async (channel: string, input: never) => {
      asked.push([channel, input]);
      if (isLocked && channel !== 'tasks.note') return { ok: false, failure: { code: 'locked', detail: '' } };
      return { ok: true, value: ANSWERS[channel]?.(input) };
    },
  },
});
const { callWithWayBack } = await import('../../../../renderer/lib/takeBack/withWayBack');
const { allTakeBacks, forgetTakeBacks, lastTakeBack } = await import('../../../../renderer/lib/takeBack/takeBacks');
const { keepTakeBacks, offerKeptTakeBacks, takeBacksWritten } = await import(
  '../../../../renderer/lib/takeBack/keptTakeBacks'
);

let stop: () => void = () => undefined;
const note = () => callWithWayBack('tasks.note', { directiveId: 'd' } as Input<'tasks.note'>);

/** The window goes, with all it knew; what is on the disk stays. */
async function closeWindow(): Promise<void> {
  await takeBacksWritten();
  stop();
  forgetTakeBacks();
}

beforeEach(() => {
  kept = null;
  stop = keepTakeBacks('');
});
afterEach(closeWindow);

test('what can be taken back is so in the next window, the latest first', async () => {
  await note();
  await note();
  await closeWindow();
  await offerKeptTakeBacks('');
  expect(allTakeBacks()).toHaveLength(2);
  const latest = `n${newest}`;
  expect(await lastTakeBack()?.run()).toBeNull();
  const undone = asked.filter(([channel]) => channel === 'tasks.removeNotes').at(-1);
  expect(undone?.[1]).toEqual({ directiveId: 'd', noteIds: [latest] });
});

test('is on the disk when the change says that it is saved', async () => {
  await note();
  const power = kept; // fails now
  stop();
  forgetTakeBacks();
  kept = power;
  await offerKeptTakeBacks('');
  expect(allTakeBacks()).toHaveLength(1);
});

test('those below one that was taken back are kept as well', async () => {
  await note();
  await note();
  await lastTakeBack()?.run();
  await closeWindow();
  await offerKeptTakeBacks('');
  expect(allTakeBacks()).toHaveLength(1);
});

test('what only adds a line to the log, as a backup does, does not end what was kept', async () => {
  await note();
  await callWithWayBack('backups.make', {} as Input<'backups.make'>);
  await closeWindow();
  await offerKeptTakeBacks('');
  expect(allTakeBacks()).toHaveLength(1);
});

test('stays kept while the store is locked', async () => {
  await note();
  isLocked = true;
  await note();
  isLocked = false;
  expect(kept).not.toBeNull();
});

test('nothing is offered where the data was changed elsewhere since', async () => {
  await note();
  await closeWindow();
  newest += 1;
  await offerKeptTakeBacks('');
  expect(allTakeBacks()).toEqual([]);
});

test('nothing is offered to somebody else', async () => {
  await note();
  await closeWindow();
  await offerKeptTakeBacks('u2');
  expect(allTakeBacks()).toEqual([]);
});

test('what was taken back is not kept', async () => {
  await note();
  await lastTakeBack()?.run();
  await takeBacksWritten();
  expect(kept).toBeNull();
});
