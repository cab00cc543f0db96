import type { ReadDb } from '../../db/database';
import { findSeries } from '../../db/numberSeries';
import type { PaperNames } from '../../domain/describeRecords';

/** What a kind of paper is called; the kinds are resources. */
export type KindName = (kindId: string) => string;

/** Names for the log; what is gone is told by its id. */
export function namesOf(db: ReadDb, kindName: KindName): PaperNames {
  return { kind: kindName, series: (id) => findSeries(db, id)?.name ?? id };
}
