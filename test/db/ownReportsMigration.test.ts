import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { insertOwnReport, listOwnReports, undoOwnReport } from '../../electron/db/ownReports';
import type { OwnReport } from '../../electron/domain/ownReport';
import { time } from '../support/builders';

test('reports of our own come empty, and a period has at most one that stands', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 412),
  );
  db.run("INSERT INTO directive (id, short_name, paper, is_draft) VALUES ('d', 'Đợt', '{}', 0)");
  migrate(db);
  expect(listOwnReports(db, 'd')).toEqual([]);
  const report: OwnReport = {
    id: 'r',
    directiveId: 'd',
    scheduleId: 's',
    period: 'once',
    outcome: 'sent',
    happenedAt: time('2021-08-22T17:00'),
    channel: 'trục liên thông',
    paperId: null,
    paper: '01/BC-UBND',
    receipt: '881',
    note: '',
    madeAt: time('2021-08-22T17:05'),
    madeBy: 'Lan',
  };
  insertOwnReport(db, report);
  expect(listOwnReports(db, 'd')).toEqual([report]);
  expect(() => insertOwnReport(db, { ...report, id: 'r2' })).toThrow(/UNIQUE/);
  expect(() =>
    insertOwnReport(db, {
      ...report,
      id: 'r3',
      period: time('2021-08-22T17:00').slice(0, 10) as never,
      outcome: 'withdrawn',
    }),
  ).toThrow(/CHECK/);
  undoOwnReport(db, 'r', { at: time('2021-08-23T08:00'), by: 'Lan' });
  expect(listOwnReports(db, 'd')).toEqual([]);
  insertOwnReport(db, { ...report, id: 'r2' });
  expect(listOwnReports(db, 'd').map(({ id }) => id)).toEqual(['r2']);
  expect(() => insertOwnReport(db, { ...report, id: 'r4', directiveId: 'x' })).toThrow(/FOREIGN KEY/);
  db.close();
});
