import { lazy, type ReactNode, useState } from 'react';
import type { LocalTime } from '../../electron/domain/calendar';
import { StartScreen } from '../features/start/StartScreen';
import { TodayScreen } from '../features/today/TodayScreen';
import { QueryView, Skeleton } from '../ui/QueryView';
import { DraftsNotice } from './DraftsNotice';
import { GroupsChanged } from './GroupsChanged';
import type { ScreenId } from './screens';
import type { Campaign } from './useCampaign';
import type { Errands } from './useErrands';

const NoCampaign = lazy(async () => ({ default: (await import('./NoCampaign')).NoCampaign }));
const BoardScreen = lazy(async () => ({ default: (await import('../features/board/BoardScreen')).BoardScreen }));
const ImportsScreen = lazy(async () => ({
  default: (await import('../features/imports/ImportsScreen')).ImportsScreen,
}));
const CompilationScreen = lazy(async () => ({
  default: (await import('../features/compilation/CompilationScreen')).CompilationScreen,
}));
const PapersScreen = lazy(async () => ({ default: (await import('../features/papers/PapersScreen')).PapersScreen }));
const DirectivesScreen = lazy(async () => ({
  default: (await import('../features/directives/DirectivesScreen')).DirectivesScreen,
}));
const ReadingScreen = lazy(async () => ({
  default: (await import('../features/reading/ReadingScreen')).ReadingScreen,
}));
const RulerScreen = lazy(async () => ({ default: (await import('../features/ruler/RulerScreen')).RulerScreen }));
const TasksScreen = lazy(async () => ({ default: (await import('../features/tasks/TasksScreen')).TasksScreen }));
const RemindersScreen = lazy(async () => ({
  default: (await import('../features/reminders/RemindersScreen')).RemindersScreen,
}));
const RecordsScreen = lazy(async () => ({
  default: (await import('../features/records/RecordsScreen')).RecordsScreen,
}));
const PackagesScreen = lazy(async () => ({
  default: (await import('../features/packages/PackagesScreen')).PackagesScreen,
}));
const WritingScreen = lazy(async () => ({
  default: (await import('../features/writing/WritingScreen')).WritingScreen,
}));
const TemplatesTab = lazy(async () => ({
  default: (await import('../features/templates/TemplatesTab')).TemplatesTab,
}));
const UpperForms = lazy(async () => ({ default: (await import('../features/upperForms/UpperForms')).UpperForms }));
const UnitsScreen = lazy(async () => ({ default: (await import('../features/units/UnitsScreen')).UnitsScreen }));
const BackupsScreen = lazy(async () => ({
  default: (await import('../features/backups/BackupsScreen')).BackupsScreen,
}));
const OfficeScreen = lazy(async () => ({ default: (await import('../features/office/OfficeScreen')).OfficeScreen }));
const PersonalDataScreen = lazy(async () => ({
  default: (await import('../features/personalData/PersonalDataScreen')).PersonalDataScreen,
}));
const HistoryScreen = lazy(async () => ({
  default: (await import('../features/history/HistoryScreen')).HistoryScreen,
}));

export interface ScreenViewProps {
  readonly screen: ScreenId;
  readonly campaign: Campaign;
  readonly errands: Errands;
}

interface OfCampaignProps extends Omit<ScreenViewProps, 'screen'> {
  /** Files that were dropped and wait for a campaign. */
  readonly waiting?: readonly string[] | undefined;
  readonly children: (directiveId: string) => ReactNode;
}

/** A screen about one campaign; what it remembers of one campaign is not shown for another. */
function OfCampaign({ campaign, errands, waiting, children }: OfCampaignProps) {
  if (campaign.current) return children(campaign.current.id);
  return (
    <QueryView query={campaign.list}>
      {() => <NoCampaign go={errands.go} enterDirective={errands.enterDirective} waiting={waiting} />}
    </QueryView>
  );
}

function AtMoment(
  props: Omit<ScreenViewProps, 'screen'> & { readonly children: (id: string, at: LocalTime) => ReactNode },
) {
  const { asOf } = props.campaign;
  return <OfCampaign {...props}>{(id) => (asOf === null ? <Skeleton /> : props.children(id, asOf))}</OfCampaign>;
}

/** Every directive at once; a step into one of them makes it the campaign the window is about. */
function TodayOf({ campaign, errands }: Omit<ScreenViewProps, 'screen'>) {
  const into = (directiveId: string, step: () => void) => {
    campaign.chooseAtSameMoment(directiveId);
    step();
  };
  return (
    <TodayScreen
      chosenMoment={campaign.isAutomatic ? null : campaign.asOf}
      onBackToNow={() => campaign.setAsOf(null)}
      onOpenBoard={(directiveId) => into(directiveId, () => errands.go('board'))}
      onOpenReminders={(directiveId) => into(directiveId, () => errands.go('reminders'))}
      onOpenCompilation={(directiveId) => into(directiveId, () => errands.go('compilation'))}
      onOpenReport={(directiveId) => into(directiveId, () => errands.composeReport())}
      onCompose={(directiveId, unitId) => into(directiveId, () => errands.compose(unitId))}
      onOpenImports={() => errands.go('imports')}
      onEnterDirective={campaign.current === null ? errands.enterDirective : null}
      onOpenDirectives={() => errands.go('directives')}
      onOpenStart={() => errands.go('start')}
      above={
        <>
          <DraftsNotice
            directives={campaign.list.status === 'success' ? campaign.list.data : []}
            onOpen={(directiveId) => into(directiveId, () => errands.go('directives'))}
          />
          <GroupsChanged directiveId={null} />
        </>
      }
      onKey={(wish) => into(wish.directiveId, () => errands.key({ kind: 'form', ...wish }))}
    />
  );
}

/** The office's papers, and the one that is being typed in their place. */
function Records({ campaign, errands }: Omit<ScreenViewProps, 'screen'>) {
  const [writing, setWriting] = useState<{ readonly paperId: string | null } | null>(null);
  const [taken, setTaken] = useState(0);
  const { wantedWriting } = errands;
  if (wantedWriting !== null && wantedWriting.serial !== taken) {
    setTaken(wantedWriting.serial);
    if (writing === null) setWriting({ paperId: null }); // what is being typed is not thrown out by a new wish
  }
  const [numbered, setNumbered] = useState<string | null>(null);
  const close = (paperId: string | null) => {
    setNumbered(paperId);
    setWriting(null);
  };
  if (writing === null)
    return (
      <RecordsScreen
        startsWith={numbered}
        onWrite={(paperId) => setWriting({ paperId })}
        templates={<TemplatesTab campaign={trialOf(campaign)} />}
      />
    );
  return (
    <WritingScreen
      paperId={writing.paperId}
      directiveId={campaign.current?.id ?? null}
      seen={seenOf(campaign)}
      onClose={() => close(null)}
      onNumbered={close}
    />
  );
}

/** Figures for trying a template: those of the campaign the window is about, at its moment. */
function trialOf({ current, asOf }: Campaign) {
  const seen = seenOf({ current, asOf });
  return seen && { kind: 'campaign' as const, ...seen };
}

function seenOf({ current, asOf }: Pick<Campaign, 'current' | 'asOf'>) {
  return current === null || asOf === null ? null : { directiveId: current.id, at: asOf };
}

export function ScreenView({ screen, campaign, errands }: ScreenViewProps) {
  const shared = { campaign, errands };
  switch (screen) {
    case 'start':
      return (
        <StartScreen
          onOpenBoard={() => errands.go('board')}
          onOpenOffice={() => errands.go('office')}
          onSetUp={errands.setUp}
          onWrite={errands.write}
          onTryImport={(folder) => errands.drop([folder])}
        />
      );
    case 'today':
      return <TodayOf {...shared} />;
    case 'board':
      return (
        <AtMoment {...shared}>
          {(id, asOf) => (
            <BoardScreen
              key={id}
              directiveId={id}
              asOf={asOf}
              onCompose={errands.compose}
              onOpenImports={() => errands.go('imports')}
              onOpenImportLine={errands.openImportLine}
              onKey={(place) => errands.key({ kind: 'form', directiveId: id, ...place })}
              onPrint={errands.printBoard}
              onOpenDirective={() => errands.go('directives')}
              above={<GroupsChanged directiveId={id} />}
            />
          )}
        </AtMoment>
      );
    case 'imports':
      return (
        <OfCampaign {...shared} waiting={errands.dropped?.wish}>
          {(id) => (
            <ImportsScreen
              key={id}
              directiveId={id}
              dropped={errands.dropped}
              wantedLine={errands.wantedLine}
              onKey={(kind) => errands.key({ kind, directiveId: id })}
              onOpenBoard={() => errands.go('board')}
            />
          )}
        </OfCampaign>
      );
    case 'compilation':
      return (
        <AtMoment {...shared}>
          {(id, asOf) => (
            <CompilationScreen
              key={id}
              directiveId={id}
              asOf={asOf}
              onReport={errands.composeReport}
              upperForms={(question) => <UpperForms question={question} />}
            />
          )}
        </AtMoment>
      );
    case 'papers':
      return (
        <AtMoment {...shared}>
          {(id, asOf) => (
            <PapersScreen
              key={id}
              directiveId={id}
              asOf={asOf}
              wanted={errands.wantedPaper}
              upperForms={<UpperForms question={{ directiveId: id, asOf }} />}
            />
          )}
        </AtMoment>
      );
    case 'directives':
      return (
        <QueryView query={campaign.list}>
          {() => (
            <DirectivesScreen
              key={`${campaign.current?.id ?? ''} ${errands.wantedDirective?.serial ?? ''}`}
              directiveId={campaign.current?.id ?? null}
              isEntering={errands.wantedDirective !== null}
              onEntered={errands.stopEntering}
              onOpenStart={() => errands.go('start')}
              onOpenPaper={errands.openDirectivePaper}
              onChoose={campaign.choose}
            />
          )}
        </QueryView>
      );
    case 'tasks':
      return <AtMoment {...shared}>{(id, asOf) => <TasksScreen key={id} directiveId={id} asOf={asOf} />}</AtMoment>;
    case 'reminders':
      return <AtMoment {...shared}>{(id, asOf) => <RemindersScreen key={id} directiveId={id} asOf={asOf} />}</AtMoment>;
    case 'records':
      return <Records {...shared} />;
    case 'packages':
      return (
        <PackagesScreen
          directiveId={campaign.current?.id ?? null}
          asOf={campaign.asOf}
          dropped={errands.droppedPackage}
          onTaken={campaign.choose}
        />
      );
    case 'units':
      return (
        <UnitsScreen directiveId={campaign.current?.id ?? null} consequences={<GroupsChanged directiveId={null} />} />
      );
    case 'office':
      return (
        <OfficeScreen
          isSettingUp={errands.isSettingUp}
          onSetUp={errands.setUp}
          onSetUpClosed={errands.stopSettingUp}
          onWrite={errands.write}
          onEnterDirective={errands.enterDirective}
          onOpenToday={() => errands.go('today')}
        />
      );
    case 'backups':
      return <BackupsScreen />;
    case 'reading':
      return (
        <ReadingScreen
          onSaved={(directiveId) => {
            campaign.choose(directiveId);
            errands.go('directives');
          }}
        />
      );
    case 'ruler':
      return <RulerScreen />;
    case 'history':
      return <HistoryScreen />;
    case 'personalData':
      return <PersonalDataScreen />;
  }
}
