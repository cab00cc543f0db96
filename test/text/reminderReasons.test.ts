import { expect, test } from 'vitest';
import { reminderReasons } from '../../electron/text/reminderReasons';
import { day } from '../support/builders';

const due = (deadline: string, isAhead = false) => ({ deadline, isAhead });

test.each([
  ['a day past', [{ period: day('2021-08-17'), ...due('trước 15h00 ngày 17/8/2021') }], ': ngày 17/8'],
  [
    'a day still to come, with its hour',
    [{ period: day('2021-08-17'), ...due('trước 15h00 ngày 17/8/2021', true) }],
    ': ngày 17/8 (hạn trước 15h00 ngày 17/8/2021)',
  ],
  ['owed once', [{ period: 'once', ...due('trước ngày 20/8/2021') }], ': hạn trước ngày 20/8/2021'],
  ['owed once and at no time', [{ period: 'once', ...due('') }], ''],
] as const)('what has not come: %s', (_, periods, words) =>
  expect(reminderReasons.missing('Mẫu 01', periods)).toBe(`Chưa gửi Mẫu 01${words}`),
);
