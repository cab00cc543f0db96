import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  CHART_KINDS,
  type ChartKind,
  type ChartView,
  ROW_CHOICES,
  SUMMARY_SHEETS,
  WHOLE_VIEW,
} from '../../../../electron/domain/charts/chartKind';
import type { TotalsQuestion } from '../../../../electron/domain/summary/dataHour';
import type { ChartRequest, ChartSubjects } from '../../../../electron/ipc/contract';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterChips } from '../../../ui/FilterChips';
import { DataTrending20Regular } from '../../../ui/icons';
import { Spacer, Toolbar } from '../../../ui/Page';
import { QueryView } from '../../../ui/QueryView';
import { ChartActions } from './ChartActions';
import { ChartFigure } from './ChartFigure';
import { ChartPager } from './ChartPager';
import styles from './Charts.module.css';
import { ChartTableTwin } from './ChartTableTwin';

const words = strings.charts;

/** Pictures of a campaign, one at a time, to look at, to walk through by keys and to take along. */
export function ChartsView(question: TotalsQuestion) {
  const { directiveId, asOf } = question;
  const subjects = useQuery('charts.subjects', { directiveId, asOf });
  return (
    <QueryView query={subjects}>
      {(found) => <Charts key={directiveId} question={question} subjects={found} />}
    </QueryView>
  );
}

/** Pictures whose rows can be chosen by their place. */
const RANKED: readonly ChartKind[] = ['bars', 'ranking'];

interface ChartsProps {
  readonly question: TotalsQuestion;
  readonly subjects: ChartSubjects;
}

function Charts({ question, subjects }: ChartsProps) {
  const [kind, setKind] = useState<ChartKind>('progress');
  const [rateId, setRateId] = useState(subjects.rates[0]?.id);
  const [dutyId, setDutyId] = useState(subjects.duties[0]?.id);
  const [view, setView] = useState<ChartView>(WHOLE_VIEW);
  const isOfDuty = kind === 'timeliness';
  const subjectId = isOfDuty ? dutyId : rateId;
  const look = (change: () => void) => {
    change();
    setView((before) => ({ ...WHOLE_VIEW, rows: before.rows, sheet: before.sheet }));
  };
  const rows = RANKED.includes(kind) ? view.rows : 'all';
  const request: ChartRequest = {
    ...question,
    kind,
    ...(subjectId === undefined ? {} : { subjectId }),
    view: { ...view, rows },
  };
  return (
    <>
      <Toolbar>
        <FilterChips
          label={words.kind}
          chips={CHART_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(value) => look(() => setKind(value))}
          testId="chart-kind"
        />
      </Toolbar>
      <Toolbar>
        <Select
          className={styles.subject}
          size="small"
          aria-label={isOfDuty ? words.duty : words.rate}
          value={subjectId ?? ''}
          onChange={(_, { value }) => look(() => (isOfDuty ? setDutyId(value) : setRateId(value)))}
          data-testid="chart-subject"
        >
          {(isOfDuty ? subjects.duties : subjects.rates).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        {RANKED.includes(kind) && (
          <FilterChips
            label={words.rowChoice}
            chips={ROW_CHOICES.map((value) => ({ value, label: words.rows[value] }))}
            value={view.rows}
            onChange={(value) => setView((before) => ({ ...WHOLE_VIEW, rows: value, sheet: before.sheet }))}
            testId="chart-rows"
          />
        )}
        {kind === 'summary' && (
          <FilterChips
            label={words.sheet}
            chips={SUMMARY_SHEETS.map((value) => ({ value, label: words.sheets[value] }))}
            value={view.sheet ?? 'wide'}
            onChange={(sheet) => setView({ ...WHOLE_VIEW, sheet })}
            testId="chart-sheet"
          />
        )}
        <Spacer />
        <ChartActions request={request} />
      </Toolbar>
      <Shown request={request} onView={setView} />
    </>
  );
}

function Shown({
  request,
  onView,
}: {
  readonly request: ChartRequest;
  readonly onView: (view: ChartRequest['view']) => void;
}) {
  const picture = useQuery('charts.get', request);
  return (
    <QueryView query={picture}>
      {(found) =>
        found === null ? (
          <EmptyState
            icon={<DataTrending20Regular fontSize={40} />}
            title={words.empty}
            hint={words.emptyHint}
            next={['imports']}
          />
        ) : (
          <>
            <ChartPager picture={found} view={request.view} onView={onView} />
            <ChartFigure key={found.title} picture={found} />
            <ChartTableTwin picture={found} />
          </>
        )
      }
    </QueryView>
  );
}
