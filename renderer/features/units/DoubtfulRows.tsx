import { Select } from '@fluentui/react-components';
import type { ListedDoubt, RowChoice } from '../../../electron/domain/listedDoubt';
import { formatCount } from '../../../electron/domain/numbers';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import styles from './UnitsScreen.module.css';

const words = strings.unitsScreen.listDialog.doubts;

export interface DoubtfulRowsProps {
  readonly doubts: readonly ListedDoubt[];
  readonly onChoose: (row: number, choice: RowChoice) => void;
}

/** Rows of a list that may be units we have, or are named twice: what is done with each, to be changed before it is taken. */
export function DoubtfulRows({ doubts, onChoose }: DoubtfulRowsProps) {
  if (doubts.length === 0) return null;
  return (
    <section className={`${styles.rejected} ${styles.doubts}`} data-testid="list-doubts">
      <strong>{words.title(formatCount(doubts.length))}</strong>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.row}>
            <p>{fromCore(doubt.message)}</p>
            <Select
              size="small"
              aria-label={words.choose(doubt.name)}
              value={optionOf(doubt.taken)}
              onChange={(_, { value }) => onChoose(doubt.row, choiceOf(value))}
              data-testid={`list-doubt-${doubt.row}`}
            >
              {doubt.units.map(({ unitId, name, code }) => (
                <option key={unitId} value={`unit ${unitId}`}>
                  {words.isUnit(name, code)}
                </option>
              ))}
              <option value="new">{words.isNew}</option>
              <option value="left">{words.isLeft}</option>
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}

function optionOf(choice: RowChoice): string {
  return choice.kind === 'unit' ? `unit ${choice.unitId}` : choice.kind;
}

function choiceOf(value: string): RowChoice {
  if (value === 'new' || value === 'left') return { kind: value };
  return { kind: 'unit', unitId: value.slice('unit '.length) };
}
