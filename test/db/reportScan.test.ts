import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_LINES, readLines } from '../../electron/db/figureLines';
import { FiguresByReport } from '../../electron/db/figuresByReport';
import { openForReading } from '../../electron/db/readingStore';
import { listSubmissionHeads } from '../../electron/db/reportHeads';
import { ReportScan } from '../../electron/db/reportScan';
import type { Figure } from '../../electron/domain/submission';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

async function sampleReports() {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const store = await openForReading(folder);
  if (store === null) throw new Error('nothing to read');
  return store;
}

test('reports read in slices of any size are those looked up one by one', async () => {
  const store = await sampleReports();
  const listed = listSubmissionHeads(store.read, SAMPLE_ID);
  expect(listed.length).toBeGreaterThan(60);
  const byId = (heads: typeof listed) => JSON.stringify(heads.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const rows of [1, 7, 64, 100_000]) {
    const scan = new ReportScan(store.read, (id) => id);
    while (scan.read(rows));
    expect(byId(scan.finish())).toBe(byId(listed));
  }
  const unasked = new ReportScan(store.read, () => undefined);
  expect(unasked.finish()).toEqual([]);
  await store.close();
});

const figure = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.maxSafeInteger() }),
  fc.constantFrom<Figure>({ kind: 'blank' }, { kind: 'missing' }),
);
const key = fc.constantFrom('b', 'm', 'base', 'count_1', 'count_10', 'số người', '7');
const reports = fc.array(fc.tuple(fc.constantFrom('r', 'r1', 'r12', 'báo cáo'), fc.dictionary(key, figure)), {
  maxLength: 9,
});

test('figures in one text are read as they were written, report after report and in between', () => {
  fc.assert(
    fc.property(reports, (written) => {
      const told = (one: Figure) => (one.kind === 'number' ? String(one.value) : one.kind.slice(0, 1));
      const rows = written.flatMap(([id, own]) => Object.entries(own).map(([name, one]) => ({ id, name, one })));
      const lines = rows.map(({ id, name, one }) => `${id}\u001f${name}\u001f${told(one)}\u001e`).join('');
      const [read, added] = [new FiguresByReport(), new FiguresByReport()];
      readLines(lines, rows.length, read, () => true);
      for (const { id, name, one } of rows) added.add(id, name, one.kind, one.kind === 'number' ? one.value : null);
      for (const [id] of written) {
        expect(read.of(id)).toEqual(
          Object.fromEntries(written.flatMap(([other, own]) => (other === id ? Object.entries(own) : []))),
        );
        expect(JSON.stringify(read.of(id))).toBe(JSON.stringify(added.of(id)));
      }
    }),
  );
});

test('no figure is read at a guess', () => {
  const read = (lines: string, count = 1) => readLines(lines, count, new FiguresByReport(), () => true);
  for (const lines of ['r', 'r\u001f', 'r\u001fk\u001f12', 'r\u001fk\u001f1x\u001e', 'r\u001fk\u001f\u001e'])
    expect(() => read(lines)).toThrow();
  expect(() => read('r\u001fk\u001f12\u001e', 2)).toThrow('1 figures read of 2');
  expect(FIGURE_LINES).toContain('char(31)');
});
