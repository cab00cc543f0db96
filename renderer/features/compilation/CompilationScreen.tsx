import { type ReactNode, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Compilation, CompiledDuty } from '../../../electron/domain/compilation';
import { formatCount } from '../../../electron/domain/numbers';
import type { TotalsCut, TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import { formatPeriod } from '../../lib/formatting';
import { useUnsaved } from '../../lib/unsaved';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { AfterClosing } from '../../ui/AfterClosing';
import { EmptyState } from '../../ui/EmptyState';
import { DataTrending20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Tabs } from '../../ui/Tabs';
import { QuestionContext } from '../../ui/trace/TracedName';
import { ComparisonView } from './ComparisonView';
import { CutBar } from './CutBar';
import { ChartsView } from './charts/ChartsView';
import { FieldSums } from './FieldSums';
import { FreezeButton } from './FreezeButton';
import { IndicatorCard } from './IndicatorCard';
import { LevelsView } from './LevelsView';
import { MissingUnits } from './MissingUnits';
import { isAnyUnsaved, unsavedEntries } from './missingModel';
import { OutsideCounts } from './OutsideCounts';
import { QuestionsView } from './questions/QuestionsView';
import { RolledUpView } from './RolledUpView';
import { SnapshotsView } from './SnapshotsView';
import { SuspicionsView } from './SuspicionsView';
import { TargetsView } from './TargetsView';
import { UnitsTable } from './UnitsTable';
import { type MissingChoices, useMissingChoices } from './useMissingChoices';

export interface CompilationScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Opens the report of the figures as they are cut here, or of a frozen summary. */
  readonly onReport: (ground: { readonly cut?: TotalsCut; readonly snapshot?: SnapshotHead }) => void;
  /** Excel forms of the level above: a screen of their own. */
  readonly upperForms: (question: TotalsQuestion) => ReactNode;
}

const TABS = [
  'totals',
  'targets',
  'comparison',
  'questions',
  'charts',
  'levels',
  'suspicions',
  'snapshots',
  'rolledUp',
  'upperForms',
] as const;
type TabName = (typeof TABS)[number];

/** Tabs over all periods and whatever hour figures speak of. */
const UNCUT: readonly TabName[] = ['suspicions'];

/** Tabs that ask for what they show by themselves. */
const VIEWS: Partial<Readonly<Record<TabName, (question: TotalsQuestion) => ReactNode>>> = {
  targets: TargetsView,
  comparison: ComparisonView,
  charts: ChartsView,
  suspicions: SuspicionsView,
  levels: LevelsView,
};

/** The totals of a campaign, its targets, and the same totals under the units of another day. */
export function CompilationScreen({ directiveId, asOf, onReport, upperForms }: CompilationScreenProps) {
  const [cut, setCut] = useState<TotalsCut>({});
  const question: TotalsQuestion = { directiveId, asOf, ...cut };
  const compilation = useQuery('compilation.get', question);
  const [tab, setTab] = useState<TabName>('totals');
  const choices = useMissingChoices(directiveId);
  const indicators = compilation.status === 'success' ? compilation.data.indicators : [];
  useUnsaved('choices', isAnyUnsaved(indicators, choices.picked));
  const View = VIEWS[tab];
  const isCut = cut.period !== undefined || cut.dataHour !== undefined;
  return (
    <QuestionContext value={question}>
      <Page isFilled={tab === 'questions'}>
        <Tabs
          label={strings.targets.tabsLabel}
          tabs={TABS.map((value) => ({ value, label: strings.targets.tabs[value] }))}
          value={tab}
          onChange={setTab}
          testId="compilation-tab"
        />
        <AfterClosing directiveId={directiveId} asOf={asOf} hasTargets={tab === 'totals' || tab === 'targets'} />
        {UNCUT.includes(tab) ? (
          isCut && (
            <Notice tone="info" testId="cut-not-here">
              {strings.summary.cut.notHere}
            </Notice>
          )
        ) : (
          <CutBar
            question={question}
            isOfAllPeriods={tab === 'questions'}
            onChange={setCut}
            onReport={() => onReport({ cut })}
          />
        )}
        {tab === 'upperForms' ? (
          upperForms(question)
        ) : tab === 'questions' ? (
          <QuestionsView {...question} onHour={(dataHour) => setCut((before) => ({ ...before, dataHour }))} />
        ) : View !== undefined ? (
          <View {...question} />
        ) : tab === 'snapshots' ? (
          <SnapshotsView
            question={question}
            unsaved={unsavedEntries(indicators, choices.picked).length}
            onReport={(snapshot) => onReport({ snapshot })}
          />
        ) : (
          <QueryView query={compilation}>
            {(data) =>
              tab === 'totals' ? (
                <Indicators compilation={data} question={question} choices={choices} />
              ) : (
                <RolledUpView question={question} labels={labelsOf(data)} />
              )
            }
          </QueryView>
        )}
      </Page>
    </QuestionContext>
  );
}

function labelsOf({ indicators }: Compilation): ReadonlyMap<string, string> {
  return new Map(indicators.map(({ indicatorId, label }) => [indicatorId, label]));
}

/** Nothing is asked for that can be added up, or nobody has given it yet. */
function NoFigures({ owed: [first] }: { readonly owed: readonly CompiledDuty[] }) {
  const { empty, emptyHint, nothingYet, nothingYetHint } = strings.compilation;
  const icon = <DataTrending20Regular fontSize={40} />;
  if (first === undefined) return <EmptyState icon={icon} title={empty} hint={emptyHint} next={['openDirective']} />;
  const title = nothingYet(formatCount(first.units.length), formatPeriod(first.period));
  return <EmptyState icon={icon} title={title} hint={nothingYetHint} />;
}

interface IndicatorsProps {
  readonly compilation: Compilation;
  readonly question: TotalsQuestion;
  readonly choices: MissingChoices;
}

/** Every rate of the campaign with what it covers, and the units behind one of them. */
function Indicators({ compilation, question, choices }: IndicatorsProps) {
  const { indicators, asOf, directiveId, besides = [], others = [] } = compilation;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const entries = unsavedEntries(indicators, choices.picked);
  const chosen = indicators.find(({ indicatorId }) => indicatorId === chosenId) ?? indicators[0];
  const counted = [...besides, ...others].filter(({ sums }) => sums.length > 0);
  const sums = <FieldSums directiveId={directiveId} duties={counted} />;
  if (!chosen) return counted.length > 0 ? sums : <NoFigures owed={others} />;
  return (
    <>
      {indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.indicatorId}
          indicator={indicator}
          isChosen={indicator === chosen}
          onChoose={indicators.length > 1 ? () => setChosenId(indicator.indicatorId) : null}
        />
      ))}
      <MissingUnits
        key={`missing ${chosen.indicatorId}`}
        indicator={chosen}
        choices={choices}
        entries={entries}
        actions={
          <>
            <FreezeButton question={question} unsaved={entries.length} />
            <OutsideCounts directiveId={directiveId} asOf={asOf} formId={chosen.formId} />
          </>
        }
      />
      <UnitsTable key={chosen.indicatorId} question={question} indicator={chosen} />
      {sums}
    </>
  );
}
