import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { listSnapshots } from '../../electron/db/summarySnapshots';

test('summaries frozen before were cut by the moment of arrival alone', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 310),
  );
  database.script(`
    INSERT INTO directive (id, short_name, paper, is_draft) VALUES
      ('d', 'Cũ', '{"issuedDay":14,"issuedMonth":8,"issuedYear":2021}', 0);
    INSERT INTO summary_snapshot (id, directive_id, number, version, as_of, frozen_at, frozen_by, reason, content, sha256)
      VALUES ('s', 'd', 1, 1, '2021-08-17T14:55', '2021-08-17T15:00', 'Lê Thị Mai', '', '{}', 'x');`);
  expect(migrate(database)).toBe(true);
  expect(listSnapshots(database, 'd')).toMatchObject([
    { id: 's', asOf: '2021-08-17T14:55', period: null, dataHour: null },
  ]);
});
