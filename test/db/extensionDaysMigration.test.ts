import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';

test('a request that was extended gets the day the log has for it; without one it stays unknown', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 425),
  );
  for (const [number, to, reason] of [
    [1, '2026-12-17', 'Nhiều hồ sơ'],
    [2, '2026-12-17', 'Nhiều hồ sơ'],
    [3, null, null],
  ] as const)
    db.run(
      `INSERT INTO person_request VALUES (:id, :number, 'correct', '2026-11-27', '', '2026-12-01', '2026-12-07', 0, NULL,
         :to, :reason, NULL, '', '2026-12-09T08:00', 'a')`,
      { ':id': `r${number}`, ':number': number, ':to': to, ':reason': reason },
    );
  for (const [sequence, at, field, said] of [
    [1, '2026-11-30T08:00', 'request/1', 'đã trả lời về thủ tục ngày 30/11/2026'],
    [2, '2026-12-03T16:30', 'request/1', 'gia hạn đến hết ngày 17/12/2026: Nhiều hồ sơ'],
    [3, '2026-12-04T08:00', 'request/11', 'gia hạn đến hết ngày 17/12/2026: Nhiều hồ sơ'],
  ] as const)
    db.run(
      `INSERT INTO change_log VALUES (:sequence, :at, 'a', NULL, 'office', 'o', 'Người', :field, 'Yêu cầu', NULL, :said, NULL, '')`,
      { ':sequence': sequence, ':at': at, ':field': field, ':said': said },
    );
  migrate(db);
  expect(db.all('SELECT number, extended_on AS day FROM person_request ORDER BY number')).toEqual([
    { number: 1, day: '2026-12-03' },
    { number: 2, day: null },
    { number: 3, day: null },
  ]);
  db.close();
});
