import { Button } from '@fluentui/react-components';
import type { TotalsCut } from '../../../electron/domain/summary/dataHour';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { isCut } from './paperModel';

const words = strings.summary.cut;

export interface CutNoticeProps {
  readonly cut: TotalsCut | undefined;
  /** The frozen summary the report is made from. */
  readonly snapshot: SnapshotHead | undefined;
  readonly onReset: () => void;
}

/** That the report speaks of other figures than those of the period that counts, and the way back. */
export function CutNotice({ cut, snapshot, onReset }: CutNoticeProps) {
  if (snapshot === undefined && !isCut(cut)) return null;
  return (
    <Notice
      tone="info"
      testId="paper-cut"
      actions={
        <Button size="small" onClick={onReset} data-testid="paper-cut-reset">
          {words.resetHere}
        </Button>
      }
    >
      {snapshot === undefined ? words.inPaper(cutWords(cut ?? {})) : snapshotWords(snapshot)}
    </Notice>
  );
}

function cutWords({ period, dataHour }: TotalsCut): string {
  return [
    ...(period === undefined ? [] : [words.inPaperPeriod(formatPeriod(period))]),
    ...(dataHour === undefined ? [] : [words.inPaperHour(formatTime(dataHour))]),
  ].join(strings.listSeparator);
}

function snapshotWords(head: SnapshotHead): string {
  const { name, inPaper } = strings.summary.snapshots;
  const cut = cutWords({ period: head.period ?? undefined, dataHour: head.dataHour ?? undefined });
  return inPaper(name(head), [formatTime(head.asOf), ...(cut === '' ? [] : [cut])].join(strings.listSeparator));
}
