import type { Migration } from '../migrate';

/** A paper quotes shares of money and land too: "đạt 56,16% (702,25/1.250,5 triệu đồng)". */
const STEPS = [
  `CREATE TABLE quoted_figure_with_decimals (
    directive_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    indicator_id TEXT NOT NULL,
    printed TEXT NOT NULL, -- exactly as on paper; a percentage without counts is never calculated with
    as_of TEXT NOT NULL,
    quote TEXT NOT NULL,
    numerator REAL,
    denominator REAL,
    PRIMARY KEY (directive_id, position),
    FOREIGN KEY (directive_id, indicator_id) REFERENCES indicator (directive_id, id) ON DELETE CASCADE
  ) STRICT`,
  `INSERT INTO quoted_figure_with_decimals
     (rowid, directive_id, position, indicator_id, printed, as_of, quote, numerator, denominator)
   SELECT rowid, directive_id, position, indicator_id, printed, as_of, quote, numerator, denominator
     FROM quoted_figure ORDER BY rowid`,
  'DROP TABLE quoted_figure',
  'ALTER TABLE quoted_figure_with_decimals RENAME TO quoted_figure',
] as const;

export const quotedFiguresWithDecimals: Migration = {
  version: 422,
  name: 'counts of quoted figures with decimals',
  up(db) {
    for (const sql of STEPS) db.run(sql);
  },
};
