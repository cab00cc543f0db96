import { beforeEach, expect, test, vi } from 'vitest';
import type { Channel, Input } from '../../../../electron/ipc/contract';
import { time } from '../../../support/builders';

/** What was asked of the app, in order, and what it answers by channel. */
let asked: (readonly [string, unknown])[] = [];
let answers: Record<string, (input: unknown) => unknown> = {};

vi.stubGlobal('window', {
  addEventListener: () => undefined,
  donDoc: {
    on: () => () => undefined,
    invoke: async (channel: string, input: unknown) => {
      asked.push([channel, input]);
      const answer = answers[channel];
      return answer
        ? { ok: true, value: answer(input) }
        : { ok: false, failure: { code: 'conflict', message: 'không hoàn tác được' } };
    },
  },
});
const { callWithWayBack } = await import('../../../../renderer/lib/takeBack/withWayBack');
const { forgetTakeBacks, lastTakeBack } = await import('../../../../renderer/lib/takeBack/takeBacks');

beforeEach(() => {
  asked = [];
  answers = {};
  forgetTakeBacks();
});

const NOTE: Input<'tasks.note'> = {
  directiveId: 'd',
  taskIds: ['t1', 't2'],
  step: 'progress',
  happenedAt: time('2021-08-17T15:00'),
  text: '',
  evidencePath: null,
};

test('notes are taken back by their ids, the latest change first', async () => {
  answers = {
    'tasks.note': () => ({ noteIds: ['n1', 'n2'] }),
    'reminders.record': () => ({ actionId: 'a1', entries: 3, leftOut: [], remindedAt: NOTE.happenedAt }),
    'tasks.removeNotes': () => ({ removed: 2 }),
    'reminders.undo': () => ({ removed: 3 }),
  };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('reminders.record', { directiveId: 'd' } as Input<'reminders.record'>);
  expect(await lastTakeBack()?.run()).toBeNull();
  expect(await lastTakeBack()?.run()).toBeNull();
  expect(lastTakeBack()).toBeNull();
  expect(asked.slice(2)).toEqual([
    ['reminders.undo', { directiveId: 'd', actionId: 'a1' }],
    ['tasks.removeNotes', { directiveId: 'd', noteIds: ['n1', 'n2'] }],
  ]);
});

test('an edit of the registry is taken back by the step it left; one that changed nothing leaves no way back', async () => {
  let steps = [{ sequence: 4 }];
  answers = {
    'units.steps': () => steps,
    'units.saveAliases': () => {
      steps = [{ sequence: 5 }, ...steps];
      return { savedAt: NOTE.happenedAt };
    },
    'units.save': () => ({ unitId: 'u' }),
    'units.undoStep': () => ({ savedAt: NOTE.happenedAt }),
  };
  await callWithWayBack('units.saveAliases', { unitId: 'u', aliases: ['U'] });
  await callWithWayBack('units.save', { unitId: 'u' } as Input<'units.save'>);
  await lastTakeBack()?.run();
  expect(asked.at(-1)).toEqual(['units.undoStep', { sequence: 5 }]);
  expect(lastTakeBack()).toBeNull();
});

test('what was taken back where it was made is not offered again', async () => {
  answers = { 'imports.accept': () => ({ id: 'b1' }), 'imports.undo': () => ({ batchId: 'b1', submissions: 1 }) };
  await callWithWayBack('imports.accept', { previewId: 'p', indexes: [0] });
  expect(lastTakeBack()?.isLarge).toBe(true);
  await callWithWayBack('imports.undo', { batchId: 'b1', reason: 'nhầm' });
  expect(lastTakeBack()).toBeNull();
});

test('what was taken back where it was made does not lay an older change open', async () => {
  let notes = 0;
  answers = {
    'tasks.note': () => ({ noteIds: [`n${++notes}`] }),
    'tasks.removeNotes': () => ({ removed: 1 }),
    'tasks.restoreNotes': () => ({ restored: 1 }),
  };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('tasks.removeNotes', { directiveId: 'd', noteIds: ['n2'] });
  await lastTakeBack()?.run(); // the note is back, and that is all
  expect(asked.at(-1)).toEqual(['tasks.restoreNotes', { directiveId: 'd', noteIds: ['n2'] }]);
  expect(lastTakeBack()).toBeNull();
});

test('what was taken back by hand and made anew can be taken back again, and what was before it after that', async () => {
  let grants = 0;
  const grant = (actionId: string) => ({
    actionId,
    obligationId: 'o1',
    dueAt: null,
    reason: 'mưa lũ',
    revokedAt: null,
  });
  answers = {
    'tasks.note': () => ({ noteIds: ['n1'] }),
    'tasks.removeNotes': () => ({ removed: 1 }),
    'obligations.grant': () => ({ actionId: `a${++grants}`, granted: 1 }),
    'obligations.grants': () => ({ grants: [grant(`a${grants}`)] }),
    'obligations.revoke': () => ({ revoked: 1 }),
  };
  const order = { directiveId: 'd', obligationIds: ['o1'], dueAt: null, reason: 'mưa lũ' };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('obligations.grant', order);
  await callWithWayBack('obligations.revoke', { directiveId: 'd', actionId: 'a1', obligationId: null });
  asked = [];
  for (let press = 1; press <= 3; press += 1) expect(await lastTakeBack()?.run()).toBeNull();
  expect(lastTakeBack()).toBeNull();
  expect(asked).toEqual([
    ['obligations.grant', order],
    ['obligations.revoke', { directiveId: 'd', actionId: 'a2', obligationId: null }],
    ['tasks.removeNotes', { directiveId: 'd', noteIds: ['n1'] }],
  ]);
});

test('the latest change taken back by a button lays open what was done before it; an older one does not', async () => {
  answers = {
    'tasks.note': () => ({ noteIds: ['n1'] }),
    'outgoing.mark': () => ({ papers: [] }),
    'outgoing.unmark': () => ({ papers: [] }),
  };
  const mark = (paperId: string) => ({ paperIds: [paperId], mark: 'sent' }) as unknown as Input<'outgoing.mark'>;
  await callWithWayBack('tasks.note', NOTE);
  const note = lastTakeBack();
  await callWithWayBack('outgoing.mark', mark('p1'));
  await callWithWayBack('outgoing.unmark', mark('p1'));
  expect(lastTakeBack()).toBe(note);
  await callWithWayBack('outgoing.mark', mark('p1'));
  await callWithWayBack('outgoing.mark', mark('p2'));
  await callWithWayBack('outgoing.unmark', mark('p1'));
  expect(lastTakeBack()).toBeNull();
});

test('a change that failed leaves what was there', async () => {
  answers = { 'tasks.note': () => ({ noteIds: ['n1'] }) };
  await callWithWayBack('tasks.note', NOTE);
  const before = lastTakeBack();
  await callWithWayBack('reminders.undo' as Channel, {} as never);
  await callWithWayBack('snapshots.freeze', {} as Input<'snapshots.freeze'>);
  expect(lastTakeBack()).toBe(before);
});

test.each<[string, Channel, unknown]>([
  ['one without a way back', 'snapshots.freeze', { id: 's' }],
  ['what was removed by hand', 'reminders.removeResult', { removed: 1 }],
  ['a directive that is in force at once', 'directives.save', { directiveId: 'd' }],
])('%s lies on top: Ctrl+Z does not go on to an older change', async (_what, channel, output) => {
  answers = { 'tasks.note': () => ({ noteIds: ['n1'] }), [channel]: () => output, 'directives.list': () => [] };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack(channel, { noteIds: ['older'], json: '{"directive":{"id":"d"}}' } as never);
  expect(lastTakeBack()).toBeNull();
});

test('a draft that was saved and removed comes back, and nothing older goes with the next press', async () => {
  const paper = { id: 'p', subject: 'x' };
  answers = {
    'tasks.note': () => ({ noteIds: ['n1'] }),
    'outgoing.save': () => paper,
    'outgoing.get': () => ({ paper }),
    'outgoing.remove': () => ({}),
  };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('outgoing.save', { paperId: null } as Input<'outgoing.save'>);
  await callWithWayBack('outgoing.remove', { paperId: 'p' });
  await lastTakeBack()?.run();
  expect(asked.at(-1)).toEqual(['outgoing.save', { paperId: null, draft: { subject: 'x' } }]);
  expect(lastTakeBack()).toBeNull();
});

test('text typed since stays among the papers being typed when a save is taken back', async () => {
  const source = (body: string) => ({ kind: 'written', templateId: 't', values: { body } });
  answers = {
    'outgoing.get': () => ({ paper: { id: 'p', subject: 'x', source: source('ngắn') } }),
    'outgoing.save': () => ({ id: 'p' }),
    'written.saveDraft': () => ({}),
  };
  const typed = { subject: 'x', source: source('cả buổi chiều') };
  await callWithWayBack('outgoing.save', { paperId: 'p', draft: typed } as unknown as Input<'outgoing.save'>);
  expect(await lastTakeBack()?.run()).toBeNull();
  expect(asked.slice(-2)).toEqual([
    ['written.saveDraft', { place: 'p', draft: JSON.stringify(typed) }],
    ['outgoing.save', { paperId: 'p', draft: { subject: 'x', source: source('ngắn') } }],
  ]);
});

test('a way back that is refused says why and is not offered twice', async () => {
  answers = { 'tasks.note': () => ({ noteIds: ['n1'] }) };
  await callWithWayBack('tasks.note', NOTE);
  expect(await lastTakeBack()?.run()).toEqual({ code: 'conflict', message: 'không hoàn tác được' });
  expect(lastTakeBack()).toBeNull();
});

test('what a change overwrites is asked for before it, and written again', async () => {
  answers = {
    'remarks.get': () => ({ kept: 'trước', drafts: [], changed: [], hasPeriod: true }),
    'remarks.save': (input) => ({ kept: (input as { text: string }).text }),
  };
  await callWithWayBack('remarks.save', { directiveId: 'd', at: NOTE.happenedAt, text: 'sau' });
  await lastTakeBack()?.run();
  expect(asked.map(([channel]) => channel)).toEqual(['remarks.get', 'remarks.save', 'remarks.save']);
  expect(asked.at(-1)?.[1]).toEqual({ directiveId: 'd', at: NOTE.happenedAt, text: 'trước' });
});

test('data that came in place of all others forgets what was done to them', async () => {
  answers = { 'tasks.note': () => ({ noteIds: ['n1'] }), 'backups.restore': () => ({}) };
  await callWithWayBack('tasks.note', NOTE);
  await callWithWayBack('backups.restore', {} as Input<'backups.restore'>);
  expect(lastTakeBack()).toBeNull();
});

test('a removed draft comes back with the files that hung on it, one after the other', async () => {
  const directive = { id: 'nhap', isDraft: true };
  const attachments = [{ sha256: 'a'.repeat(64), fileName: 'quet.pdf', sizeBytes: 1, media: 'application/pdf' }];
  answers = {
    'directives.get': () => ({ directive, forms: [], attachments }),
    'directives.removeDraft': () => ({}),
    'directives.save': () => ({ directiveId: 'nhap' }),
    'directives.attachKept': () => ({ attachments }),
  };
  await callWithWayBack('directives.removeDraft', { directiveId: 'nhap' });
  expect(await lastTakeBack()?.run()).toBeNull();
  expect(asked.slice(2)).toEqual([
    ['directives.save', { json: JSON.stringify({ directive, forms: [] }) }],
    ['directives.attachKept', { directiveId: 'nhap', files: [{ sha256: 'a'.repeat(64), fileName: 'quet.pdf' }] }],
  ]);
});

test('a step that is refused ends the taking back, with its reason', async () => {
  answers = { 'reminders.addResult': () => ({ resultIds: ['r1', 'r2'] }) };
  await callWithWayBack('reminders.addResult', { directiveId: 'd' } as Input<'reminders.addResult'>);
  expect(await lastTakeBack()?.run()).toMatchObject({ code: 'conflict' });
  expect(asked.slice(1)).toEqual([['reminders.removeResult', { directiveId: 'd', resultId: 'r1' }]]);
  expect(lastTakeBack()).toBeNull();
});

test('a new series is removed again, a changed one gets back what it was', async () => {
  const before = { id: 's1', name: 'Cũ', flow: 'outgoing', kindIds: [], owner: '', symbol: '', isClosed: false };
  answers = {
    'series.list': () => ({ series: [before] }),
    'series.save': () => ({ seriesId: 's1' }),
    'series.remove': () => ({}),
  };
  await callWithWayBack('series.save', { seriesId: 's1' } as Input<'series.save'>);
  await callWithWayBack('series.save', { seriesId: null } as Input<'series.save'>);
  await lastTakeBack()?.run();
  await lastTakeBack()?.run();
  const { id: _, ...series } = before;
  expect(asked.slice(-2)).toEqual([
    ['series.remove', { seriesId: 's1' }],
    ['series.save', { ...series, seriesId: 's1' }],
  ]);
});
