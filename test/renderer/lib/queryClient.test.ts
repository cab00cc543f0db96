import { describe, expect, test, vi } from 'vitest';
import type { Channel, Failure, Input, Reply } from '../../../electron/ipc/contract';
import { affectedBy } from '../../../renderer/lib/affects';
import { QueryClient, queryKey, type WaitsForUnlock } from '../../../renderer/lib/queryClient';

interface Asked {
  readonly channel: Channel;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: (failure: Failure) => Promise<void>;
}

/** A client whose questions are answered by the test, in the order it likes. */
function aClient(waitsForUnlock?: WaitsForUnlock) {
  const asked: Asked[] = [];
  const client = new QueryClient(<C extends Channel>(channel: C, _input: Input<C>) => {
    const { promise, resolve } = withResolvers<Reply<C>>();
    const settle = async (reply: unknown) => {
      resolve(reply as Reply<C>); // the test stands in for the app
      await promise;
    };
    asked.push({
      channel,
      answer: (value) => settle({ ok: true, value }),
      fail: (failure) => settle({ ok: false, failure }),
    });
    return promise;
  }, waitsForUnlock);
  return { client, asked };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const BOARD = { directiveId: 'd', at: '2021-08-17T15:00' } as Input<'board.show'>;
const FAILURE: Failure = { code: 'notFound', message: 'Không tìm thấy.' };

describe('questions', () => {
  test('are asked once for all who watch, and answered to all', async () => {
    const { client, asked } = aClient();
    let told = 0;
    client.watch('board.show', BOARD, () => told++);
    client.watch('board.show', BOARD, () => told++);
    expect(asked).toHaveLength(1);
    expect(client.read('board.show', BOARD)).toEqual({ status: 'pending' });
    await asked[0]?.answer('bảng');
    expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'bảng', isRefreshing: false });
    expect(told).toBe(2);
  });

  test('are told apart by their input', () => {
    expect(queryKey('board.show', BOARD)).not.toBe(queryKey('board.show', { ...BOARD, at: '2021-08-17T17:00' }));
  });

  test('are not asked again on coming back', async () => {
    const { client, asked } = aClient();
    const leave = client.watch('board.show', BOARD, () => {});
    await asked[0]?.answer('bảng');
    leave();
    client.watch('board.show', BOARD, () => {});
    expect(asked).toHaveLength(1);
  });

  test('are asked again after a failure when someone looks again', async () => {
    const { client, asked } = aClient();
    const leave = client.watch('board.show', BOARD, () => {});
    await asked[0]?.fail(FAILURE);
    expect(client.read('board.show', BOARD)).toEqual({ status: 'error', failure: FAILURE });
    leave();
    client.watch('board.show', BOARD, () => {});
    expect(asked).toHaveLength(2);
  });
});

describe('invalidate', () => {
  test('keeps the old answer, marked, until the new one is here', async () => {
    const { client, asked } = aClient();
    client.watch('board.show', BOARD, () => {});
    await asked[0]?.answer('cũ');
    client.invalidate(['board.show']);
    expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'cũ', isRefreshing: true });
    await asked[1]?.answer('mới');
    expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'mới', isRefreshing: false });
  });

  test('drops an answer that was overtaken by a newer question', async () => {
    const { client, asked } = aClient();
    client.watch('board.show', BOARD, () => {});
    client.invalidate(['board.show']);
    await asked[1]?.answer('mới');
    await asked[0]?.answer('cũ');
    expect(client.read('board.show', BOARD)).toMatchObject({ data: 'mới' });
  });

  test('forgets answers nobody looks at, and leaves other channels alone', async () => {
    const { client, asked } = aClient();
    client.watch('board.show', BOARD, () => {})();
    await asked[0]?.answer('cũ');
    client.watch('units.list', {}, () => {});
    client.invalidate(['board.show']);
    expect(client.read('board.show', BOARD)).toEqual({ status: 'pending' });
    expect(asked.map(({ channel }) => channel)).toEqual(['board.show', 'units.list']);
  });
});

describe('under a lock', () => {
  const LOCKED: Failure = { code: 'locked', message: 'Chương trình đang khóa.' };
  const heldPage = () => {
    const { promise, resolve } = withResolvers<boolean>();
    return { ...aClient((_, reply) => (reply.ok ? null : promise)), unlock: resolve };
  };

  test('the screen keeps what it shows and asks again when who was at work is back', async () => {
    const { client, asked, unlock } = heldPage();
    client.watch('board.show', BOARD, () => {});
    await asked[0]?.answer('cũ');
    client.invalidate(['board.show']);
    await asked[1]?.fail(LOCKED);
    expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'cũ', isRefreshing: true });
    unlock(true);
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    await asked[2]?.answer('mới');
    expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'mới', isRefreshing: false });
  });

  test('what nobody watches any more is not asked again, and neither is anything for somebody else', async () => {
    const { client, asked, unlock } = heldPage();
    client.watch('board.show', BOARD, () => {})();
    await asked[0]?.fail(LOCKED);
    unlock(true);
    await Promise.resolve();
    expect(asked).toHaveLength(1);

    const other = heldPage();
    other.client.watch('board.show', BOARD, () => {});
    await other.asked[0]?.fail(LOCKED);
    other.unlock(false);
    await Promise.resolve();
    expect(other.asked).toHaveLength(1);
  });
});

test('after another content was restored nothing that was answered before is shown any more', async () => {
  const { client, asked } = aClient();
  client.watch('board.show', BOARD, () => {});
  client.watch('units.list', {}, () => {})();
  await asked[0]?.answer('cũ');
  await asked[1]?.answer('cũ');
  client.invalidate(affectedBy['backups.restore'] ?? []);
  expect(client.read('board.show', BOARD)).toEqual({ status: 'success', data: 'cũ', isRefreshing: true });
  expect(client.read('units.list', {})).toEqual({ status: 'pending' });
});

test('every change of duties asks again which periods there are', () => {
  for (const change of ['directives.save', 'units.reorganise', 'packages.take'] as const)
    expect(affectedBy[change]).toContain('compilation.periods');
});

test('every change of reports asks the board, the totals, the history and the papers again', () => {
  for (const change of ['imports.accept', 'imports.undo', 'samples.load'] as const)
    expect(affectedBy[change]).toEqual(
      expect.arrayContaining([
        'board.show',
        'compilation.get',
        'persons.sum', // solved with the lists of other reports
        'imports.batches',
        'reminders.list',
        'papers.preview',
      ]),
    );
});
