import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDay } from '../../electron/domain/calendar';
import { formatPaperNumber } from '../../electron/domain/numbering/series';
import type { Input } from '../../electron/ipc/contract';
import { useQuery } from '../lib/useQuery';
import { batches as words } from '../text/batches';
import { fromCore } from '../text/coreWords';
import { FailureNotice } from './FailureNotice';
import { Notice } from './Notice';
import styles from './numbering/NumberForm.module.css';

export interface NumberChoiceProps {
  readonly issuedOn: IsoDay | undefined;
  /** null: the office's default signs. */
  readonly signatoryId: string | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly isInsisting: boolean;
  readonly onInsist: (isInsisting: boolean) => void;
  /** Whom the letters go to; some may have one of that day already. */
  readonly letters: Input<'batches.repeated'>;
  readonly isAgain: boolean;
  readonly onAgain: (isAgain: boolean) => void;
  /** Where the day is typed, when it is not elsewhere on the screen. */
  readonly children?: ReactNode;
}

/** Says which number comes first before any is given; what is odd about it or blank in the letters has to be insisted on. */
export function NumberChoice(props: NumberChoiceProps) {
  const { issuedOn, signatoryId, isChosen, onChoose, isInsisting, onInsist, letters, isAgain, onAgain, children } =
    props;
  const isAsking = isChosen && issuedOn !== undefined;
  const proposal = useQuery(
    'outgoing.propose',
    isAsking
      ? {
          seriesId: null,
          kindId: 'cong-van',
          issuedOn,
          number: null,
          letters: { directiveId: letters.directiveId },
          signatoryId,
        }
      : null,
  );
  const repeated = useQuery('batches.repeated', isAsking ? letters : null);
  return (
    <div>
      <Checkbox
        label={words.givesNumbers}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
        data-testid="batch-numbers"
      />
      {isChosen && children}
      {isChosen && issuedOn === undefined && <Notice tone="warning">{words.dayFirst}</Notice>}
      {isAsking && proposal.status === 'success' && (
        <>
          <p data-testid="batch-first-number">
            {words.numbersFrom(formatPaperNumber(proposal.data), proposal.data.seriesName)}
          </p>
          {proposal.data.warnings.length > 0 && (
            <Notice tone="warning">
              <ul className={styles.warnings}>
                {proposal.data.warnings.map((warning) => (
                  <li key={warning}>{fromCore(warning)}</li>
                ))}
              </ul>
              <Checkbox
                label={words.insist}
                checked={isInsisting}
                onChange={(_, { checked }) => onInsist(checked === true)}
                data-testid="batch-insist"
              />
            </Notice>
          )}
        </>
      )}
      {isAsking && repeated.status === 'success' && repeated.data.warning !== null && (
        <Notice tone="warning" testId="batch-repeated">
          {repeated.data.warning}
          <Checkbox
            label={words.again}
            checked={isAgain}
            onChange={(_, { checked }) => onAgain(checked === true)}
            data-testid="batch-again"
          />
        </Notice>
      )}
      {isAsking && proposal.status === 'error' && <FailureNotice failure={proposal.failure} />}
    </div>
  );
}
