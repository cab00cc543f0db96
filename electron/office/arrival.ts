import { type LocalTime, localTimeOf } from '../domain/calendar';
import type { ArrivalSource } from '../domain/submission';
import { findReceipt } from '../imports/receiptList';
import type { ImportFile } from './importFiles';

export interface Arrival {
  readonly receivedAt: LocalTime;
  readonly arrivalSource: ArrivalSource;
  /** The way it came as a receipt list says, whoever knows the hour; null: none does. */
  readonly channel: string | null;
}

/**
 * When each report came, by the best witness there is: the clerk; the receipt list in the same folder, or in one above
 * it; the file's own time, which for a saved attachment is when it was received; the clock as the last resort.
 */
export function arrivalFinder(files: readonly ImportFile[], now: LocalTime): (file: ImportFile) => Arrival {
  const lists = files.flatMap(({ folder, content }) =>
    content.kind === 'receiptList' ? [{ folder, receipts: content.receipts }] : [],
  );
  return (file) => {
    const nearest = lists
      .filter(({ folder }) => folder === file.folder || folder === '' || file.folder.startsWith(`${folder}/`))
      .sort((a, b) => b.folder.length - a.folder.length);
    for (const { receipts } of nearest) {
      const receipt = findReceipt(receipts, file.fileName);
      if (receipt !== null) return { ...receipt, arrivalSource: 'receiptList' };
    }
    const fileTime = file.modifiedMs === null ? null : localTimeOf(new Date(file.modifiedMs));
    if (fileTime !== null && fileTime <= now) return { receivedAt: fileTime, arrivalSource: 'fileTime', channel: null };
    return { receivedAt: now, arrivalSource: 'importTime', channel: null };
  };
}
