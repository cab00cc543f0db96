import type { Migration } from '../migrate';

/** Papers of the office, the numbers of every series, and the register of what came in (NĐ 30/2020, Đ.15, Đ.22, Phụ lục IV). */
const STATEMENTS = [
  `CREATE TABLE number_series (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    flow TEXT NOT NULL CHECK (flow IN ('outgoing', 'copies', 'incoming')),
    kind_ids TEXT NOT NULL, -- JSON; []: all that no other series names
    owner TEXT NOT NULL, -- '': the office itself
    symbol TEXT NOT NULL, -- '': the office's own
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
  ) STRICT`,
  `INSERT INTO number_series (id, position, name, flow, kind_ids, owner, symbol, is_closed) VALUES
    ('di', 1, 'Văn bản đi', 'outgoing', '[]', '', '', 0),
    ('sao', 2, 'Bản sao', 'copies', '[]', '', '', 0),
    ('den', 3, 'Văn bản đến', 'incoming', '[]', '', '', 0)`,
  `CREATE TABLE number_start ( -- first number the app gives in a year, where the year did not begin with the app
    series_id TEXT NOT NULL REFERENCES number_series (id),
    year INTEGER NOT NULL,
    first INTEGER NOT NULL CHECK (first >= 1),
    PRIMARY KEY (series_id, year)
  ) STRICT`,
  `CREATE TABLE issued_number ( -- the key is the promise: no number twice
    series_id TEXT NOT NULL REFERENCES number_series (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    suffix TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'given', 'cancelled')),
    paper_id TEXT, -- an office_paper or an incoming_paper
    issued_on TEXT,
    reason TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (series_id, year, number, suffix)
  ) STRICT`,
  'CREATE INDEX issued_number_by_paper ON issued_number (paper_id)',
  `CREATE TABLE office_paper (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    kind_id TEXT NOT NULL,
    source TEXT NOT NULL, -- JSON
    subject TEXT NOT NULL,
    series_id TEXT REFERENCES number_series (id),
    year INTEGER,
    number INTEGER,
    number_suffix TEXT NOT NULL,
    code TEXT NOT NULL,
    issued_on TEXT,
    status TEXT NOT NULL,
    signed_on TEXT,
    sent_on TEXT,
    directive_id TEXT REFERENCES directive (id),
    unit_id TEXT, -- it may leave the registry
    batch_id TEXT,
    details TEXT NOT NULL, -- JSON of what is only shown and printed
    pages INTEGER,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    folded TEXT NOT NULL, -- what is searched, without dấu
    CHECK ((year IS NULL) = (number IS NULL))
  ) STRICT`,
  'CREATE INDEX office_paper_by_year ON office_paper (year, number)',
  'CREATE INDEX office_paper_by_batch ON office_paper (batch_id)',
  `CREATE TABLE office_paper_frozen ( -- the paper as it stood when its number was given
    paper_id TEXT NOT NULL PRIMARY KEY REFERENCES office_paper (id),
    document TEXT NOT NULL -- JSON
  ) STRICT`,
  `CREATE TABLE office_paper_step (
    paper_id TEXT NOT NULL REFERENCES office_paper (id),
    sequence INTEGER NOT NULL,
    step TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    text TEXT NOT NULL,
    undone_at TEXT,
    PRIMARY KEY (paper_id, sequence)
  ) STRICT`,
  `CREATE TABLE paper_scan ( -- of a paper that goes out or came in
    paper_id TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attached_file (sha256),
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (paper_id, sha256)
  ) STRICT`,
  `CREATE TABLE incoming_paper (
    id TEXT NOT NULL PRIMARY KEY,
    series_id TEXT NOT NULL REFERENCES number_series (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    suffix TEXT NOT NULL,
    arrived_on TEXT NOT NULL,
    directive_id TEXT REFERENCES directive (id),
    is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
    cancel_reason TEXT NOT NULL,
    details TEXT NOT NULL, -- JSON
    changed_at TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (series_id, year, number, suffix)
  ) STRICT`,
  'CREATE UNIQUE INDEX incoming_paper_by_directive ON incoming_paper (directive_id)',
  `CREATE TABLE kept_copy_use ( -- sổ sử dụng bản lưu
    id TEXT NOT NULL PRIMARY KEY,
    paper_id TEXT NOT NULL REFERENCES office_paper (id),
    sequence INTEGER NOT NULL UNIQUE,
    used_on TEXT NOT NULL,
    details TEXT NOT NULL, -- JSON
    removed_at TEXT
  ) STRICT`,
] as const;

export const officePapers: Migration = {
  version: 230,
  name: 'papers of the office, their numbers, and the register of what came in',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
