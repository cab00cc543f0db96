import type { LocalTime } from '../domain/calendar';
import type { ArrivalBasis, EvidencePiece, ToldReport } from '../domain/evidence';
import type { UnitChannel } from '../domain/unit';
import type { ReadDb, WriteDb } from './database';

/** What is known of a report that was keyed in, beside its figures. */
export interface KeyedReport {
  readonly channel: UnitChannel;
  readonly arrivalBasis: ArrivalBasis;
  readonly told: ToldReport;
}

export function insertKeyedReport(db: WriteDb, fileId: string, { channel, arrivalBasis, told }: KeyedReport): void {
  db.run('INSERT INTO keyed_report (file_id, channel, arrival_basis, told) VALUES (:file, :channel, :basis, :told)', {
    ':file': fileId,
    ':channel': channel,
    ':basis': arrivalBasis,
    ':told': JSON.stringify(told),
  });
}

interface KeyedRow extends Omit<KeyedReport, 'told'> {
  readonly told: string;
}

/** null: the file was read, not keyed in. */
export function findKeyedReport(db: ReadDb, fileId: string): KeyedReport | null {
  const row = db.find<KeyedRow & object>(
    'SELECT channel, arrival_basis AS arrivalBasis, told FROM keyed_report WHERE file_id = :file',
    { ':file': fileId },
  );
  return row && { ...row, told: JSON.parse(row.told) as ToldReport }; // written by insertKeyedReport
}

export function insertEvidence(db: WriteDb, fileId: string, pieces: readonly EvidencePiece[]): void {
  pieces.forEach((piece, position) => {
    db.run(
      `INSERT INTO evidence (file_id, position, kind, text, sender, sha256, file_name)
       VALUES (:file, :position, :kind, :text, :sender, :sha256, :fileName)`,
      {
        ':file': fileId,
        ':position': position,
        ':kind': piece.kind,
        ':text': piece.kind === 'message' ? piece.text : null,
        ':sender': piece.kind === 'message' ? piece.sender : null,
        ':sha256': piece.kind === 'picture' ? piece.sha256 : null,
        ':fileName': piece.kind === 'picture' ? piece.fileName : null,
      },
    );
  });
}

interface EvidenceRow {
  readonly kind: EvidencePiece['kind'];
  readonly text: string | null;
  readonly sender: string | null;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** Messages and pictures of one arrival, in the order they were given. */
export function listEvidence(db: ReadDb, fileId: string): readonly EvidencePiece[] {
  return db
    .all<EvidenceRow & object>(
      `SELECT kind, text, sender, sha256, file_name AS fileName FROM evidence WHERE file_id = :file ORDER BY position`,
      { ':file': fileId },
    )
    .map(({ kind, text, sender, sha256, fileName }) =>
      kind === 'message'
        ? { kind, text: text ?? '', sender }
        : { kind, sha256: sha256 ?? '', fileName: fileName ?? '' },
    );
}

/** Files a kept picture came with as evidence; none while it only lies in a draft. */
export function filesOfPicture(db: ReadDb, sha256: string): readonly string[] {
  const rows = db.all<{ fileId: string }>(
    'SELECT DISTINCT file_id AS fileId FROM evidence WHERE sha256 = :sha256 ORDER BY file_id',
    { ':sha256': sha256 },
  );
  return rows.map(({ fileId }) => fileId);
}

/** Name a kept picture goes by; null when it is evidence of nothing. */
export function findPictureName(db: ReadDb, sha256: string): string | null {
  const row = db.find<{ name: string }>('SELECT max(file_name) AS name FROM evidence WHERE sha256 = :sha256', {
    ':sha256': sha256,
  });
  return row?.name ?? null;
}

/** Something that is being keyed: the report of one place, or what was pasted. */
export interface KeyedDraft {
  /** What it is of; one place has one draft. */
  readonly place: string;
  readonly savedAt: LocalTime;
  readonly draft: string;
}

/** Of drafts saved when a directive had only one. */
const ONLY_PLACE = '';

/** What was being keyed when the app was last seen, the newest first. */
export function listKeyedDrafts(db: ReadDb, directiveId: string): readonly KeyedDraft[] {
  const row = db.find<{ savedAt: LocalTime; draft: string }>(
    'SELECT saved_at AS savedAt, draft FROM keyed_draft WHERE directive_id = :directive',
    { ':directive': directiveId },
  );
  if (row === null) return [];
  const stored = JSON.parse(row.draft) as { readonly drafts?: readonly KeyedDraft[] }; // written by saveKeyedDraft
  return stored.drafts ?? [{ place: ONLY_PLACE, ...row }];
}

/** @param draft null: nothing is being keyed for the place any more */
export function saveKeyedDraft(
  db: WriteDb,
  directiveId: string,
  place: string,
  draft: Omit<KeyedDraft, 'place'> | null,
): void {
  const others = listKeyedDrafts(db, directiveId).filter((one) => one.place !== place);
  const drafts = draft === null ? others : [{ place, ...draft }, ...others];
  db.run('DELETE FROM keyed_draft WHERE directive_id = :directive', { ':directive': directiveId });
  const [newest] = drafts;
  if (newest === undefined) return;
  db.run('INSERT INTO keyed_draft (directive_id, saved_at, draft) VALUES (:directive, :savedAt, :draft)', {
    ':directive': directiveId,
    ':savedAt': newest.savedAt,
    ':draft': JSON.stringify({ drafts }),
  });
}
