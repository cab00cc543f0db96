import { isDeepStrictEqual } from 'node:util';
import type { ReadDb } from '../../db/database';
import { fromJson, toJson } from '../../db/json';
import { listWrittenDrafts } from '../../db/writtenDrafts';
import type { PaperKit } from '../../documents/paperKit';
import type { IsoDay } from '../../domain/calendar';
import type { OfficePaper } from '../../domain/officePaper';
import { draftOf } from '../../domain/paperDraft';
import { momentText } from '../../text/moment';
import { recordMessages } from '../../text/recordMessages';
import { remarksOf } from '../written/remarksOf';
import { campaignLacks } from './campaignLacks';

/** What a paper still lacks before it is kept for good on that day, in sentences; of one made elsewhere nothing is known. */
export type Lacks = (db: ReadDb, paper: OfficePaper, day: IsoDay) => readonly string[];

/** What is not filled in of a typed paper, blank in what is cited, or no longer true in a report. */
export function paperLacks(kit: () => PaperKit): Lacks {
  return (db, paper, day) => {
    const { source } = paper;
    switch (source.kind) {
      case 'written':
      case 'copy':
        return [...unsavedText(db, paper), ...remarksOf(db, kit(), draftOf(paper), day)];
      case 'campaign':
        return campaignLacks(db, kit, source);
      case 'outside':
        return [];
    }
  };
}

/** What was typed into it after it was saved is not in what gets the number. */
function unsavedText(db: ReadDb, paper: OfficePaper): readonly string[] {
  const newer = listWrittenDrafts(db).find(({ place }) => place === paper.id);
  const saved = fromJson<object>(toJson(draftOf(paper)));
  const isSame = newer === undefined || isDeepStrictEqual(fromJson<object>(newer.draft), saved);
  return isSame ? [] : [recordMessages.unsavedText(momentText(newer.savedAt))];
}
