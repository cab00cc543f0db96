import { createContext, use, useState } from 'react';
import type { PeriodKey } from '../../../electron/domain/period';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { strings } from '../../text/vi';
import styles from './Trace.module.css';
import { TraceDialog } from './TraceDialog';

/** What is looked at on every tab; null: figures that open nowhere. */
export const QuestionContext = createContext<TotalsQuestion | null>(null);

export interface TracedNameProps {
  readonly indicatorId: string;
  /** The period the figures are of; left out: the one that is looked at. */
  readonly period?: PeriodKey | undefined;
  readonly unitId: string;
  readonly unitName: string;
}

/** The name of a unit beside its figures: it opens down to the cell they came from. */
export function TracedName({ indicatorId, period, unitId, unitName }: TracedNameProps) {
  const question = use(QuestionContext);
  const [isOpen, setIsOpen] = useState(false);
  if (question === null) return unitName;
  return (
    <>
      <button
        type="button"
        className={styles.trace}
        title={strings.summary.trace.open(unitName)}
        onClick={() => setIsOpen(true)}
        data-testid={`open-${indicatorId}-${unitId}`}
      >
        {unitName}
      </button>
      {isOpen && (
        <TraceDialog
          question={period === undefined ? question : { ...question, period }}
          indicatorId={indicatorId}
          unitId={unitId}
          unitName={unitName}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
