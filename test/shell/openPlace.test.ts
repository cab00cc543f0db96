import { beforeEach, describe, expect, test } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import { OpenPlace, untilReplaced } from '../../electron/shell/openPlace';

/** Calls that are under way while other data take the place of those they began with. */

let place: OpenPlace;
/** What a core was asked, and which turn of the data it had open. */
let asked: string[];
let open: string;

beforeEach(() => {
  place = new OpenPlace('/du-lieu');
  asked = [];
  open = 'own';
});

async function ask(what: string): Promise<void> {
  place.requireSameData();
  asked.push(`${what} of ${open}`);
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A call that makes one file after another, as a batch of papers does. */
function longWork(): { readonly done: Promise<void>; goOn(): void } {
  let goOn = () => {};
  const pause = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const done = place.within('batches.make', async () => {
    await ask('first');
    await pause;
    await ask('second');
  });
  return { done, goOn: () => goOn() };
}

function change(to: string): void {
  place.leave();
  open = to;
  place.reloading();
  place.arrived();
}

describe('work that is under way when another store is opened', () => {
  test('asks nothing of that one', async () => {
    const { done, goOn } = longWork();
    await settled();
    change('trial');
    goOn();
    await expect(done).rejects.toMatchObject({ code: 'conflict' });
    expect(asked).toEqual(['first of own']);
  });

  test('nor of its own when that comes back: the page it answers is gone', async () => {
    const { done, goOn } = longWork();
    await settled();
    change('trial');
    change('own');
    goOn();
    await expect(done).rejects.toThrow(AppFailure);
  });

  test('goes on when nothing is changed', async () => {
    const { done, goOn } = longWork();
    goOn();
    await done;
    expect(asked).toEqual(['first of own', 'second of own']);
  });

  test('is ended by a backup that takes the place of the data, too', async () => {
    const { done, goOn } = longWork();
    await settled();
    const restored = {
      restored: '/a',
      madeAt: null,
      safetyBackup: null,
      carriedNumbers: 0,
      missingFiles: 0,
      units: 0,
      reports: 0,
    };
    const callCore = untilReplaced(place, async () => restored as never);
    await callCore('backups.restore', { name: 'a' });
    goOn();
    await expect(done).rejects.toThrow(AppFailure);
  });
});

test('the change itself, and what nobody asked for on a page, are bound to no data', async () => {
  await place.within('trial.open', async () => {
    change('trial');
    await ask('load');
  });
  place.leave();
  await ask('alarm');
  expect(asked).toEqual(['load of trial', 'alarm of trial']);
});

describe('a question of the page of before', () => {
  test('is not answered from the other store', async () => {
    place.leave();
    void place.within('office.get', () => ask('office'));
    change('trial');
    await settled();
    expect(asked).toEqual([]);
    await place.within('office.get', () => ask('office'));
    expect(asked).toEqual(['office of trial']);
  });

  test('is answered from its own when the other does not open', async () => {
    place.leave();
    const answer = place.within('office.get', () => ask('office'));
    place.stay();
    await answer;
    expect(asked).toEqual(['office of own']);
  });
});

describe('another person who comes while samples are open', () => {
  test('finds the office’s own data, and the page of before changes nothing in them', () => {
    place.isTrial = true;
    place.comeHome();
    expect(place.folder).toBe('/du-lieu');
    expect(place.isLeft).toBe(true);
    expect(() => place.requireOwnPage('keyed.saveDraft')).toThrow(AppFailure);
    place.reloading();
    place.arrived();
    expect(() => place.requireOwnPage('keyed.saveDraft')).not.toThrow();
  });

  test('needs no new page where the office’s own data are open', () => {
    place.comeHome();
    expect(place.isLeft).toBe(false);
  });
});

test('two changes are made one after the other', async () => {
  const order: string[] = [];
  const slow = place.inTurn(async () => {
    order.push('one begins');
    await settled();
    order.push('one ends');
  });
  await Promise.all([slow, place.inTurn(async () => void order.push('other'))]);
  expect(order).toEqual(['one begins', 'one ends', 'other']);
});
