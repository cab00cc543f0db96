import type { Migration } from '../migrate';

/** The model of the first release. Lists of strings that are only ever shown whole are JSON text. */
const TABLES = [
  `CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    parent_lines TEXT NOT NULL,
    issuer_lines TEXT NOT NULL,
    symbol TEXT NOT NULL,
    field_symbol TEXT NOT NULL,
    place_of_issue TEXT NOT NULL,
    contact TEXT NOT NULL,
    archive_suffix TEXT NOT NULL,
    area_word TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE signatory (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    authority_lines TEXT NOT NULL,
    full_name TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1))
  ) STRICT`,
  `CREATE TABLE unit_group (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL) STRICT`,
  `CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    code TEXT, -- text: leading zeros count
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    addressee TEXT NOT NULL,
    parent_id TEXT REFERENCES unit (id),
    valid_from TEXT,
    valid_to TEXT
  ) STRICT`,
  `CREATE TABLE unit_alias (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (unit_id, alias)
  ) STRICT`,
  `CREATE TABLE unit_group_member (
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, unit_id)
  ) STRICT`,
  `CREATE TABLE baseline (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    measure_key TEXT NOT NULL,
    as_of TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (unit_id, measure_key, as_of)
  ) STRICT`,
  `CREATE TABLE form (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (id, version)
  ) STRICT`,
  `CREATE TABLE directive (
    id TEXT NOT NULL PRIMARY KEY,
    short_name TEXT NOT NULL,
    paper TEXT NOT NULL -- the printed words as JSON: letterhead, subject, recipients, signature
  ) STRICT`,
  `CREATE TABLE clause (
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    PRIMARY KEY (directive_id, id)
  ) STRICT`,
  `CREATE TABLE clause_addressee (
    directive_id TEXT NOT NULL,
    clause_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
    PRIMARY KEY (directive_id, clause_id, group_id),
    FOREIGN KEY (directive_id, clause_id) REFERENCES clause (directive_id, id) ON DELETE CASCADE
  ) STRICT`,
  `CREATE TABLE indicator (
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    measure TEXT NOT NULL,
    numerator_label TEXT NOT NULL,
    denominator_label TEXT NOT NULL,
    numerator TEXT NOT NULL, -- JSON FigureSource
    denominator TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    rounding TEXT NOT NULL CHECK (rounding IN ('round', 'truncate')),
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    PRIMARY KEY (directive_id, id)
  ) STRICT`,
  `CREATE TABLE target (
    directive_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    indicator_id TEXT NOT NULL,
    required_basis_points INTEGER NOT NULL CHECK (required_basis_points > 0),
    deadline TEXT,
    quote TEXT NOT NULL,
    PRIMARY KEY (directive_id, id),
    FOREIGN KEY (directive_id, indicator_id) REFERENCES indicator (directive_id, id) ON DELETE CASCADE
  ) STRICT`,
  `CREATE TABLE quoted_figure (
    directive_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    indicator_id TEXT NOT NULL,
    printed TEXT NOT NULL, -- exactly as on paper; a percentage without counts is never calculated with
    as_of TEXT NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (directive_id, position),
    FOREIGN KEY (directive_id, indicator_id) REFERENCES indicator (directive_id, id) ON DELETE CASCADE
  ) STRICT`,
  `CREATE TABLE schedule (
    directive_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    clause_id TEXT NOT NULL,
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    form_id TEXT,
    due TEXT NOT NULL, -- JSON DueRule
    receiver TEXT NOT NULL,
    via TEXT,
    channel TEXT,
    quote TEXT NOT NULL,
    decisions TEXT NOT NULL,
    PRIMARY KEY (directive_id, id),
    FOREIGN KEY (directive_id, clause_id) REFERENCES clause (directive_id, id) ON DELETE CASCADE
  ) STRICT`,
  `CREATE TABLE obligation (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL,
    schedule_id TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES unit (id),
    form_id TEXT NOT NULL,
    period TEXT NOT NULL,
    due_at TEXT,
    is_exclusive INTEGER NOT NULL CHECK (is_exclusive IN (0, 1)),
    exempt_reason TEXT,
    UNIQUE (directive_id, form_id, unit_id, period),
    FOREIGN KEY (directive_id, schedule_id) REFERENCES schedule (directive_id, id)
  ) STRICT`,
  `CREATE TABLE batch (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    imported_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE batch_file (
    id TEXT NOT NULL PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES batch (id),
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    folder TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'accepted-with-warnings', 'refused', 'skipped')),
    unit_id TEXT REFERENCES unit (id),
    form_id TEXT,
    period TEXT,
    received_at TEXT,
    UNIQUE (batch_id, position)
  ) STRICT`,
  'CREATE INDEX batch_file_by_hash ON batch_file (sha256)',
  `CREATE TABLE file_issue (
    file_id TEXT NOT NULL REFERENCES batch_file (id),
    position INTEGER NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    sheet TEXT,
    cell TEXT,
    row_number INTEGER,
    raw TEXT,
    understood TEXT,
    PRIMARY KEY (file_id, position)
  ) STRICT`,
  `CREATE TABLE submission (
    id TEXT NOT NULL PRIMARY KEY,
    obligation_id TEXT NOT NULL REFERENCES obligation (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    file_id TEXT NOT NULL UNIQUE REFERENCES batch_file (id),
    arrived_at TEXT NOT NULL,
    arrival_source TEXT NOT NULL CHECK (arrival_source IN ('clerk', 'receiptList', 'fileTime', 'importTime')),
    data_as_of TEXT,
    is_nil INTEGER NOT NULL CHECK (is_nil IN (0, 1)),
    UNIQUE (obligation_id, version)
  ) STRICT`,
  `CREATE TABLE figure (
    submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    field_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('number', 'blank', 'missing')),
    value INTEGER,
    PRIMARY KEY (submission_id, field_key),
    CHECK ((state = 'number') = (value IS NOT NULL))
  ) STRICT`,
  `CREATE TABLE report_text (
    submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    field_key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (submission_id, field_key)
  ) STRICT`,
  `CREATE TABLE person (
    submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    full_name TEXT NOT NULL,
    address TEXT,
    phone TEXT,
    raw_phone TEXT,
    source_row INTEGER NOT NULL,
    PRIMARY KEY (submission_id, ordinal)
  ) STRICT`,
  'CREATE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL',
] as const;

export const firstTables: Migration = {
  version: 10,
  name: 'office, units, directives, obligations, imports and reports',
  up(db) {
    for (const sql of TABLES) db.run(sql);
  },
};
