import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardSection } from '../../../electron/domain/board';
import { currentPeriod, type PeriodSpan } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';
import { formatPeriod } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Popover } from '../../ui/Popover';
import styles from './BoardFilters.module.css';

const words = strings.board.printing;

export interface PrintChoiceProps {
  /** With the rows that the filter lets through. */
  readonly section: BoardSection;
  readonly at: LocalTime;
  /** null: every period. */
  readonly onPrint: (span: PeriodSpan | null) => void;
}

/** Which periods go on paper; the rows are those on screen. A duty of one period is printed at once. */
export function PrintChoice(props: PrintChoiceProps) {
  if (props.section.periods.length <= 1)
    return (
      <Button size="small" onClick={() => props.onPrint(null)} data-testid="board-print">
        {strings.board.print}
      </Button>
    );
  return (
    <Popover label={strings.board.print} title={words.title} testId="board-print">
      {() => <Choice {...props} />}
    </Popover>
  );
}

/** So many days are looked through at a time; a longer season begins with the newest of them. */
const USUAL_PERIODS = 31;

function usualSpan({ periods }: BoardSection, current: PeriodKey | null): readonly [number, number] {
  if (periods.length <= USUAL_PERIODS) return [0, periods.length - 1];
  const last = current === null ? periods.length - 1 : periods.indexOf(current);
  return [Math.max(0, last - USUAL_PERIODS + 1), last];
}

function Choice({ section, at, onPrint }: PrintChoiceProps) {
  const { periods, every } = section;
  const [[first, last], setSpan] = useState(() => usualSpan(section, currentPeriod(section, at)));
  const [from, to] = [periods[first], periods[last]];
  const isWhole = first === 0 && last === periods.length - 1;
  const print = () => onPrint(isWhole || from === undefined || to === undefined ? null : { first: from, last: to });
  return (
    <div className={styles.printing}>
      <PeriodField
        label={words.from}
        every={every}
        periods={periods}
        value={first}
        onChange={(next) => setSpan([next, Math.max(next, last)])}
        testId="board-print-from"
      />
      <PeriodField
        label={words.to}
        every={every}
        periods={periods}
        value={last}
        onChange={(next) => setSpan([Math.min(first, next), next])}
        testId="board-print-to"
      />
      <span className={styles.printingRow}>
        <Button appearance="primary" size="small" onClick={print} data-testid="board-print-go">
          {words.go(formatCount(section.rows.length), formatCount(last - first + 1))}
        </Button>
        {!isWhole && (
          <Button size="small" onClick={() => setSpan([0, periods.length - 1])} data-testid="board-print-all">
            {words.all(formatCount(periods.length))}
          </Button>
        )}
      </span>
    </div>
  );
}

interface PeriodFieldProps {
  readonly label: string;
  readonly periods: readonly PeriodKey[];
  readonly every: number;
  readonly value: number;
  readonly onChange: (index: number) => void;
  readonly testId: string;
}

function PeriodField({ label, periods, every, value, onChange, testId }: PeriodFieldProps) {
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={periods[value]}
        onChange={(_, chosen) => onChange(periods.findIndex((period) => period === chosen.value))}
        data-testid={testId}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, every)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
