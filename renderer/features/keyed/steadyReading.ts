import type { ChatReading } from '../../../electron/domain/chat';
import type { PasteRow } from './pasteModel';

/**
 * The same reading with the very objects of the one before where nothing has changed, so that a letter typed into a text
 * of two hundred messages draws the row of its message alone.
 */
export function steadyReading(next: ChatReading, before: ChatReading | null): ChatReading {
  if (before === null) return next;
  return {
    ...next,
    messages: steady(next.messages, before.messages),
    proposals: steady(next.proposals, before.proposals),
  };
}

function steady<T>(next: readonly T[], before: readonly T[]): readonly T[] {
  return next.map((one, at) => {
    const known = before[at];
    return known !== undefined && JSON.stringify(one) === JSON.stringify(known) ? known : one;
  });
}

/** Rows as read, being those before where neither the message nor what was read of it has changed. */
export function steadyRows(
  next: readonly PasteRow[],
  reading: ChatReading,
  before: readonly PasteRow[],
  readingBefore: ChatReading | null,
): readonly PasteRow[] {
  return next.map((row, at) => {
    const known = before[at];
    const { message } = row.proposal;
    const isSame = known?.proposal === row.proposal && reading.messages[message] === readingBefore?.messages[message];
    return isSame && known !== undefined ? known : row;
  });
}
