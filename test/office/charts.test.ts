import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ChartKind, WHOLE_VIEW } from '../../electron/domain/charts/chartKind';
import { time } from '../support/builders';
import { aSampleOffice, REPORT_ORDER, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

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
    const draw = async () => core['charts.draw']({ ...at('bars'), subjectId: 'none', isForOthers: false });
    await expect(draw()).rejects.toThrow('không có chỉ tiêu');
    const drawn = await core['charts.draw']({ ...at('bars'), isForOthers: false });
    const forOthers = await core['charts.draw']({ ...at('bars'), isForOthers: true });
    expect(drawn.svg).toContain('paint-order');
    expect(forOthers.svg).not.toContain('paint-order'); // PowerPoint would paint the edge over its word
    expect(drawn.fileName).toBe('bieu-do-ty-le-theo-don-vi-2021-08-17-17h00');
    expect(drawn.svg).toContain('0/17 đơn vị');
  });
});

describe('pictures that go along with the report', () => {
  const at = time('2021-08-17T17:00');
  const request = { kind: 'report', directiveId: SAMPLE_ID, at } as const;

  test('stand in an annex of their own, as lines, with words for who cannot see them; none where there is nothing', async () => {
    const core = await aSampleOffice({ withReports: true });
    const charts = [{ kind: 'bars' }, { kind: 'timeliness' }, { kind: 'gaps' }] as const;
    const { html } = await core['papers.compose']({ ...request, charts });
    expect(html).toContain('BIỂU ĐỒ KÈM THEO');
    expect(html).toContain('Biểu đồ tại Phụ lục III kèm theo');
    expect(html.match(/<svg[^>]* role="img" aria-label="[^"]*15\/17 đơn vị/g)).toHaveLength(2);
    expect(html).toMatch(/Hình 2\. .*Số liệu đến 17h00 ngày 17\/8\/2021/);
    expect(html).not.toContain('Hình 3');
    expect((await core['papers.compose'](request)).html).not.toContain('<svg');
  });

  test('are drawn in Word, with the painted picture for older programs', async () => {
    const core = await aSampleOffice({ withReports: true });
    const asked = { ...request, charts: [{ kind: 'progress' as const }] };
    const drawings = await core['papers.drawings'](asked);
    expect(drawings).toHaveLength(1);
    const painting = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
    const { bytes } = await core['papers.render']({ ...asked, format: 'docx', paintings: [painting] });
    const files = unzipSync(bytes);
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    const png = media.find((name) => name.endsWith('.png')) ?? '';
    expect(files[png]).toEqual(painting);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('15/17 đơn vị có số liệu');
  });

  test('are kept with the number of the report', async () => {
    const core = await aSampleOffice({ withReports: true });
    const paper = await core['outgoing.numberCampaign']({ ...REPORT_ORDER, insist: true, charts: [{ kind: 'bars' }] });
    const { html } = await core['papers.compose']({ kind: 'written', paperId: paper.id });
    expect(html).toContain('Hình 1. ');
    expect(await core['papers.drawings']({ kind: 'written', paperId: paper.id })).toHaveLength(1);
  });

  test('of a frozen summary are those of its own totals only', async () => {
    const core = await aSampleOffice({ withReports: true });
    const { id } = await core['snapshots.freeze']({ directiveId: SAMPLE_ID, asOf: at, reason: '' });
    const compose = async (kind: 'bars' | 'progress') =>
      core['papers.compose']({ ...request, snapshotId: id, charts: [{ kind }] });
    expect((await compose('bars')).html).toContain('Hình 1. ');
    await expect(compose('progress')).rejects.toThrow('chỉ kèm được biểu đồ theo đơn vị');
  });
});
