import { describe, expect, test } from 'vitest';
import { lintDirective } from '../../../electron/domain/directiveLint/lintDirective';
import { aDirective } from '../../support/builders';
import { shippedHolidays } from '../../support/holidays';

function codes(words: string): readonly string[] {
  const [clause] = aDirective().clauses;
  if (clause === undefined) throw new Error('no clause');
  const directive = aDirective({ issuedDay: 4, clauses: [{ ...clause, paragraphs: [words] }], schedules: [] });
  return lintDirective(directive, [], null, shippedHolidays()).map(({ code }) => code);
}

describe('two targets of one order', () => {
  test('on other people are said to be mixed', () =>
    expect(
      codes(
        'Phấn đấu đạt 60% dân số trưởng thành trước ngày 20/8, 90% người dùng điện thoại thông minh trước ngày 30/8.',
      ),
    ).toContain('mixed-bases'));
  test.each([
    'Phấn đấu đạt 60% người dân trước ngày 20/8, 90% người dân trước ngày 30/8.',
    'Phấn đấu đạt 60% hộ dân và 90% cơ sở kinh doanh trước ngày 30/8.',
  ])('are not: %s', (words) => expect(codes(words)).not.toContain('mixed-bases'));
});

describe('a share of counts with their measure between', () => {
  test.each([
    ['Đến nay có 5.120 hồ sơ trên tổng số 12.800 hồ sơ, đạt tỷ lệ 41%.', true],
    ['Đến nay có 5.120 hồ sơ trên tổng số 12.800 hồ sơ, đạt tỷ lệ 40%.', false],
  ])('%s', (words, isWrong) => expect(codes(words).includes('percent-wrong')).toBe(isWrong));
});
