import type { Migration } from '../migrate';

/** What the clerk writes about the figures of a report; each period of a directive has its own. */
export const reportRemarks: Migration = {
  version: 270,
  name: 'remarks on the figures of reports',
  up(db) {
    db.run(`CREATE TABLE report_remark (
      directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
      period TEXT NOT NULL, -- the periods of its rates: 'form-02/2021-08-17'
      text TEXT NOT NULL, -- paragraphs, one per line
      drafted TEXT NOT NULL, -- JSON: what the figures said when it was kept, by key
      PRIMARY KEY (directive_id, period)
    ) STRICT`);
  },
};
