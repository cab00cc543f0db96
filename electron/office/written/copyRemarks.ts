import type { ReadDb } from '../../db/database';
import { fromJson } from '../../db/json';
import { findFrozen, findPaper } from '../../db/officePapers';
import type { OfficialDocument } from '../../documents/model';
import { excerptFaults } from '../../documents/written/excerptFaults';
import type { PaperDraft } from '../../domain/officePaper';
import { writtenMessages } from '../../text/writtenMessages';

const words = writtenMessages.copy;
/** More lines than these say nothing new. */
const MOST_STRANGE = 5;

/** What is odd about a copy: nothing is named to copy, the paper is no longer in force, an excerpt does not stand in it. */
export function copyRemarks(db: ReadDb, { source, subject }: PaperDraft): readonly string[] {
  if (source.kind !== 'copy') return [];
  const { ofPaperId, scan, values, form } = source;
  const paper = ofPaperId === null ? null : findPaper(db, ofPaperId);
  if (paper === null) {
    const isNamed = scan !== undefined || [values.original, subject].some((text = '') => text.trim() !== '');
    return isNamed ? [] : [words.noOriginal];
  }
  const { status } = paper;
  const standing = status === 'cancelled' || status === 'recalled' ? [words[status](paper.subject)] : [];
  return form === 'trich-sao' ? [...standing, ...strangeLines(db, paper.id, values.excerpt ?? '')] : standing;
}

function strangeLines(db: ReadDb, paperId: string, excerpt: string): readonly string[] {
  const frozen = findFrozen(db, paperId);
  if (frozen === null) return [];
  const strange = excerptFaults(excerpt, fromJson<OfficialDocument>(frozen));
  return strange.slice(0, MOST_STRANGE).map(words.notInOriginal);
}
