import { describe, expect, test } from 'vitest';
import type { Directive, Schedule } from '../../../electron/domain/directive';
import { withOwnChoices } from '../../../electron/domain/package/keepOwn';
import { day } from '../../support/builders';
import { aCampaign } from '../../support/levels';

const sent = aCampaign('g');
const [daily] = sent.schedules as [Schedule];
const withDaily = (change: Partial<Schedule>, of: Directive = sent): Directive => ({
  ...of,
  schedules: [{ ...daily, ...change }],
});
const decisionOf = () => 'câu trả lời của mình';
const kept = (incoming: Directive, before: Directive, base: Directive | null = sent) =>
  withOwnChoices({ incoming, before, sent: base, decisionOf });

const CUTOFF = { groupId: null, daysBefore: 0, clock: '14:00' };
const window = { question: 'window' as const, from: day('2021-08-16'), to: day('2021-08-20') };

describe('a newer wording from above', () => {
  test('leaves the cut-offs the office set itself, and says so', () => {
    const { directive, kept: told } = kept({ ...sent, subject: 'mới' }, withDaily({ internalCutoffs: [CUTOFF] }));
    expect(directive).toMatchObject({ subject: 'mới', schedules: [{ internalCutoffs: [CUTOFF] }] });
    expect(told).toMatchObject([{ what: 'cutoffs' }]);
  });

  test('brings its own cut-offs where nobody changed them here', () => {
    const first = withDaily({ internalCutoffs: [CUTOFF] });
    const next = withDaily({ internalCutoffs: [{ ...CUTOFF, clock: '13:00' }] });
    expect(kept(next, first, first)).toMatchObject({ directive: next, kept: [] });
  });

  test('drops cut-offs that no longer fall before the limit, and says so', () => {
    const earlier = withDaily({ due: { ...daily.due, clock: '11:00' } as Schedule['due'] });
    const { directive, kept: told } = kept(earlier, withDaily({ internalCutoffs: [CUTOFF] }));
    expect(directive.schedules[0]?.internalCutoffs).toEqual([]);
    expect(told).toMatchObject([{ what: 'lostCutoffs' }]);
  });

  test('leaves the answer to what the paper does not say, with its sentence', () => {
    const open = withDaily({ due: { ...daily.due, from: null, to: null } as Schedule['due'] });
    const answered: Directive = {
      ...open,
      schedules: [
        {
          ...daily,
          due: { ...daily.due, from: window.from, to: window.to } as Schedule['due'],
          answers: [window],
          decisions: ['câu trả lời của mình'],
        },
      ],
    };
    const { directive, kept: told } = kept({ ...open, subject: 'mới' }, answered, open);
    expect(directive.schedules).toEqual(answered.schedules);
    expect(told).toMatchObject([{ what: 'answer' }]);
  });

  test('follows the sender where it answers anew what it had answered, and nobody did here', () => {
    const first = withDaily({ answers: [window] });
    const longer = { ...window, to: day('2021-08-31') };
    const next = withDaily({ due: { ...daily.due, to: longer.to } as Schedule['due'], answers: [longer] });
    expect(kept(next, first, first)).toMatchObject({ directive: next, kept: [] });
  });

  test('leaves duties added here, and takes away those the sender gave up', () => {
    const own: Schedule = { ...daily, id: 'cua-minh', quote: 'tự đặt' };
    const gone: Schedule = { ...daily, id: 'cua-tren' };
    const base: Directive = { ...sent, schedules: [daily, gone] };
    const { directive, kept: told } = kept(sent, { ...base, schedules: [daily, gone, own] }, base);
    expect(directive.schedules.map(({ id }) => id)).toEqual(['daily', 'cua-minh']);
    expect(told).toMatchObject([{ what: 'duty', schedule: { id: 'cua-minh' } }]);
  });

  test('leaves to whom the office sends its own papers', () => {
    const before: Directive = { ...sent, reportReceivers: ['Ban Chỉ đạo huyện'] };
    const { directive, kept: told } = kept({ ...sent, reportReceivers: ['UBND tỉnh'] }, before);
    expect(directive.reportReceivers).toEqual(['Ban Chỉ đạo huyện']);
    expect(told).toEqual([{ what: 'reportReceivers' }]);
  });

  test('with nothing changed here is taken as it comes', () => {
    const next: Directive = { ...sent, subject: 'mới', campaignName: 'đợt hai' };
    expect(kept(next, sent)).toEqual({ directive: next, kept: [] });
  });
});
