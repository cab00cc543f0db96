import fc from 'fast-check';
import type { Core } from '../../../electron/ipc/contract';
import { time } from '../../support/builders';
import { SAMPLE_ID } from '../../support/office';

/** Spellings that are and are not one person's, and phones that several have. */
const NAMES = ['Lê Thị Hòa', 'LE THI HOA', 'Lê Thị Hoà', 'Bà Lê Thị Hoa', 'Trần Văn Hùng', 'Trần Văn Hưng', 'Đỗ Ba'];
const PHONES = ['0905111222', '0905 111 222', 905111222, '0905111333', '0914000111', '0914000112', 'không có', '123'];
const WARDS = ['PHƯỜNG BỒNG SƠN', 'XÃ HOÀI MỸ'];
const DAYS = [17, 18, 19];

const person = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PHONES));
/** A report of a ward, and what becomes of it. */
export const came = fc.record({
  ward: fc.constantFrom(...WARDS),
  on: fc.constantFrom(...DAYS),
  total: fc.integer({ min: 3100, max: 3120 }),
  people: fc.array(person, { minLength: 1, maxLength: 8 }),
  meaning: fc.constantFrom('replacement', 'supplement'),
  isUndone: fc.boolean(),
});
export type Came = typeof came extends fc.Arbitrary<infer T> ? T : never;

/** What a clerk sees of the lists, without the words that name people. */
export async function seenOf(core: Core, path: string, { meaning, isUndone }: Came): Promise<unknown> {
  const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const asked = files[0]?.state === 'needs-answer';
  const judged = asked ? (await core['imports.assign']({ previewId, index: 0, meaning })).files : files;
  const [file] = judged;
  const codes = file?.issues.map(({ severity, code, cell }) => [severity, code, cell ?? null]);
  const seen = { asked, state: file?.state, version: file?.version, rows: file?.rows, codes: codes?.filter(isShared) };
  if (file?.state !== 'ready' && file?.state !== 'warnings') return seen;
  const batch = await core['imports.accept']({ previewId, indexes: [0] });
  const after = await totals(core);
  if (isUndone) await core['imports.undo']({ batchId: batch.id, reason: 'nhầm' });
  return { ...seen, after, last: isUndone ? await totals(core) : after };
}

function isShared([, code]: readonly (string | null)[]): boolean {
  return code !== 'counted-not-kept';
}

async function totals(core: Core): Promise<unknown> {
  const cut = { directiveId: SAMPLE_ID, asOf: time('2021-08-19T18:00') };
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: cut.asOf });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  const sums: unknown[] = [];
  for (const { obligationId, receivedAt } of section?.rows.flatMap(({ cells }) => cells) ?? []) {
    if (receivedAt === null) continue;
    const duty = { directiveId: SAMPLE_ID, scheduleId: section?.scheduleId ?? '', obligationId };
    for (const { submissionId, persons } of (await core['board.duty'](duty)).versions) {
      const sum = persons === 0 ? null : await core['persons.sum']({ submissionId });
      sums.push([
        persons,
        sum?.summary,
        sum?.proposed,
        sum?.isRight,
        sum?.rows.map(({ ordinal, verdict }) => [ordinal, verdict]),
      ]);
    }
  }
  return { compiled: await core['compilation.get'](cut), suspicions: await core['suspicions.list'](cut), sums };
}
