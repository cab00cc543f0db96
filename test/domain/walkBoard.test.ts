import { expect, test } from 'vitest';
import { buildBoard } from '../../electron/domain/buildBoard';
import { walkBoard } from '../../electron/domain/walkBoard';
import { directive, forms, obligations, reports, sample } from '../renderer/harness/campaign';
import { time } from '../renderer/support/boards';

test.each(['2021-08-17T14:40', '2021-08-18T17:00', '2021-10-01T08:00'])(
  'walked row by row it is the same board: %s',
  (at) => {
    const input = {
      directive,
      forms,
      labels: new Map(directive.schedules.map(({ id }) => [id, `Báo cáo ${id}`])),
      units: sample.units,
      unitLabels: new Map(sample.units.slice(0, 5).map(({ id, name }) => [id, `${name} (một)`])),
      groups: sample.groups,
      obligations: obligations.map((one, place) => (place % 7 === 0 ? { ...one, exemptReason: 'mưa lũ' } : one)),
      at: time(at),
    };
    const asked: number[] = [];
    const walked = walkBoard(input, (duties) => {
      asked.push(duties.length);
      const ids = new Set(duties.map(({ id }) => id));
      return reports.filter(({ obligationId }) => ids.has(obligationId));
    });
    const whole = buildBoard({ ...input, reports }).sections.flatMap(({ formLabel, rows }) =>
      rows.map(({ unitId, unitName, cells }) => ({ formLabel, unitId, unitName, cells })),
    );
    expect([...walked]).toEqual(whole);
    expect(Math.max(...asked)).toBeLessThan(obligations.length / 2); // a row's at a time
  },
);
