import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../electron/domain/percentAudit/audited';
import { auditPercents } from '../../../electron/domain/percentAudit/auditPercents';
import type { Case } from './corpus/case';
import { COLLECTED } from './corpus/collected';
import { FIELDS } from './corpus/fields';
import { MORE_PROSE, PROSE } from './corpus/prose';
import { SECOND } from './corpus/second';

const SHORT = { right: 'r', wrong: 'w', unchecked: 'u' } as const;

function audit(text: string): { readonly got: readonly string[]; readonly detail: string } {
  const { percents, remarks } = auditPercents(text);
  const detail = percents
    .map(({ printed, meaning, counts, verdict, reason }) =>
      [printed, meaning, counts === null ? '-' : `${counts.numerator} / ${counts.denominator}`, reason ?? verdict].join(
        ' ',
      ),
    )
    .join('; ');
  return { got: [...percents.map((percent) => SHORT[outcomeOf(percent)]), ...remarks.map(({ code }) => code)], detail };
}

/** What was got, or the expectation itself where every mark is one of those that will do. */
function held([text, expected]: Case): string {
  const { got, detail } = audit(text);
  const wanted = expected.split(' ').filter((one) => one !== '');
  const fits = wanted.length === got.length && wanted.every((one, index) => one.split('|').includes(got[index] ?? ''));
  return fits ? expected : `${got.join(' ')} <- ${detail}`;
}

describe.each<[string, readonly Case[]]>([
  ['sentences of many reports', COLLECTED],
  ['reports of many fields', FIELDS],
  ['a second set', SECOND],
  ['prose', PROSE],
  ['more prose', MORE_PROSE],
])('%s', (_, cases) => {
  test.each(cases)('%s', (...one) => expect(held(one)).toBe(one[1]));
});
