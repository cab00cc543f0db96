import type { Issue } from '../domain/issue';
import { isPackageName } from '../domain/package/packageModel';
import type { Unit } from '../domain/unit';
import { findSender } from '../imports/report/findSender';
import { sessionMessages } from '../text/sessionMessages';
import type { ImportFile } from './importFiles';

const SPREADSHEET_NAME = /\.(?:xlsx?|xlsm|xlsb|xltx?|ods|fods|csv|tsv|et)$/i;
const ARCHIVE_NAME = /\.(?:zip|rar|7z|gz|tgz)$/i;

/** The unit that the name of a file, or of its folder, gives away; null when it names none. */
export function senderByName({ fileName, folder }: ImportFile, units: readonly Unit[]): string | null {
  const clues = { lines: [], fileName, folder, form: null, schedules: [], period: null };
  return findSender(clues, { units }).unitId;
}

/**
 * Why a file is passed over, as nobody's report; null when it has to go back to a unit or can be taken.
 * A paper or a picture is a report in the wrong form when it is called a spreadsheet or named after a unit.
 * @param sender what `senderByName` says
 */
export function whyPassedOver({ content, fileName }: ImportFile, sender: string | null): readonly Issue[] | null {
  if (content.kind === 'receiptList')
    return [sessionMessages.receiptList(fileName, content.receipts.receipts.size), ...content.receipts.issues];
  if (content.kind !== 'refused') return null;
  const { issue, what } = content;
  if (issue.code === 'lock-file') return [sessionMessages.lockFile(fileName)];
  if (issue.code !== 'not-a-spreadsheet' || SPREADSHEET_NAME.test(fileName)) return null;
  if (isPackageName(fileName)) return [sessionMessages.packageAmong(fileName)];
  if (ARCHIVE_NAME.test(fileName)) return [sessionMessages.archive(fileName)];
  return sender === null ? [sessionMessages.notAReport(fileName, what ?? '')] : null;
}
