import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DraftChange, draftKeeper } from '../../../renderer/lib/draftKeeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EMPTY = { place: 'a', draft: null };

function aKeeper(saved: { readonly place: string; readonly draft: string | null } | null = null) {
  const sent: DraftChange[] = [];
  let isWorking = true;
  const save = async (change: DraftChange) => {
    sent.push(change);
    return isWorking;
  };
  return {
    keeper: draftKeeper(save, EMPTY, saved),
    sent,
    breakDisk: (isBroken: boolean) => {
      isWorking = !isBroken;
    },
  };
}

test('typing that never pauses is written three times a second', async () => {
  const { keeper, sent } = aKeeper();
  for (let at = 1; at <= 100; at += 1) {
    keeper.keep({ place: 'a', draft: 'x'.repeat(at) });
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(sent.map(({ draft }) => draft?.length)).toEqual([30, 60, 90]);
  await vi.advanceTimersByTimeAsync(300);
  expect(sent.at(-1)).toEqual({ place: 'a', draft: 'x'.repeat(100) });
});

test('what was typed just before it is taken is sent at once, and nothing afterwards', async () => {
  const { keeper, sent } = aKeeper();
  keeper.keep({ place: 'a', draft: '1' });
  void keeper.flush();
  expect(keeper.end()).toBe('a');
  expect(sent).toEqual([{ place: 'a', draft: '1' }]);
  keeper.keep({ place: 'a', draft: '12' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(1);
});

test('refused after all, it is written on', async () => {
  const { keeper, sent } = aKeeper();
  keeper.end();
  keeper.goOn();
  keeper.keep({ place: 'a', draft: '12' });
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([{ place: 'a', draft: '12' }]);
});

test('a draft that changes its place does so in one step, and ends under the new one', async () => {
  const { keeper, sent } = aKeeper({ place: 'a', draft: '1' });
  keeper.keep({ place: 'b', draft: '1' });
  await keeper.flush();
  expect(sent).toEqual([{ place: 'b', draft: '1', movedFrom: 'a' }]);
  expect(keeper.end()).toBe('b');
});

test('emptied, it goes from where it stands; a place that never had one is left alone', async () => {
  const { keeper, sent } = aKeeper({ place: 'a', draft: '1' });
  keeper.keep({ place: 'b', draft: null });
  await keeper.flush();
  keeper.keep({ place: 'c', draft: null });
  await keeper.flush();
  expect(sent).toEqual([{ place: 'a', draft: null }]);
});

test('what could not be written is sent again with the next change', async () => {
  const { keeper, sent, breakDisk } = aKeeper({ place: 'a', draft: '1' });
  breakDisk(true);
  keeper.keep({ place: 'b', draft: '1' });
  await keeper.flush();
  breakDisk(false);
  keeper.keep({ place: 'b', draft: '12' });
  await keeper.flush();
  expect(sent.at(-1)).toEqual({ place: 'b', draft: '12', movedFrom: 'a' });
});

test('left for another draft, it stays where it is with its last letter', async () => {
  const { keeper, sent } = aKeeper();
  keeper.keep({ place: 'a', draft: '1' });
  keeper.leaveFor({ place: 'b', draft: '5' });
  keeper.keep({ place: 'b', draft: '5' });
  keeper.keep({ place: 'b', draft: '56' });
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual([
    { place: 'a', draft: '1' },
    { place: 'b', draft: '56' },
  ]);
});
