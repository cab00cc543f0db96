import type { IncomingStamp as StampData } from '../../domain/directive';
import type { Layout } from '../layout';
import type { IncomingStamp } from '../model';
import { shortDate } from '../officialText';

/** The stamp "ĐẾN" with what was written into it (Phụ lục IV); a paper that was never stamped has none. */
export function incomingStampBlock(stamp: StampData | null, { wording }: Layout): readonly IncomingStamp[] {
  if (stamp === null) return [];
  const { stamp: words } = wording;
  return [
    {
      kind: 'incomingStamp',
      owner: stamp.owner,
      mark: words.mark,
      number: { label: words.number, value: stamp.number },
      day: { label: words.day, value: stamp.arrivedOn === null ? null : shortDate(stamp.arrivedOn) },
      forwarded: { label: words.forwarded, value: stamp.forwardedTo },
      file: { label: words.file, value: stamp.fileUnder },
    },
  ];
}
