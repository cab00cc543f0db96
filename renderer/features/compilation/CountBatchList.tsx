import { formatCount } from '../../../electron/domain/numbers';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import styles from './OutsideCounts.module.css';

const words = strings.compilation.counts;

/** Counts taken so far, newest first; each can be taken back. */
export function CountBatchList({ directiveId }: { readonly directiveId: string }) {
  const batches = useQuery('counts.list', { directiveId });
  const undo = useMutation('counts.undo');
  return (
    <QueryView query={batches}>
      {(known) =>
        known.length === 0 ? (
          <p className={styles.quiet}>{words.none}</p>
        ) : (
          <section className={styles.form}>
            <h3 className={styles.heading}>{words.batches}</h3>
            <FailureNotice failure={undo.failure} />
            <ul className={styles.batches} data-testid="counts-batches">
              {known.map(({ id, source, asOf, fileName, units, undoneAt }) => (
                <li key={id}>
                  <span>
                    {words.batch(source, formatTime(asOf), formatCount(units))}
                    <span className={styles.second}>{fileName}</span>
                  </span>
                  {undoneAt === null ? (
                    <WorkButton
                      call="counts.undo"
                      size="small"
                      disabled={undo.isPending}
                      onClick={() => undo.run({ batchId: id })}
                      data-testid={`counts-undo-${id}`}
                    >
                      {words.undo}
                    </WorkButton>
                  ) : (
                    <span className={styles.quiet}>{words.undone}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </QueryView>
  );
}
