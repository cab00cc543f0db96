import type { ReadDb } from '../../db/database';
import type { PaperKit } from '../../documents/paperKit';
import type { IsoDay } from '../../domain/calendar';
import type { OfficePaper } from '../../domain/officePaper';
import { draftOf } from '../../domain/paperDraft';
import { remarkWarnings } from '../reportRemarks';
import { remarksOf } from '../written/remarksOf';

/** What a paper still lacks before it is kept for good on that day, in sentences; of one made elsewhere nothing is known. */
export type Lacks = (db: ReadDb, paper: OfficePaper, day: IsoDay) => readonly string[];

/** What is not filled in of a typed paper, or no longer true in a report. */
export function paperLacks(kit: () => PaperKit): Lacks {
  return (db, paper, day) => {
    const { source } = paper;
    switch (source.kind) {
      case 'written':
      case 'copy':
        return remarksOf(db, kit(), draftOf(paper), day);
      case 'campaign':
        return source.paper === 'report' ? remarkWarnings(db, source.directiveId, source.at) : [];
      case 'outside':
        return [];
    }
  };
}
