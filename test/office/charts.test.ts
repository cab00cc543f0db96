import { describe, expect, test } from 'vitest';
import { type ChartKind, WHOLE_VIEW } from '../../electron/domain/charts/chartKind';
import { time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const RATE = 'installed-among-smartphone-users';
const at = (kind: ChartKind, asOf = '2021-08-17T17:00') => ({
  directiveId: SAMPLE_ID,
  asOf: time(asOf),
  kind,
  view: WHOLE_VIEW,
});

describe('pictures of the sample campaign', () => {
  test('say the very figures of the totals, with coverage and hour', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { rates, duties } = await core['charts.subjects']({ directiveId: SAMPLE_ID, asOf: time('2021-08-17T17:00') });
    expect(rates[0]?.id).toBe(RATE);
    expect(duties.length).toBeGreaterThan(1);
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-17T17:00') });
    const [total] = indicators;
    const bars = await core['charts.get'](at('bars'));
    expect(bars?.summary).toContain(`Chung ${total?.percentPrinted}`);
    expect(bars?.summary).toContain('15/17 đơn vị có số liệu');
    expect(bars?.summary).toContain('Số liệu đến 17h00 ngày 17/8/2021');
    expect(bars?.points.map(({ id }) => id).sort()).toEqual(total?.units.map(({ unitId }) => unitId).sort());
    const progress = await core['charts.get'](at('progress'));
    expect(progress?.summary).toContain(total?.percentPrinted);
    expect(progress?.points.at(-1)?.text).toContain('15/17 đơn vị có số liệu');
    const ranking = await core['charts.get'](at('ranking'));
    expect(ranking?.points).toHaveLength(17);
    const heat = await core['charts.get'](at('timeliness'));
    expect(heat?.points.some(({ text }) => text.endsWith('chưa báo cáo'))).toBe(true);
    expect(heat?.summary).toContain('đơn vị đã báo cáo');
    expect((await core['charts.get'](at('gaps')))?.summary).toContain('Chưa nhập số đếm');
    for (const picture of [bars, progress, ranking, heat]) expect(picture?.table.rows.length).toBeGreaterThan(1);
  });

  test('a report that comes in changes the picture at once', async () => {
    const core = await aSampleOffice();
    const before = await core['charts.get'](at('bars'));
    expect(before?.summary).toContain('0/17 đơn vị');
    await takeAll(core, [SAMPLE_REPORTS]);
    expect((await core['charts.get'](at('bars')))?.summary).toContain('15/17 đơn vị');
  });

  test('what is asked for and not there is refused in words', async () => {
    const core = await aSampleOffice();
    expect(await core['charts.get']({ ...at('bars'), subjectId: 'none' })).toBeNull();
    const draw = async () => core['charts.draw']({ ...at('bars'), subjectId: 'none' });
    await expect(draw()).rejects.toThrow('không có chỉ tiêu');
    const drawn = await core['charts.draw'](at('bars'));
    expect(drawn.fileName).toBe('bieu-do-ty-le-theo-don-vi-2021-08-17-17h00');
    expect(drawn.svg).toContain('0/17 đơn vị');
  });
});
