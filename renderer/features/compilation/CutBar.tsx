import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { at, dayOf, partsOf } from '../../../electron/domain/calendar';
import type { TotalsCut, TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import styles from './CutBar.module.css';

const words = strings.summary.cut;

export interface CutBarProps {
  readonly question: TotalsQuestion;
  /** What is shown speaks of every period, so that only the hour can be chosen, and no report be made of it. */
  readonly isOfAllPeriods?: boolean;
  readonly onChange: (cut: TotalsCut) => void;
  /** Opens the report of what is looked at. */
  readonly onReport: () => void;
}

/** Which period is looked at, and which hour its figures may speak of at the latest; holds for every tab that shows it. */
export function CutBar({ question, isOfAllPeriods = false, ...props }: CutBarProps) {
  return isOfAllPeriods ? <HourBar question={question} {...props} /> : <PeriodBar question={question} {...props} />;
}

/** The answer says its hour itself; of the period only that it is not asked for here. */
function HourBar({ question, onChange }: Omit<CutBarProps, 'onReport'>) {
  return (
    <Toolbar>
      <DataHour question={question} onChange={onChange} />
      {question.period !== undefined && <span data-testid="cut-not-here">{words.allPeriods}</span>}
    </Toolbar>
  );
}

function PeriodBar({ question, onChange, onReport }: Omit<CutBarProps, 'isOfAllPeriods'>) {
  const { directiveId, asOf, period, dataHour } = question;
  const periods = useQuery('compilation.periods', { directiveId, asOf });
  const known = periods.status === 'success' ? periods.data : [];
  const shown = period === undefined || known.includes(period) ? known : [period, ...known];
  return (
    <>
      <Toolbar>
        {shown.length > 0 && (
          <span className={styles.control}>
            {words.period}
            <Select
              size="small"
              aria-label={words.periodLabel}
              value={period ?? ''}
              onChange={(_, { value }) => onChange({ period: shown.find((one) => one === value), dataHour })}
              data-testid="cut-period"
            >
              <option value="">{words.usual}</option>
              {shown.map((one) => (
                <option key={one} value={one}>
                  {formatPeriod(one)}
                </option>
              ))}
            </Select>
          </span>
        )}
        <DataHour question={question} onChange={onChange} />
        <Spacer />
        <Button size="small" onClick={onReport} data-testid="cut-report">
          {words.report}
        </Button>
      </Toolbar>
      {(period !== undefined || dataHour !== undefined) && (
        <Notice
          tone="info"
          testId="cut-said"
          actions={
            <Button size="small" onClick={() => onChange({})} data-testid="cut-reset">
              {words.reset}
            </Button>
          }
        >
          {[
            ...(period === undefined ? [] : [words.otherPeriod(formatPeriod(period))]),
            ...(dataHour === undefined ? [] : [words.rule(formatTime(dataHour), formatTime(asOf))]),
          ].join(' ')}
        </Notice>
      )}
    </>
  );
}

/** The hour is the moment of looking until another one is typed. */
function DataHour({ question: { asOf, period, dataHour }, onChange }: Omit<CutBarProps, 'onReport'>) {
  const [picked, setPicked] = useState(0); // what is typed is put away with the hour
  const put = (hour: TotalsCut['dataHour']) => onChange({ period, dataHour: hour });
  return (
    <div className={styles.control}>
      <span className={styles.control}>
        {words.hour}
        <Select
          size="small"
          aria-label={words.hourLabel}
          value={dataHour === undefined ? 'any' : 'until'}
          onChange={(_, { value }) => {
            setPicked(picked + 1);
            put(value === 'until' ? asOf : undefined);
          }}
          data-testid="cut-hour"
        >
          <option value="any">{words.anyHour}</option>
          <option value="until">{words.untilHour}</option>
        </Select>
      </span>
      {dataHour !== undefined && (
        <>
          <ClockField
            key={`clock-${picked}`}
            label={words.clock}
            isLabelHidden
            size="small"
            width={64}
            value={dataHour.slice(11)}
            onCommit={(clock) => clock && put(at(dayOf(dataHour), clock))}
            testId="cut-clock"
          />
          <DayField
            key={`day-${picked}`}
            label={words.day}
            isLabelHidden
            size="small"
            width={96}
            value={dayOf(dataHour)}
            year={partsOf(dayOf(asOf)).year}
            onCommit={(day) => day && put(at(day, dataHour.slice(11)))}
            testId="cut-day"
          />
        </>
      )}
    </div>
  );
}
