import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { figuresWithDecimals } from '../../electron/db/migrations/0417-figuresWithDecimals';

test('figures keep their rows, states and places, and may have decimals from then on', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 417),
  );
  db.run('PRAGMA foreign_keys = OFF');
  const put = (key: string, state: string, value: number | null, cell: string | null) =>
    db.run(
      "INSERT INTO figure (submission_id, field_key, state, value, sheet, cell, raw) VALUES ('s', :key, :state, :value, 'Trang 1', :cell, :raw)",
      { ':key': key, ':state': state, ':value': value, ':cell': cell, ':raw': value === null ? null : String(value) },
    );
  put('ho', 'number', 40, 'C8');
  put('khong', 'number', 0, 'C9');
  put('trong', 'blank', null, 'C10');
  put('thieu', 'missing', null, null);
  put('lon', 'number', 9_007_199_254_740_991, 'C11');
  const before = db.all('SELECT rowid, * FROM figure ORDER BY rowid');
  figuresWithDecimals.up(db);
  expect(db.all('SELECT rowid, * FROM figure ORDER BY rowid')).toEqual(before);
  put('kinh_phi', 'number', 1250.5, 'C12');
  expect(db.find("SELECT value FROM figure WHERE field_key = 'kinh_phi'")).toEqual({ value: 1250.5 });
  expect(() => put('hong', 'number', null, null)).toThrow();
  db.close();
});
