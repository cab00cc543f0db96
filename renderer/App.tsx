import {
  Activity,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AppInfo } from '../electron/ipc/contract';
import styles from './App.module.css';
import { isSetupOpen } from './features/office/setup/setupOpen';
import type { PaperUse } from './frame/DropChoice';
import { dropRoute, lookerRoute } from './frame/dropRoute';
import { ErrorBoundary } from './frame/ErrorBoundary';
import { KeyedHost } from './frame/KeyedHost';
import { Navigation } from './frame/Navigation';
import { OfficeNotices } from './frame/OfficeNotices';
import { ScreenView } from './frame/ScreenView';
import { noteScreen } from './frame/screenBeforeLock';
import { SCREENS, type ScreenId } from './frame/screens';
import { TitleRow } from './frame/TitleRow';
import { TrialBar } from './frame/TrialBar';
import { type Campaign, useCampaign } from './frame/useCampaign';
import { useDroppedFiles } from './frame/useDroppedFiles';
import { type Errands, nextStepsOf, useErrands } from './frame/useErrands';
import { useHelp } from './frame/useHelp';
import { useShortcuts } from './frame/useShortcuts';
import { VaultHost, VaultNotices } from './frame/VaultHost';
import { listen } from './lib/api';
import { sendDrop, takeDrop } from './lib/dropTaker';
import { keepFocus } from './lib/focusKept';
import { NextStepContext } from './lib/nextStep';
import { tellPaintedInTime } from './lib/painted';
import { say } from './lib/said';
import { UnreadContext, useUnreadTexts } from './lib/unread';
import { type Query, useQuery } from './lib/useQuery';
import { useMayWork } from './lib/vault';
import { putLettersTogether } from './lib/wholeLetters';
import { drops } from './text/drops';
import { strings } from './text/vi';
import { Heard } from './ui/Heard';
import { RowMenuHost } from './ui/menu/RowMenuHost';
import { QueryView, Skeleton } from './ui/QueryView';
import { UnreadNotice } from './ui/UnreadNotice';
import { useSelectTitles } from './ui/useSelectTitles';
import { useSelectTyping } from './ui/useSelectTyping';

const DropChoice = lazy(async () => ({ default: (await import('./frame/DropChoice')).DropChoice }));
const DropRefused = lazy(async () => ({ default: (await import('./frame/DropChoice')).DropRefused }));
const DropOverlay = lazy(async () => ({ default: (await import('./frame/DropOverlay')).DropOverlay }));
const HelpDialog = lazy(async () => ({ default: (await import('./features/help/HelpDialog')).HelpDialog }));

/** Screens once opened stay alive while hidden, so that a list half looked through is still there on coming back. */
function useOpened(current: ScreenId | null): ReadonlySet<ScreenId> {
  const [opened, setOpened] = useState<ReadonlySet<ScreenId>>(new Set());
  if (current !== null && !opened.has(current)) setOpened(new Set([...opened, current]));
  return opened;
}

/** Where the window opens; loading the sample later does not throw the clerk out of the first screen. */
function useFirstScreen(info: Query<AppInfo>, campaigns: Campaign['list']): ScreenId | null {
  const [first, setFirst] = useState<ScreenId | null>(null);
  const setup = useQuery('setup.get', {});
  const mayWork = useMayWork();
  if (first === null && info.status === 'success' && campaigns.status !== 'pending' && setup.status !== 'pending') {
    const isSettingUp = mayWork && setup.status === 'success' && isSetupOpen(setup.data.entry);
    const hasCampaigns = campaigns.status === 'success' && campaigns.data.length > 0;
    const isAtWork = hasCampaigns && !info.data.isTrial; // who has just begun a trial is told what to try
    setFirst(isSettingUp ? 'office' : isAtWork ? 'today' : 'start');
  }
  return first;
}

/** The focus of a screen that has gone goes to the new one, so that Tab starts there and not at the window's top. */
function useFocusOnChange(current: ScreenId | null): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen is shown
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.checkVisibility() === false) main.current?.focus({ preventScroll: true });
  }, [current]);
  return main;
}

/** Files dropped on the window go where they belong. @returns whether some hang over it; a choice where that is unclear */
function useDrops(screen: ScreenId | null, errands: Errands): readonly [boolean, ReactNode] {
  const [asked, setAsked] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const mayWork = useMayWork();
  const use = (place: PaperUse, path: string) => {
    setAsked(null);
    if (place === 'imports') return errands.drop([path]);
    sendDrop(place, [path]);
    errands.go(place);
  };
  const look = (paths: readonly string[]) => {
    const route = lookerRoute(paths);
    if (route.to === 'packages') errands.dropPackage(route.path);
    else if (route.to === 'refused') setIsRefused(true);
    else if (screen !== 'ruler' || !takeDrop(paths)) use('ruler', route.path);
  };
  const isDragging = useDroppedFiles((paths, isDropped) => {
    // as with the keys of the screens: no other screen is opened behind a question
    if (isDropped && document.querySelector('dialog[open]') !== null) {
      if (!mayWork || !takeDrop(paths)) say(drops.overDialog);
      return;
    }
    if (!mayWork) return look(paths);
    const route = dropRoute(paths, screen);
    if (route.to === 'packages') errands.dropPackage(route.path);
    else if (takeDrop(paths)) return;
    else if (route.to === 'imports') errands.drop(route.paths);
    else if (route.to === 'reading') use('reading', route.path);
    else setAsked(route.path);
  });
  const choice = asked !== null && (
    <DropChoice path={asked} onChoose={(place) => use(place, asked)} onClose={() => setAsked(null)} />
  );
  if (isRefused) return [isDragging, <DropRefused key="refused" onClose={() => setIsRefused(false)} />];
  return [isDragging, choice];
}

export function App() {
  const info = useQuery('app.info', {});
  const campaign = useCampaign();
  const errands = useErrands();
  const firstScreen = useFirstScreen(info, campaign.list);
  const chosen = errands.chosen ?? firstScreen;
  // The navigation answers at once; a large screen is drawn after it, in slices that let other input through.
  const current = useDeferredValue(chosen);
  const opened = useOpened(current);
  const [isDragging, unclear] = useDrops(current, errands);
  const nextSteps = useMemo(() => nextStepsOf(errands), [errands]);
  const main = useFocusOnChange(current);
  const { unread, report } = useUnreadTexts(); // of the moment in the title row: what stands below is of another one
  const help = useHelp(current);
  useShortcuts(errands.go, help);
  useSelectTitles();
  useSelectTyping();
  useEffect(() => noteScreen(chosen), [chosen]);
  useEffect(tellPaintedInTime, []);
  useEffect(keepFocus, []);
  useEffect(putLettersTogether, []);
  useEffect(() => listen('shell.todayWanted', () => errands.go('today')), [errands.go]);
  return (
    <div className={styles.frame}>
      <Navigation current={chosen} go={errands.go} />
      <main
        ref={main}
        tabIndex={-1}
        className={styles.main}
        aria-label={current === null ? undefined : strings.navigation.screens[current]}
      >
        <TrialBar />
        <UnreadContext value={report}>
          {current ? (
            <TitleRow screen={current} campaign={campaign} onHelp={help.open} />
          ) : (
            <div className={styles.noTitle} />
          )}
        </UnreadContext>
        <UnreadNotice title={strings.asOf.unread} unread={unread} testId="as-of-unread" />
        <VaultNotices />
        <OfficeNotices screen={current} go={errands.go} />
        <KeyedHost errands={errands} at={campaign.isAutomatic ? null : campaign.asOf} screen={current} />
        {SCREENS.filter(({ id }) => opened.has(id)).map(({ id }) => (
          <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
            <div className={styles.content} inert={unread.length > 0} data-testid={`screen-${id}`}>
              <ErrorBoundary>
                <NextStepContext value={nextSteps}>
                  <Suspense fallback={<Skeleton />}>
                    <ScreenView screen={id} campaign={campaign} errands={errands} />
                  </Suspense>
                </NextStepContext>
              </ErrorBoundary>
            </div>
          </Activity>
        ))}
        {current === null && (
          <div className={styles.content}>
            {info.status === 'error' ? <QueryView query={info}>{() => null}</QueryView> : <Skeleton />}
          </div>
        )}
      </main>
      <Suspense>
        {help.section !== null && <HelpDialog section={help.section} onSection={help.show} onClose={help.close} />}
      </Suspense>
      <Suspense>{unclear}</Suspense>
      <Heard />
      <VaultHost />
      <RowMenuHost />
      <Suspense>{isDragging && <DropOverlay screen={current} />}</Suspense>
    </div>
  );
}
