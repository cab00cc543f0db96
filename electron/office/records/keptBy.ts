import type { ReadDb } from '../../db/database';
import { fromJson } from '../../db/json';
import { findFrozen } from '../../db/officePapers';
import type { OfficialDocument } from '../../documents/model';
import type { OfficePaper } from '../../domain/officePaper';

/** The line that says where the kept copy lies: "- Lưu: VT, VX." */
export const ARCHIVE = /^[-–\s]*Lưu:\s*/i;

/** "VT, VX" of "- Lưu: VT, VX." or of "Lưu: VT, VX. 75"; "" without such a line. */
export function keptByIn(lines: readonly string[]): string {
  const line = lines.find((one) => ARCHIVE.test(one));
  return line === undefined ? '' : line.replace(ARCHIVE, '').replace(/[;.](\s*\d+)?$/, '');
}

/** Đơn vị, người nhận bản lưu: as entered, else as the paper itself says; "" when neither does. */
export function keptByOf(db: ReadDb, { id, keptBy, recipients, isFrozen }: OfficePaper): string {
  if (keptBy !== '') return keptBy;
  const said = keptByIn(recipients.filter(({ isArchiveLine }) => isArchiveLine).map(({ text }) => text));
  return said === '' && isFrozen ? keptByIn(printedRecipients(db, id)) : said;
}

/** A copy prints its own recipients below those of the paper it copies. */
function printedRecipients(db: ReadDb, paperId: string): readonly string[] {
  const frozen = findFrozen(db, paperId);
  const blocks = frozen === null ? [] : fromJson<OfficialDocument>(frozen).sections.flatMap((one) => one.blocks);
  const last = blocks.findLast((block) => 'recipientLines' in block);
  return last !== undefined && 'recipientLines' in last ? last.recipientLines : [];
}
