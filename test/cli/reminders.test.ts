import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';

const sample = sampleData({ withReports: true });
const at = ['--directive', SAMPLE_ID, '--at', '2021-08-17T15:30', '--data', sample.folder] as const;

const sms = z.object({
  text: z.string(),
  characters: z.number(),
  alphabet: z.enum(['basic', 'unicode']),
  parts: z.number(),
});
const reminders = z.object({
  at: z.string(),
  units: z.array(
    z.object({
      unit: z.object({ id: z.string(), name: z.string() }),
      way: z.string(),
      level: z.number(),
      remindedToday: z.boolean(),
      earlier: z.array(z.unknown()),
      reasons: z.array(z.object({ kind: z.string(), text: z.string() })),
      texts: z
        .object({ zalo: z.string(), sms, smsWithoutMarks: sms, email: z.object({ subject: z.string() }).loose() })
        .loose(),
    }),
  ),
  groups: z.object({ zalo: z.string(), smsWithoutMarks: sms }).loose(),
});

describe('reminders', () => {
  test('names each unit that has not sent its report, in texts ready to paste', async () => {
    const found = reminders.parse(await json(['reminders', ...at, '--kinds', 'missing']));
    const board = z
      .object({ obligations: z.array(z.object({ unit: z.object({ id: z.string() }), state: z.string() })) })
      .parse(await json(['status', ...at]));
    const missing = new Set(board.obligations.filter(({ state }) => state === 'missing').map(({ unit }) => unit.id));
    expect(new Set(found.units.map(({ unit }) => unit.id))).toEqual(missing);
    for (const { unit, texts, level, reasons } of found.units) {
      expect(level).toBe(1);
      expect(reasons.every(({ kind }) => kind === 'missing')).toBe(true);
      expect(found.groups.zalo.toLowerCase()).toContain(unit.name.toLowerCase());
      expect(texts.smsWithoutMarks.alphabet).toBe('basic');
      expect(texts.sms.alphabet).toBe('unicode');
    }
  });
  test('an unknown reason is wrong usage; nothing has been logged', async () => {
    expect((await cli('reminders', ...at, '--kinds', 'lười')).status).toBe(2);
    expect(await json(['reminders', 'log', '--directive', SAMPLE_ID, '--data', sample.folder])).toEqual({
      entries: [],
    });
  });
});

test('tasks: the four states per clause add up to those of the whole', async () => {
  const counts = z.record(z.enum(['done-on-time', 'done-late', 'running', 'overdue']), z.number());
  const found = z
    .object({ counts, sources: z.array(z.object({ counts })), tasks: z.array(z.object({ state: z.string() }).loose()) })
    .parse(await json(['tasks', ...at]));
  const sum = (state: keyof typeof found.counts) =>
    found.sources.reduce((all, source) => all + source.counts[state], 0);
  for (const state of ['done-on-time', 'done-late', 'running', 'overdue'] as const) {
    expect(sum(state)).toBe(found.counts[state]);
    expect(found.tasks.filter((task) => task.state === state)).toHaveLength(found.counts[state]);
  }
  expect((await cli('tasks', ...at)).stdout).toContain('Nhiệm vụ tại 15h30 ngày 17/8/2021: hoàn thành đúng hạn');
});
