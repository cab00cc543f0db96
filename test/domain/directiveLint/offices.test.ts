import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AdviceCode } from '../../../electron/domain/directiveLint/advice';
import { lintDirective } from '../../../electron/domain/directiveLint/lintDirective';
import { draftOf } from '../../../electron/domain/directiveText/draft';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { shippedHolidays } from '../../support/holidays';

/** Ordinary papers of ordinary offices: beyond what every draft lacks, only what is really odd about them is told. */
const FOLDER = join(__dirname, '../../fixtures/directives/offices');
const OF_EVERY_DRAFT: ReadonlySet<AdviceCode> = new Set([
  'report-without-form',
  'form-not-described',
  'report-without-date',
  'base-not-reported',
  'open-ended-daily',
  'blank-number',
  'blank-day',
]);

test('no silly advice on the papers of the offices', () => {
  const told = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const reading = readDirectiveText(readFileSync(join(FOLDER, name), 'utf8'));
      const draft = draftOf(
        reading,
        { corrections: new Map(), groupOf: () => 'nhom', formOf: () => null, countOf: () => null },
        'ban-nhap',
      );
      return lintDirective(draft, [], null, shippedHolidays())
        .filter(({ code }) => !OF_EVERY_DRAFT.has(code))
        .map(({ code, clause }) => `${name.slice(0, 2)} ${code} ${clause ?? ''}`.trim());
    });
  expect(told).toEqual([
    '02 clause-without-addressee I.2',
    '03 deadline-on-weekend 3', // 25/01/2026 is a Sunday
    '03 clause-without-addressee 1', // names nobody but the Kính gửi: only the clause with the report has who reports
    '03 clause-without-addressee 2',
    '05 deadline-on-weekend 4.b', // an election is on a Sunday
    '09 deadline-on-weekend 2',
    '11 clause-without-addressee 1',
    '11 clause-without-addressee 2',
    '13 deadline-on-weekend 3',
    '14 clause-without-addressee 1',
    '15 recipients-wording',
    '17 deadline-on-weekend 2', // 05/10/2025 is a Sunday
    '17 clause-without-addressee 1',
    '19 clause-without-addressee 1',
    '25 clause-without-addressee I',
    '25 clause-without-addressee II.1',
    '25 clause-without-addressee II.2',
    'be deadline-on-weekend 3', // 15/11/2026 is a Sunday
    'be deadline-on-weekend 4', // 28/11/2026 is a Saturday
    'pc clause-without-addressee 3', // who sends the closing report is not said
  ]);
});
