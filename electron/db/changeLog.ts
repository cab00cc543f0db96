import type { LocalTime } from '../domain/calendar';
import { type Change, type ChangeEntry, type ChangeFilter, SUBJECT_KINDS, type SubjectKind } from '../domain/changes';
import { foldForSearch } from '../domain/vietnamese';
import type { Params, ReadDb, WriteDb } from './database';

/** Who changes and when: the same for all that one transaction does. */
export interface Authorship {
  readonly happenedAt: LocalTime;
  readonly account: string;
  /** null: the account has chosen no name. */
  readonly authorName: string | null;
  /** null: not asked, or not said. */
  readonly reason: string | null;
}

/** Adds entries at the end of the log; part of the transaction that makes the changes. */
export function addChanges(db: WriteDb, authorship: Authorship, changes: readonly Change[]): void {
  for (const change of changes) addChange(db, authorship, change);
}

function addChange(db: WriteDb, authorship: Authorship, change: Change): void {
  const { happenedAt, account, authorName, reason } = authorship;
  const { subject, field, fieldLabel, oldValue, newValue } = change;
  db.run(
    `INSERT INTO change_log (happened_at, account, author_name, subject_kind, subject_id, subject_label, field,
       field_label, old_value, new_value, reason, folded)
     VALUES (:happenedAt, :account, :authorName, :kind, :id, :label, :field, :fieldLabel, :oldValue, :newValue, :reason,
       :folded)`,
    {
      ':happenedAt': happenedAt,
      ':account': account,
      ':authorName': authorName,
      ':kind': subject.kind,
      ':id': subject.id,
      ':label': subject.label,
      ':field': field,
      ':fieldLabel': fieldLabel,
      ':oldValue': oldValue,
      ':newValue': newValue,
      ':reason': reason,
      ':folded': folded([account, authorName, subject.label, fieldLabel, oldValue, newValue, reason]),
    },
  );
}

function folded(texts: readonly (string | null)[]): string {
  return foldForSearch(texts.filter((text) => text !== null).join(' '));
}

interface EntryRow extends Omit<ChangeEntry, 'subject'> {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly label: string;
}

const COLUMNS = `sequence, happened_at AS happenedAt, account, author_name AS authorName, subject_kind AS kind,
  subject_id AS id, subject_label AS label, field, field_label AS fieldLabel, old_value AS oldValue,
  new_value AS newValue, reason`;

/**
 * The log is read from its end, which is how it is shown, so that a page costs a page; the `+` keeps SQLite from sorting
 * all of it by an index. Only the history of one thing goes through its index.
 */
const CONDITIONS = {
  days: '+happened_at >= :from AND +happened_at <= :to',
  kinds: '+subject_kind IN (SELECT value FROM json_each(:kinds))',
  subject: 'subject_kind IN (SELECT value FROM json_each(:kinds)) AND subject_id = :id',
  /** Each of them stands somewhere in the entry. */
  words: 'NOT EXISTS (SELECT 1 FROM json_each(:words) AS word WHERE instr(folded, word.value) = 0)',
} as const;

/** Newest first. */
export function listChanges(
  db: ReadDb,
  filter: ChangeFilter,
  page: { readonly offset: number; readonly limit: number },
): readonly ChangeEntry[] {
  const { where, params } = conditionOf(filter);
  return db
    .all<EntryRow>(`SELECT ${COLUMNS} FROM change_log ${where} ORDER BY sequence DESC LIMIT :limit OFFSET :offset`, {
      ...params,
      ':limit': page.limit,
      ':offset': page.offset,
    })
    .map(({ kind, id, label, ...entry }) => ({ ...entry, subject: { kind, id, label } }));
}

/** When the field of the office's own history was last written; null: never. */
export function lastOfficeChange(db: ReadDb, field: string): LocalTime | null {
  const row = db.find<{ at: LocalTime }>(
    "SELECT happened_at AS at FROM change_log WHERE subject_kind = 'office' AND field = :field ORDER BY sequence DESC LIMIT 1",
    { ':field': field },
  );
  return row?.at ?? null;
}

export function countChanges(db: ReadDb, filter: ChangeFilter): number {
  const { where, params } = conditionOf(filter);
  return db.find<{ total: number }>(`SELECT count(*) AS total FROM change_log ${where}`, params)?.total ?? 0;
}

function conditionOf({ subjectKind, subjectId, text = '', from, to }: ChangeFilter) {
  const kinds = subjectKind === undefined ? SUBJECT_KINDS : kindsShownWith(subjectKind);
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
  const parts = [
    ...(from === undefined && to === undefined ? [] : [CONDITIONS.days]),
    ...(subjectId !== undefined ? [CONDITIONS.subject] : subjectKind !== undefined ? [CONDITIONS.kinds] : []),
    ...(words.length === 0 ? [] : [CONDITIONS.words]),
  ];
  const params: Params = {
    ':from': from ?? '',
    ':to': `${to ?? '9999-12-31'}T23:59`,
    ':kinds': JSON.stringify(kinds),
    ':id': subjectId ?? '',
    ':words': JSON.stringify(words),
  };
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

/** The office's history is told with that of those who sign for it. */
function kindsShownWith(kind: SubjectKind): readonly SubjectKind[] {
  return kind === 'office' ? ['office', 'signatory'] : [kind];
}
