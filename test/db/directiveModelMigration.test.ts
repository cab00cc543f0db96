import { expect, test } from 'vitest';
import { findDirective } from '../../electron/db/directives';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { listObligations, listTouchedObligations } from '../../electron/db/obligations';
import { listTasks } from '../../electron/db/tasks';

const BEFORE = `
  INSERT INTO unit_group (id, position, name) VALUES ('g', 0, 'UBND các xã'), ('h', 1, 'Các xã miền núi');
  INSERT INTO unit (id, position, name, kind, addressee) VALUES ('u', 0, 'Xã Một', 'xã', 'UBND xã Một');
  INSERT INTO unit_group_member (group_id, unit_id) VALUES ('g', 'u'), ('h', 'u');
  INSERT INTO directive (id, short_name, paper) VALUES ('d', 'Cũ', '{"kind":"Công văn","number":"12","issuedMonth":8}');
  INSERT INTO clause (directive_id, id, position, number, paragraphs) VALUES ('d', 'c', 0, '1', '["1. Báo cáo."]');
  INSERT INTO clause_addressee (directive_id, clause_id, position, group_id, role)
    VALUES ('d', 'c', 0, 'g', 'coordinating'), ('d', 'c', 1, 'h', 'lead');
  INSERT INTO indicator (directive_id, id, position, label, measure, numerator_label, denominator_label, numerator,
      denominator, decimals, rounding, group_id)
    VALUES ('d', 'i', 0, 'l', 'm', 'n', 'd', '{}', '{}', 2, 'round', 'g');
  INSERT INTO quoted_figure (directive_id, position, indicator_id, printed, as_of, quote)
    VALUES ('d', 0, 'i', '42,85%', '2021-08-14T17:00', 'đạt 42,85%');
  INSERT INTO schedule (directive_id, id, position, clause_id, group_id, form_id, due, receiver, via, channel, quote, decisions)
    VALUES ('d', 's', 0, 'c', 'g', 'f', '{"kind":"once","dueAt":"2021-08-20T00:00","isExclusive":true}', 'UBND', NULL, NULL,
      'trước ngày 20/8', '["đã quyết"]');
  INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, exempt_reason)
    VALUES ('o', 'd', 's', 'u', 'f', 'once', '2021-08-20T00:00', 1, NULL);
  INSERT INTO batch (id, sequence, directive_id, imported_at) VALUES ('b', 1, 'd', '2021-08-19T10:00');
  INSERT INTO batch_file (id, batch_id, position, file_name, folder, sha256, size_bytes, outcome)
    VALUES ('f', 'b', 0, 'a.xlsx', '', 'x', 1, 'accepted');
  INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
    VALUES ('r', 'o', 1, 'f', '2021-08-19T09:00', 'clerk', 0);`;

test('a campaign of before keeps its duties, rows and reports, and gets its tasks', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 90),
  );
  database.script(BEFORE);
  expect(migrate(database)).toBe(true);
  const directive = findDirective(database, 'd');
  expect(directive).toMatchObject({
    number: '12',
    isDraft: false,
    issuerLevel: '',
    stamp: null,
    links: [],
    relays: [],
    clauses: [{ heading: null, window: null, paragraphs: ['1. Báo cáo.'] }],
    quotedFigures: [{ printed: '42,85%', counts: null }],
    schedules: [{ id: 's', internalCutoffs: [], owedBy: 'units', decisions: ['đã quyết'], answers: [] }],
  });
  expect(listObligations(database, 'd')).toMatchObject([
    { id: 'o', dueAt: '2021-08-20T00:00', upperDueAt: null, dataAsOf: null, isWithdrawn: false, extension: null },
  ]);
  expect(listTouchedObligations(database, 'd')).toEqual(new Set(['o']));
  expect(listTasks(database, 'd')).toEqual([
    { id: 'd/clause/c/u', kind: 'clause', sourceId: 'c', unitId: 'u', role: 'lead', dueOn: null, isWithdrawn: false },
  ]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
});
