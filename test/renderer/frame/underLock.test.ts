import { expect, test } from 'vitest';
import type { Actor } from '../../../electron/domain/access/roles';
import { type Kept, type Seen, seenNext } from '../../../renderer/frame/underLock';

const hoa: Actor = { id: 'u1', name: 'Hoa', role: 'admin' };
const nam: Actor = { id: 'u2', name: 'Nam', role: 'leader' };
const atWork: Seen = { isLocked: false, user: hoa, under: null, round: 3, isAnother: false };

const locked = (kept: Kept | null, seen = atWork) => seenNext(seen, { isLocked: true, user: null }, kept);
const opened = (seen: Seen, user: Actor | null) => seenNext(seen, { isLocked: false, user }, 'typed');

test('what is half typed stays under the lock, and is there when the same person is back', () => {
  const under = locked('typed');
  expect(under).toMatchObject({ isLocked: true, under: { why: 'typed', userId: 'u1', userName: 'Hoa' }, round: 3 });
  expect(locked(null, under).under).toEqual(under.under); // told once more that it is locked
  expect(opened(under, hoa)).toEqual({ isLocked: false, user: hoa, under: null, round: 3, isAnother: false });
});

test('another person gets another page and nothing to take back', () => {
  const came = opened(locked('typed'), nam);
  expect(came).toEqual({ isLocked: false, user: nam, under: null, round: 4, isAnother: true });
  const back = opened(locked(null, came), hoa);
  expect(back).toMatchObject({ round: 5, under: null, isAnother: true }); // what was typed first is gone for good
});

test('a page that waits for the end of some work stays, so that the same person is told', () => {
  const under = locked('working');
  expect(under.under).toMatchObject({ why: 'working', userName: 'Hoa' });
  expect(opened(under, hoa).round).toBe(3);
  expect(opened(under, nam).round).toBe(4);
});

test('with nothing half typed nothing is kept, for the same person neither', () => {
  const rest = locked(null);
  expect(rest.under).toBeNull();
  expect(opened(rest, hoa)).toMatchObject({ round: 4, isAnother: false });
});

test('an office that was locked from the start, or whose password was just set, keeps nothing', () => {
  const first: Seen = { isLocked: true, user: null, under: null, round: 0, isAnother: false };
  expect(opened(first, hoa)).toMatchObject({ round: 1, isAnother: false });
  const before: Seen = { ...atWork, user: null };
  expect(seenNext(before, { isLocked: false, user: hoa }, 'typed')).toMatchObject({ round: 3, user: hoa });
});
