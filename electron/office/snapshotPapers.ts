import type { ReadDb } from '../db/database';
import { listPapers } from '../db/officePapers';
import { listSnapshots } from '../db/summarySnapshots';
import type { OfficePaper, PaperSource } from '../domain/officePaper';
import type { SnapshotHead } from '../domain/summary/snapshot';
import { snapshotText } from '../text/snapshotText';

/** The frozen summary that a paper is made from, or takes its tables from; null: none. */
function snapshotIdOf(source: PaperSource): string | null {
  if (source.kind === 'campaign') return source.snapshotId ?? null;
  return source.kind === 'written' ? (source.figures?.snapshotId ?? null) : null;
}

/** Papers made from each frozen summary, in words, by its id. */
export function papersBySnapshot(db: ReadDb): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const paper of listPapers(db, {})) {
    const id = snapshotIdOf(paper.source);
    if (id !== null) found.set(id, [...(found.get(id) ?? []), snapshotText.paper(paper)]);
  }
  return found;
}

export interface ReplacedReport {
  readonly paper: OfficePaper;
  /** The version it was made from. */
  readonly head: SnapshotHead;
}

/** The report with a number that an earlier version of this summary went out with; null: none did. */
export function replacedReport(db: ReadDb, head: SnapshotHead): ReplacedReport | null {
  const heads = new Map(listSnapshots(db, head.directiveId).map((one) => [one.id, one]));
  const reports = listPapers(db, { directiveId: head.directiveId }).filter(
    ({ source, number, status }) =>
      source.kind === 'campaign' && number !== null && status !== 'cancelled' && status !== 'recalled',
  );
  for (let before = heads.get(head.replacesId ?? ''); before; before = heads.get(before.replacesId ?? '')) {
    const { id } = before;
    const paper = reports.find(({ source }) => snapshotIdOf(source) === id);
    if (paper !== undefined) return { paper, head: before };
  }
  return null;
}
