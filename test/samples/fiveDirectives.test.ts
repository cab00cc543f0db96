import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Directive } from '../../electron/domain/directive';
import { obligationsOfDirective } from '../../electron/domain/obligation';
import { tasksOf } from '../../electron/domain/task';
import { checkCampaign, parseDirectiveFile, parseSampleFile } from '../../electron/office/campaignFile';

const resources = resolve(__dirname, '../../resources');

function load(id: string) {
  const read = (folder: string) => readFileSync(join(resources, folder, `${id}.json`), 'utf8');
  const file = parseDirectiveFile(read('directives'), id);
  const sample = parseSampleFile(read('samples'), id);
  return { file, sample, directive: file.directive };
}

/** Every word of the paper in its order; the digests were taken from the papers themselves, not from these files. */
function wordsOf(directive: Directive): readonly string[] {
  return [
    directive.subject,
    ...directive.addressees,
    ...directive.legalBases.map(({ quote }) => quote),
    ...directive.openingParagraphs,
    ...directive.clauses.flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs]),
    ...directive.closingParagraphs,
    ...directive.recipients.map(({ text }) => text).filter((text) => text !== 'Gửi bản điện tử:'),
    ...directive.authorityLines,
    directive.signerName,
  ];
}

const FACTS = [
  [
    'bac-giang-2021-08',
    null,
    [null, 8, 2021],
    8,
    16,
    '4280adc29e91f51672e67f97f59ca8f0002aa27ccff59d6e7c52acb648ffc23c',
  ],
  ['long-an-2021-02', null, [null, 2, 2021], 8, 15, '068344df5fd0de09cd6d6997ad8baa3f5c864580acf417142c838084166b2f08'],
  ['bac-kan-2020-08', '4482', [4, 8, 2020], 6, 116, '16b75465e1f7af8f624151659bdc2b1977914790a34bb2e69ed63cc42fa403c2'],
  [
    'hoai-nhon-2021-08',
    null,
    [null, 8, 2021],
    4,
    17,
    'ac27c474f176b14c88eeeedcbf854b5668ac9055149f8ecca861f5015e6a9bdf',
  ],
  [
    'binh-duong-2021-02',
    '03',
    [5, 2, 2021],
    10,
    100,
    '946d967d202bbdc3e955ea06141c9072a0a378fefa863e985587b6e5679e571c',
  ],
] as const;

describe.each(FACTS)('%s', (id, number, [issuedDay, issuedMonth, issuedYear], clauses, areas, digest) => {
  const { file, sample, directive } = load(id);

  test('head as printed, blanks included, and every clause', () => {
    expect(directive).toMatchObject({ id, number, issuedDay, issuedMonth, issuedYear });
    expect(directive.clauses.map((clause) => clause.number)).toEqual(
      Array.from({ length: clauses }, (_, at) => String(at + 1)),
    );
    expect(directive.clauses.every(({ addressees }) => addressees.length > 0)).toBe(true);
  });
  test('word for word', () =>
    expect(createHash('sha256').update(wordsOf(directive).join('\n')).digest('hex')).toBe(digest));
  test('goes with its sample; units with their codes of that time', () => {
    expect(() => checkCampaign(sample, file, id)).not.toThrow();
    const withCode = sample.units.filter(({ code }) => code !== null);
    expect(withCode).toHaveLength(areas);
    expect(withCode.every(({ code, validTo }) => /^\d{3}(\d{2})?$/.test(code ?? '') && validTo === '2025-06-30')).toBe(
      true,
    );
    expect(sample.office.issuerLines).toEqual(directive.issuerLines);
  });
});

describe('irregular papers are taken as they are', () => {
  test('stamped in before it was dated', () =>
    expect(load('binh-duong-2021-02').directive).toMatchObject({
      stamp: { owner: 'SỞ CÔNG THƯƠNG BÌNH DƯƠNG', number: '812', arrivedOn: '2021-02-04', forwardedTo: null },
      issuedDay: 5,
      addressees: [],
    }));
  test('signed on the 4th, to be carried out from the 1st; no report, no target', () => {
    const { directive } = load('bac-kan-2020-08');
    expect(directive.clauses[0]?.window).toMatchObject({ from: '2020-08-01', to: null });
    expect([directive.schedules, directive.targets]).toEqual([[], []]);
  });
  test('eight sections and no deadline: tasks, but no row of a report', () => {
    const { directive, sample } = load('long-an-2021-02');
    expect(obligationsOfDirective(directive, sample.units)).toEqual([]);
    expect(tasksOf(directive, sample.units).every(({ dueOn }) => dueOn === null)).toBe(true);
    expect(tasksOf(directive, sample.units).filter(({ sourceId }) => sourceId === 'clause-1')).toHaveLength(21);
  });
  test('communes that have to pass the letter on get a line for it each', () => {
    const { directive, sample } = load('bac-giang-2021-08');
    const relays = tasksOf(directive, sample.units).filter(({ kind }) => kind === 'relay');
    expect(relays).toHaveLength(16);
    expect(directive.quotedFigures[0]).toMatchObject({
      printed: '47,59%',
      counts: { numerator: 82_930, denominator: 174_229 },
      asOf: '2021-08-03T17:00',
    });
  });
  test('the spelling of the paper is kept', () => {
    expect(JSON.stringify(load('bac-giang-2021-08').directive)).toContain('Bluzone');
    expect(JSON.stringify(load('bac-kan-2020-08').directive)).toContain('Chi đạo Báo Bắc Kạn');
  });
});

describe('letter 03 with both clocks', () => {
  const { directive, sample } = load('binh-duong-2021-02');
  const rows = obligationsOfDirective(directive, sample.units);
  test('91 communes at our hour, 9 districts and 8 bodies at that of the paper, six days with the weekend', () => {
    const of = (scheduleId: string) => rows.filter((row) => row.scheduleId === scheduleId);
    expect([of('cap-xa-hang-ngay').length, of('cap-huyen-hang-ngay').length, of('co-quan-hang-ngay').length]).toEqual([
      91 * 6,
      9 * 6,
      8 * 6,
    ]);
    expect(of('cap-xa-hang-ngay')[0]).toMatchObject({ dueAt: '2021-02-05T14:00', upperDueAt: '2021-02-05T15:00' });
    expect(of('cap-huyen-hang-ngay')[0]).toMatchObject({ dueAt: '2021-02-05T15:00', upperDueAt: null });
    expect(rows.map(({ period }) => period)).toContain('2021-02-07'); // a Sunday
  });
  test('a lead and who works with it', () =>
    expect(directive.clauses[7]?.addressees).toEqual([
      { groupId: 'ldld-khu-cong-nghiep', role: 'lead' },
      { groupId: 'so-tttt', role: 'coordinating' },
    ]));
});
