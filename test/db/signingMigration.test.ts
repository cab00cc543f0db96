import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { findSeal, listSignatories } from '../../electron/db/office';

test('signers of before keep their lines and get nothing that was not said of them', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 250),
  );
  database.script(`INSERT INTO signatory (id, position, authority_lines, full_name, valid_from, valid_to, is_default)
    VALUES ('s', 0, '["KT. CHỦ TỊCH","PHÓ CHỦ TỊCH"]', 'Phạm Trương', NULL, '2026-12-31', 1)`);
  expect(migrate(database)).toBe(true);
  expect(listSignatories(database)).toEqual([
    {
      id: 's',
      authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      otherTitleLines: [],
      fullName: 'Phạm Trương',
      way: null,
      mandate: null,
      picture: null,
      validFrom: null,
      validTo: '2026-12-31',
      isDefault: true,
    },
  ]);
  expect(findSeal(database)).toBeNull();
});
