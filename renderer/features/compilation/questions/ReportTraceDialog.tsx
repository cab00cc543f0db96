import type { AskedCampaign } from '../../../../electron/ipc/contract';
import { formatPeriod } from '../../../lib/formatting';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { Dialog } from '../../../ui/Dialog';
import { QueryView } from '../../../ui/QueryView';
import styles from '../../../ui/trace/Trace.module.css';
import { Half } from '../../../ui/trace/TraceDialog';

const words = strings.summary.trace;

export interface ReportTraceDialogProps {
  readonly campaign: AskedCampaign;
  readonly dutyId: string;
  readonly fieldId: string;
  readonly unitName: string;
  readonly onClose: () => void;
}

/** Where what a report says of a field comes from, down to the cell of its file. */
export function ReportTraceDialog({ campaign, dutyId, fieldId, unitName, onClose }: ReportTraceDialogProps) {
  const trace = useQuery('questions.trace', { ...campaign, dutyId, fieldId });
  const title =
    trace.status === 'success' ? words.title(unitName, formatPeriod(trace.data.period)) : words.open(unitName);
  return (
    <Dialog title={title} onClose={onClose} width={860} testId="trace-dialog">
      <QueryView query={trace}>
        {(found) => (
          <>
            {found.parts.map((part) => (
              <div key={part.unitName} className={styles.halves}>
                {part.unitName !== null && <h3 className={styles.part}>{words.part(part.unitName)}</h3>}
                {part.halves.map(({ label, figure }, at) => (
                  <Half
                    key={label}
                    label={label}
                    figure={figure}
                    trace={found}
                    isOfCells={found.isOfCells}
                    testId={at === 0 ? 'trace-numerator' : 'trace-denominator'}
                  />
                ))}
              </div>
            ))}
          </>
        )}
      </QueryView>
    </Dialog>
  );
}
