import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { CountedFigure } from '../../../electron/domain/outsideCount';
import { call } from '../../lib/api';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { CountBatchList } from './CountBatchList';
import { CountsFile } from './CountsFile';
import styles from './OutsideCounts.module.css';

const words = strings.compilation.counts;

export interface OutsideCountsProps {
  readonly directiveId: string;
  /** Moment the screen looks at; the likeliest moment of a count. */
  readonly asOf: LocalTime;
  /** Form whose figures are on screen; null: none. */
  readonly formId: string | null;
}

/** Figures of another body that reports are held against: those taken, and a file with new ones. */
export function OutsideCounts(props: OutsideCountsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} data-testid="counts-open">
        {words.open}
      </Button>
      {isOpen && <CountsDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function CountsDialog({ directiveId, asOf, formId, onClose }: OutsideCountsProps & { readonly onClose: () => void }) {
  const [path, setPath] = useState<string | null>(null);
  const figures = useQuery('counts.figures', { directiveId });
  const choose = async () => {
    const reply = await call('shell.chooseFiles', {});
    if (reply.ok && reply.value.paths[0] !== undefined) setPath(reply.value.paths[0]);
  };
  return (
    <Dialog title={words.title} onClose={onClose} width={760} testId="counts-dialog">
      <div className={styles.form}>
        <p className={styles.quiet}>{words.hint}</p>
        <div>
          <WorkButton call="counts.read" onClick={choose} data-testid="counts-choose">
            {words.choose}
          </WorkButton>
        </div>
        {path !== null && (
          <QueryView query={figures}>
            {(known) => (
              <CountsFile
                key={path}
                path={path}
                directiveId={directiveId}
                asOf={asOf}
                known={known}
                first={firstFigure(known.figures, formId)}
              />
            )}
          </QueryView>
        )}
        <CountBatchList directiveId={directiveId} />
      </div>
    </Dialog>
  );
}

function firstFigure(figures: readonly CountedFigure[], formId: string | null): CountedFigure | null {
  return figures.find((figure) => figure.formId === formId) ?? figures[0] ?? null;
}
