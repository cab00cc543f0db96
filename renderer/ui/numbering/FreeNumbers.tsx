import { Button } from '@fluentui/react-components';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import type { NumberProposal } from '../../../electron/ipc/contract';
import { records } from '../../text/records';
import { Notice } from '../Notice';

export interface FreeNumbersProps {
  /** null: not answered yet. */
  readonly proposal: NumberProposal | null;
  readonly onChoose: (number: string) => void;
}

/** Numbers that were left out in the year, and the one the paper may have instead of the next. */
export function FreeNumbers({ proposal, onChoose }: FreeNumbersProps) {
  if (proposal === null || proposal.free === null) return null;
  const { text, usable } = proposal.free;
  const number = usable === null ? null : formatPaperNumber({ number: usable, suffix: '' });
  return (
    <Notice tone="info" testId="number-free">
      {text}{' '}
      {number !== null && (
        <Button size="small" onClick={() => onChoose(number)} data-testid="number-use-free">
          {records.number.takeFree(number)}
        </Button>
      )}
    </Notice>
  );
}
