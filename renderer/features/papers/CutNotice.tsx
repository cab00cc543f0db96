import { Button } from '@fluentui/react-components';
import type { TotalsCut } from '../../../electron/domain/summary/dataHour';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { isCut } from './paperModel';

const words = vi.summary.cut;

/** That the report speaks of other figures than those of the period that counts, and the way back. */
export function CutNotice({ cut, onReset }: { readonly cut: TotalsCut | undefined; readonly onReset: () => void }) {
  if (!isCut(cut)) return null;
  const { period, dataHour } = cut;
  const what = [
    ...(period === undefined ? [] : [words.inPaperPeriod(formatPeriod(period))]),
    ...(dataHour === undefined ? [] : [words.inPaperHour(formatTime(dataHour))]),
  ];
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
      {words.inPaper(what.join(vi.listSeparator))}
    </Notice>
  );
}
