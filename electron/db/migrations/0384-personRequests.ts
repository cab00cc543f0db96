import type { Migration } from '../migrate';

/** What people ask of their data, and when it has to be done. */
export const personRequests: Migration = {
  version: 384,
  name: 'requests of people about their data',
  up(db) {
    db.run(`CREATE TABLE person_request (
      id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('access', 'correct', 'restrict', 'delete', 'protect')),
      received_on TEXT NOT NULL,
      way TEXT NOT NULL, -- how it came; never who asks
      reply_due_on TEXT NOT NULL, -- on procedure
      due_on TEXT NOT NULL,
      is_with_processor INTEGER NOT NULL CHECK (is_with_processor IN (0, 1)),
      replied_on TEXT,
      extended_to TEXT,
      extension_reason TEXT,
      done_on TEXT,
      outcome TEXT NOT NULL, -- '': not done
      noted_at TEXT NOT NULL,
      noted_by TEXT NOT NULL,
      CHECK ((extended_to IS NULL) = (extension_reason IS NULL))
    ) STRICT`);
  },
};
