import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { quotedFiguresWithDecimals } from '../../electron/db/migrations/0422-quotedFiguresWithDecimals';

test('figures that a paper quotes keep their rows, counts or none, and may have decimals from then on', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 422),
  );
  db.run('PRAGMA foreign_keys = OFF');
  const put = (position: number, numerator: number | null, denominator: number | null) =>
    db.run(
      "INSERT INTO quoted_figure (directive_id, position, indicator_id, printed, as_of, quote, numerator, denominator) VALUES ('d', :position, 'i', '47,60%', '2021-08-14T17:00', 'q', :numerator, :denominator)",
      { ':position': position, ':numerator': numerator, ':denominator': denominator },
    );
  put(1, 82_930, 174_229);
  put(0, null, null);
  const before = db.all('SELECT rowid, * FROM quoted_figure');
  quotedFiguresWithDecimals.up(db);
  expect(db.all('SELECT rowid, * FROM quoted_figure')).toEqual(before);
  put(2, 702.25, 1250.5);
  expect(db.find('SELECT numerator, denominator FROM quoted_figure WHERE position = 2')).toEqual({
    numerator: 702.25,
    denominator: 1250.5,
  });
  db.close();
});
