import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TaskState } from '../../electron/domain/taskStanding';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, SAMPLE_ID } from '../support/office';

const S0 = 'bac-giang-2021-08';

async function statesOf(core: Core, sourceId: string, at: string, directiveId = SAMPLE_ID) {
  const { lines } = await core['tasks.list']({ directiveId, at: time(at) });
  const counts: Partial<Record<TaskState | 'not-required', number>> = {};
  for (const { task, state } of lines) if (task.sourceId === sourceId) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

async function bacGiang(): Promise<Core> {
  const core = await anOffice();
  await core['samples.load']({ sampleId: S0 });
  return core;
}

async function relayTasks(core: Core, at = '2021-08-19T10:00') {
  const { lines } = await core['tasks.list']({ directiveId: S0, at: time(at) });
  return lines.filter(({ task }) => task.kind === 'relay');
}

describe('tasks of the sample campaign', () => {
  test('a clause that asks for daily reports is overdue where one is missing, running elsewhere', async () => {
    const core = await aSampleOffice({ withReports: true });
    const before = await statesOf(core, 'clause-2', '2021-08-16T14:59');
    expect(before).toEqual({ running: 17 });
    const after = await statesOf(core, 'clause-2', '2021-08-17T15:30');
    const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-17T15:30') });
    const daily = board.sections.find(({ scheduleId }) => scheduleId === 'communes-daily');
    const missing = daily?.rows.filter(({ cells }) => cells.some(({ state }) => state === 'missing')).length ?? 0;
    expect(missing).toBeGreaterThan(0);
    expect(after).toEqual({ overdue: missing, running: 17 - missing });
  });
  test('a report clause cannot be noted as done, only told of', async () => {
    const core = await aSampleOffice();
    const { lines } = await core['tasks.list']({ directiveId: SAMPLE_ID, at: time('2021-08-17T15:30') });
    const taskIds = lines.filter(({ task }) => task.sourceId === 'clause-2').map(({ task }) => task.id);
    const note = {
      directiveId: SAMPLE_ID,
      taskIds,
      happenedAt: time('2021-08-17T10:00'),
      text: 'Đã họp',
      evidencePath: null,
    };
    await expect(core['tasks.note']({ ...note, step: 'done' })).rejects.toMatchObject({ code: 'invalid' });
    expect((await core['tasks.note']({ ...note, step: 'progress' })).noteIds).toHaveLength(17);
  });
});

describe('deadlines under a clause', () => {
  const source = async (core: Core, sourceId: string) => {
    const { sources } = await core['tasks.list']({ directiveId: SAMPLE_ID, at: time('2021-08-17T15:30') });
    return sources.find((one) => one.sourceId === sourceId);
  };
  test('a clause whose duty has a deadline says it, by duty and by unit', async () => {
    const core = await aSampleOffice();
    expect(await source(core, 'clause-1')).toMatchObject({
      dueOn: null,
      duties: [expect.stringMatching(/^Mẫu 01: một lần, trước ngày 20\/8\/2021$/)],
      inWords: [],
    });
    const { lines } = await core['tasks.list']({ directiveId: SAMPLE_ID, at: time('2021-08-17T15:30') });
    const [first] = lines.filter(({ task }) => task.sourceId === 'clause-1');
    expect(first).toMatchObject({ task: { dueOn: '2021-08-19' }, reports: { nextDueAt: '2021-08-20T00:00' } });
  });
  test('a limit that only the wording names is proposed, taken, and counted by', async () => {
    const core = await aSampleOffice();
    const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
    const clauses = directive.clauses.map((clause) =>
      clause.id === 'clause-3'
        ? { ...clause, window: null, paragraphs: ['Lắp đặt xong loa trước ngày 18/8/2021.'] }
        : clause,
    );
    const schedules = directive.schedules.filter(({ clauseId }) => clauseId !== 'clause-3');
    const json = JSON.stringify({ directive: { ...directive, clauses, schedules }, forms: [] });
    await core['directives.save']({ json });
    expect((await source(core, 'clause-3'))?.inWords).toEqual([
      { quote: 'trước ngày 18/8/2021', lastDays: ['2021-08-17', '2021-08-18'] },
    ]);
    const before = await statesOf(core, 'clause-3', '2021-08-19T00:00');
    expect(Object.keys(before)).toEqual(['running']);
    await core['directives.takeDeadline']({
      directiveId: SAMPLE_ID,
      clauseId: 'clause-3',
      lastDay: day('2021-08-18'),
      quote: 'trước ngày 18/8/2021',
    });
    expect(await source(core, 'clause-3')).toMatchObject({ dueOn: '2021-08-18', inWords: [] });
    expect(Object.keys(await statesOf(core, 'clause-3', '2021-08-18T23:59'))).toEqual(['running']);
    expect(await statesOf(core, 'clause-3', '2021-08-19T00:00')).toEqual({ overdue: before.running });
    await core['directives.undoAmendment']({ directiveId: SAMPLE_ID });
    expect((await source(core, 'clause-3'))?.dueOn).toBeNull();
  });
});

describe('relay duties of Bắc Giang', () => {
  test('each commune has a line of its own with the bodies it passes the letter on to', async () => {
    const core = await bacGiang();
    const { sources } = await core['tasks.list']({ directiveId: S0, at: time('2021-08-19T10:00') });
    const relay = sources.find(({ kind }) => kind === 'relay');
    expect(relay?.bodies).toEqual(['Cơ quan, đơn vị Trung ương, tỉnh đóng trên địa bàn phường, xã']);
    const tasks = await relayTasks(core);
    expect(tasks).toHaveLength(16);
    expect(tasks.every(({ state }) => state === 'running')).toBe(true);
  });
  test('what is given to bodies the registry does not have is named with its group, until a unit joins it', async () => {
    const core = await bacGiang();
    const overview = () => core['tasks.list']({ directiveId: S0, at: time('2021-08-19T10:00') });
    expect((await overview()).unassigned).toEqual([
      { kind: 'clause', sourceId: 'clause-7', groupNames: [expect.stringContaining('Trung ương')] },
    ]);
    const { groups, units } = await core['units.list']({});
    const outside = groups.find(({ name }) => name.includes('Trung ương'));
    const [first] = units;
    if (outside === undefined || first === undefined) throw new Error('no group');
    const { id, label: _, ...unit } = first;
    await core['units.save']({ ...unit, unitId: id, groups: [...unit.groups, outside.id] });
    await core['directives.refresh']({ directiveId: S0 });
    expect((await overview()).unassigned).toEqual([]);
  });
  test('done with evidence that is kept, told in the log, saved again byte for byte; taken back, it is running', async () => {
    const core = await bacGiang();
    const [task] = await relayTasks(core);
    const path = join(temporaryFolder(), 'Phiếu chuyển công văn.pdf');
    writeFileSync(path, '%PDF-1.4 phiếu chuyển');
    const { noteIds } = await core['tasks.note']({
      directiveId: S0,
      taskIds: [task?.task.id ?? ''],
      step: 'done',
      happenedAt: time('2021-08-18T09:00'),
      text: 'Đã chuyển cho 12 cơ quan',
      evidencePath: path,
    });
    const [done] = await relayTasks(core);
    expect(done).toMatchObject({ state: 'done-on-time', doneAt: '2021-08-18T09:00' });
    expect((await relayTasks(core, '2021-08-18T08:59'))[0]?.state).toBe('running');
    const sha256 = done?.notes[0]?.evidence?.sha256 ?? '';
    const whole = { directiveId: S0, sha256 };
    expect(await core['tasks.evidenceName'](whole)).toEqual({ fileName: 'Phiếu chuyển công văn.pdf' });
    expect((await core['personalData.log']({ offset: 0, limit: 5 })).entries).toEqual([]); // its name gives nothing out
    const file = await core['tasks.readEvidence'](whole);
    expect([file.fileName, Buffer.from(file.bytes).toString()]).toEqual([
      'Phiếu chuyển công văn.pdf',
      '%PDF-1.4 phiếu chuyển',
    ]);
    const log = await core['personalData.log']({ offset: 0, limit: 5 });
    expect(log.entries).toMatchObject([
      { action: 'openOriginal', subjectLabel: expect.stringMatching(/^Minh chứng thực hiện nhiệm vụ, /) },
    ]);
    const { entries } = await core['history.list']({ subjectKind: 'task' });
    expect(entries[0]).toMatchObject({
      fieldLabel: 'Hoàn thành',
      newValue: expect.stringMatching(
        /9h00 ngày 18\/8\/2021; Đã chuyển cho 12 cơ quan; tệp “Phiếu chuyển công văn.pdf”/,
      ),
    });
    expect(await core['tasks.removeNotes']({ directiveId: S0, noteIds })).toEqual({ removed: 1 });
    expect((await relayTasks(core))[0]).toMatchObject({ state: 'running', notes: [{ removedAt: '2021-08-19T18:00' }] });
    await expect(core['tasks.removeNotes']({ directiveId: S0, noteIds })).rejects.toMatchObject({ code: 'notFound' });
    expect(await core['tasks.restoreNotes']({ directiveId: S0, noteIds })).toEqual({ restored: 1 });
    expect((await relayTasks(core))[0]).toMatchObject({ state: 'done-on-time', notes: [{ removedAt: null }] });
    await expect(core['tasks.restoreNotes']({ directiveId: S0, noteIds })).rejects.toMatchObject({ code: 'notFound' });
    expect((await core['store.verify']({})).ok).toBe(true);
  });
  test('nothing said, the future, and a file that is not there are refused; then nothing is written', async () => {
    const core = await bacGiang();
    const [task] = await relayTasks(core);
    const note = {
      directiveId: S0,
      taskIds: [task?.task.id ?? ''],
      text: ' ',
      evidencePath: null,
      step: 'progress',
    } as const;
    const now = time('2021-08-18T09:00');
    await expect(core['tasks.note']({ ...note, happenedAt: now })).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      core['tasks.note']({ ...note, text: 'x', happenedAt: time('2021-08-20T09:00') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('chưa đến') });
    await expect(core['tasks.note']({ ...note, happenedAt: now, evidencePath: '/khong/co.pdf' })).rejects.toMatchObject(
      { code: 'notFound' },
    );
    expect((await relayTasks(core))[0]?.notes).toEqual([]);
  });
});
