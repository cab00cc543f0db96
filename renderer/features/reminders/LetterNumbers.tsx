import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { Input, MadeBatch } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { NumberChoice } from '../../ui/NumberChoice';
import { OpenBatches } from '../../ui/OpenBatches';

/** Whether the letters get numbers; the day they are issued on, null: not typed yet. */
export interface Numbering {
  readonly isChosen: boolean;
  readonly issuedOn: IsoDay | null;
  readonly insist: boolean;
  readonly again: boolean;
}

export const UNNUMBERED: Numbering = { isChosen: false, issuedOn: null, insist: false, again: false };

/** As the files are asked for; undefined: drafts without numbers. */
export function numbersOf({ isChosen, issuedOn, insist, again }: Numbering) {
  return isChosen && issuedOn !== null ? { issuedOn, insist, again } : undefined;
}

export interface LetterNumbersProps {
  readonly numbering: Numbering;
  readonly onChange: (numbering: Numbering) => void;
  readonly letters: Input<'batches.repeated'>;
  /** An action that had broken off was made to the end. */
  readonly onMade: (made: MadeBatch) => void;
  readonly onGaveUp: () => void;
}

/** Numbers for the letters of this action, or drafts without; what had broken off comes first. */
export function LetterNumbers({ numbering, onChange, letters, onMade, onGaveUp }: LetterNumbersProps) {
  const today = dayOf(letters.at);
  return (
    <>
      <NumberChoice
        issuedOn={numbering.issuedOn ?? undefined}
        signatoryId={null}
        isChosen={numbering.isChosen}
        onChoose={(isChosen) => onChange({ ...numbering, isChosen, issuedOn: numbering.issuedOn ?? today })}
        isInsisting={numbering.insist}
        onInsist={(insist) => onChange({ ...numbering, insist })}
        letters={letters}
        isAgain={numbering.again}
        onAgain={(again) => onChange({ ...numbering, again })}
      >
        <DayField
          label={strings.papers.issuedOn}
          size="small"
          width={140}
          value={numbering.issuedOn}
          year={partsOf(today).year}
          onCommit={(issuedOn) => onChange({ ...numbering, issuedOn, insist: false })}
          testId="remind-issued-on"
        />
      </NumberChoice>
      <OpenBatches onMade={onMade} onGaveUp={onGaveUp} />
    </>
  );
}
