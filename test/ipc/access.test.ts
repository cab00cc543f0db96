import { expect, test } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import { guardedCore, requireRole } from '../../electron/ipc/access';
import type { Core } from '../../electron/ipc/contract';
import { isChannel } from '../../electron/ipc/parsers';
import { ACCESS } from '../../electron/ipc/roles';

const asked: string[] = [];
const core = {
  'today.get': () => {
    asked.push('look');
    return {};
  },
  'units.save': () => {
    asked.push('work');
    return {};
  },
  'backups.restore': () => {
    asked.push('manage');
    return {};
  },
} as unknown as Core; // the calls this test makes

test('a leader looks and changes nothing, a clerk works, an admin answers for the office', async () => {
  for (const role of ['leader', 'clerk', 'admin', null] as const) {
    const guarded = guardedCore(core, role);
    await Promise.resolve(guarded['today.get']({} as never));
    await Promise.resolve(guarded['units.save']({} as never)).catch(expectRefusal);
    await Promise.resolve(guarded['backups.restore']({} as never)).catch(expectRefusal);
    expect(asked.splice(0)).toEqual(
      role === 'leader' ? ['look'] : role === 'clerk' ? ['look', 'work'] : ['look', 'work', 'manage'],
    );
  }
});

test('what is refused is refused in one sentence that says who can', () => {
  expect(() => requireRole('leader', 'units.save')).toThrow(/chỉ xem.*cán bộ nghiệp vụ/);
  expect(() => requireRole('clerk', 'backups.restore')).toThrow(/quản trị/);
});

test('what a clerk has half typed, people and all, is not for who only looks', () => {
  for (const channel of ['keyed.drafts', 'written.drafts'] as const) {
    expect(() => requireRole('leader', channel)).toThrow(AppFailure);
    expect(() => requireRole('clerk', channel)).not.toThrow();
  }
});

test('whatever names a change by its name is no looking', () => {
  const changing =
    /\.(save|take|undo|remove|record|freeze|accept|giveNumber|cancel|set|add|rename|restore|mark|strike)/;
  const exports = new Set([
    'papers.save',
    'charts.save',
    'registers.save',
    'templates.saveFile',
    'upperTemplates.save',
    'upperMail.save',
    'health.saveBundle',
    'health.saveLocked',
    'outgoing.saveScan',
    'directives.saveAttachment',
    'tasks.saveEvidence',
    'forms.saveBlanks',
    'questions.saveCsv',
    'questions.saved',
    'alarm.set',
    'writing.setStyle',
  ]);
  const looked = Object.entries(ACCESS).filter(([, access]) => access === 'look' || access === 'always');
  const named = looked.map(([channel]) => channel).filter((channel) => changing.test(channel));
  expect(named.filter((channel) => !exports.has(channel) && isChannel(channel))).toEqual([]);
});

function expectRefusal(error: unknown): void {
  expect(error).toBeInstanceOf(AppFailure);
  expect((error as AppFailure).code).toBe('notAllowed');
}
