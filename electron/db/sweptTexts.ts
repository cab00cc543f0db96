import type { Params, ReadDb, Value, WriteDb } from './database';

/** A table with texts that somebody wrote and that may name anybody; its key tells the rows apart. */
export interface SweptTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly texts: readonly string[];
  /** Columns that are JSON: looked through text by text. */
  readonly json?: readonly string[];
}

/**
 * Names of units, officials and papers of the office are none of them: they name no resident. A test goes through every
 * column of text there is, so one that is new is swept, or excused there by name.
 */
export const SWEPT: readonly SweptTable[] = [
  { table: 'batch_file', key: ['id'], texts: ['file_name', 'folder'] },
  { table: 'file_issue', key: ['file_id', 'position'], texts: ['sheet', 'message', 'raw', 'understood', 'expected'] },
  { table: 'figure', key: ['submission_id', 'field_key'], texts: ['sheet', 'raw'] },
  { table: 'directive_attachment', key: ['directive_id', 'sha256'], texts: ['file_name'] },
  { table: 'outside_count_batch', key: ['id'], texts: ['file_name', 'source'] },
  { table: 'baseline', key: ['unit_id', 'measure_key', 'as_of'], texts: ['source'] },
  { table: 'own_report', key: ['id'], texts: ['channel', 'paper', 'receipt', 'note'] },
  { table: 'upper_template', key: ['id'], texts: ['name'] },
  { table: 'upper_template_version', key: ['template_id', 'version'], texts: ['file_name'] },
  { table: 'form_purpose', key: ['form_id'], texts: ['purpose', 'ground', 'owner', 'contact'] },
  { table: 'paper_batch', key: ['id'], texts: ['folder', 'folder_name'] },
  { table: 'saved_question', key: ['id'], texts: ['name'], json: ['question'] },
  { table: 'issued_number', key: ['series_id', 'year', 'number', 'suffix'], texts: ['reason'] },
  { table: 'package_file', key: ['package', 'position'], texts: ['file_name'] },
  { table: 'reminder_wording', key: ['kind', 'stage'], texts: ['text'] },
  { table: 'keyed_report', key: ['file_id'], texts: [], json: ['told'] },
  { table: 'obligation', key: ['id'], texts: ['exempt_reason'] },
  { table: 'report_text', key: ['submission_id', 'field_key'], texts: ['value'] },
  { table: 'person_extra', key: ['list', 'ordinal', 'field_key'], texts: ['text'] },
  { table: 'evidence', key: ['file_id', 'position'], texts: ['text', 'sender', 'file_name'] },
  { table: 'keyed_draft', key: ['directive_id'], texts: [], json: ['draft'] },
  { table: 'written_draft', key: ['place'], texts: [], json: ['draft'] },
  { table: 'report_remark', key: ['directive_id', 'period'], texts: ['text'] },
  { table: 'task_note', key: ['id'], texts: ['text', 'evidence_name'] },
  { table: 'obligation_grant', key: ['id'], texts: ['reason'] },
  { table: 'missing_choice', key: ['directive_id', 'indicator_id', 'unit_id', 'period'], texts: ['reason'] },
  { table: 'reminder', key: ['id'], texts: ['text'] },
  { table: 'reminder_result', key: ['id'], texts: ['text'] },
  { table: 'person_request', key: ['id'], texts: ['way', 'extension_reason', 'outcome'] },
  { table: 'retention_rule', key: ['form_id', 'directive_id'], texts: ['hold_reason'] },
  { table: 'destruction', key: ['id'], texts: ['reason'] },
  { table: 'campaign_closing', key: ['id'], texts: ['reason', 'reopen_reason'] },
  { table: 'package', key: ['id'], texts: ['file_name'], json: ['summary', 'undo'] },
  {
    table: 'change_log',
    key: ['sequence'],
    texts: ['subject_label', 'field_label', 'old_value', 'new_value', 'reason', 'folded'],
  },
];

export interface Sweep {
  /** null: nothing is to be taken out. */
  without(text: string): string | null;
  withoutInJson(json: string): string | null;
}

/** A row that is written anew. */
export interface SweptRow {
  readonly sql: string;
  readonly params: Params;
}

/**
 * Rows of the tables that name somebody the sweep is after, as they are to be written; nothing of what was there.
 * @param only the one table that is looked at; null: all
 */
export function* sweptRows(db: ReadDb, sweep: Sweep, only: string | null = null): Generator<SweptRow | null> {
  for (const one of SWEPT.filter((swept) => only === null || swept.table === only)) {
    const { table, key, texts, json = [] } = one;
    const columns = [...texts, ...json];
    const update = `UPDATE ${table} SET ${columns.map((name) => `${name} = :${name}`).join(', ')} WHERE ${key
      .map((name) => `${name} = :${name}`)
      .join(' AND ')}`;
    for (const row of db.all(`SELECT ${[...key, ...columns].join(', ')} FROM ${table}`)) {
      const swept = sweptColumns(row, one, sweep);
      yield swept && { sql: update, params: paramsOf({ ...row, ...swept }, [...key, ...columns]) };
    }
  }
}

/** Of the rows of these tables whether they name somebody the sweep is after. */
export function* sweptRowsNamed(
  db: ReadDb,
  sweep: Sweep,
  tables: readonly string[],
): Generator<{ readonly table: string; readonly isNamed: boolean }> {
  for (const table of tables) for (const row of sweptRows(db, sweep, table)) yield { table, isNamed: row !== null };
}

function sweptColumns(
  row: Readonly<Record<string, Value>>,
  { texts, json = [] }: SweptTable,
  sweep: Sweep,
): Readonly<Record<string, string>> | null {
  const changed: [string, string][] = [];
  const look = (name: string, of: (text: string) => string | null) => {
    const value = row[name];
    const swept = typeof value === 'string' ? of(value) : null;
    if (swept !== null) changed.push([name, swept]);
  };
  for (const name of texts) look(name, (text) => sweep.without(text));
  for (const name of json) look(name, (text) => sweep.withoutInJson(text));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function paramsOf(row: Readonly<Record<string, Value>>, names: readonly string[]): Params {
  return Object.fromEntries(names.map((name) => [`:${name}`, row[name] ?? null]));
}

/** Names a clerk once taught the program for a unit, when somebody is called so. */
export function dropLearntNames(db: WriteDb, sweep: Sweep): number {
  const named = db
    .all<{ unitId: string; alias: string }>('SELECT unit_id AS unitId, alias FROM learnt_alias ORDER BY unit_id, alias')
    .filter(({ alias }) => sweep.without(alias) !== null);
  for (const { unitId, alias } of named)
    for (const table of ['learnt_alias', 'unit_alias'])
      db.run(`DELETE FROM ${table} WHERE unit_id = :unit AND alias = :alias`, { ':unit': unitId, ':alias': alias });
  return named.length;
}

/** What stays because it is archive; `label` names nobody. */
export interface NamingPaper {
  readonly kind: 'paper' | 'incoming' | 'snapshot';
  readonly id: string;
  /** Its subject, its number and day, or when it was frozen. */
  readonly label: string;
}

/** Names of the files that a paper was scanned into. */
const SCANS = "SELECT group_concat(file_name, ' ') FROM paper_scan AS scan WHERE scan.paper_id";

/** Papers of both registers and frozen summaries that name somebody the sweep is after: they stay, and are said. */
export function papersNaming(db: ReadDb, sweep: Sweep): readonly NamingPaper[] {
  const papers = db.all<{ id: string; label: string; text: string }>(
    `SELECT office_paper.id, subject AS label, subject || ' ' || details || ' ' || source || ' ' || coalesce(document, '')
         || ' ' || coalesce((SELECT group_concat(text, ' ') FROM office_paper_step AS step WHERE step.paper_id = office_paper.id), '')
         || ' ' || coalesce((SELECT group_concat(details, ' ') FROM kept_copy_use AS use WHERE use.paper_id = office_paper.id), '')
         || ' ' || coalesce((${SCANS} = office_paper.id), '') AS text
       FROM office_paper LEFT JOIN office_paper_frozen ON paper_id = office_paper.id ORDER BY office_paper.id`,
  );
  const incoming = db.all<{ id: string; label: string; text: string }>(
    `SELECT id, number || suffix || '/' || arrived_on AS label,
            details || ' ' || cancel_reason || ' ' || coalesce((${SCANS} = incoming_paper.id), '') AS text
       FROM incoming_paper ORDER BY year, number, suffix`,
  );
  const snapshots = db.all<{ id: string; label: string; text: string }>(
    "SELECT id, frozen_at AS label, content || ' ' || reason AS text FROM summary_snapshot ORDER BY id",
  );
  const naming = (kind: NamingPaper['kind'], rows: typeof papers) =>
    rows
      .filter(({ text }) => sweep.without(text) !== null)
      .map(({ id, label }) => ({ kind, id, label: sweep.without(label) ?? label }));
  return [...naming('paper', papers), ...naming('incoming', incoming), ...naming('snapshot', snapshots)];
}
