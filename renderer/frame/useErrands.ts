import { useCallback, useState } from 'react';
import type { PeriodKey } from '../../electron/domain/period';
import type { TotalsCut } from '../../electron/domain/summary/dataHour';
import type { SnapshotHead } from '../../electron/domain/summary/snapshot';
import type { BoardPart } from '../../electron/ipc/contract';
import type { NextSteps } from '../lib/nextStep';
import { takeKeptScreen } from './keptScreen';
import { screenBeforeLock } from './screenBeforeLock';
import type { ScreenId } from './screens';

/** Something one screen asks of another. `serial` makes the same wish twice two wishes. */
export interface Errand<T> {
  readonly serial: number;
  readonly wish: T;
}

export interface PaperWish {
  readonly kind: 'reminder' | 'directive' | 'report' | 'board';
  readonly unitId: string | null;
  readonly board?: BoardPart;
  /** Of a report: how its totals are cut besides by the moment. */
  readonly cut?: TotalsCut;
  /** Of a report: the frozen summary it is made from. */
  readonly snapshot?: SnapshotHead;
}

/** Which figures a report is asked for. */
export type ReportGround = Pick<PaperWish, 'cut' | 'snapshot'>;

/** One file of an import that was taken in. */
export interface ImportLine {
  readonly batchId: string;
  readonly fileId: string;
}

/** A report to be typed in, as far as the screen it is asked from knows whose and for when, or a chat to be pasted. */
export interface KeyedWish {
  readonly kind: 'form' | 'paste';
  readonly directiveId: string;
  readonly unitId?: string;
  readonly formId?: string;
  readonly period?: PeriodKey;
}

export interface Errands {
  readonly chosen: ScreenId | null;
  readonly go: (screen: ScreenId) => void;
  readonly dropped: Errand<readonly string[]> | null;
  readonly drop: (paths: readonly string[]) => void;
  /** A package between levels that was dropped, whatever screen was shown. */
  readonly droppedPackage: Errand<string> | null;
  readonly dropPackage: (path: string) => void;
  readonly wantedPaper: Errand<PaperWish> | null;
  readonly compose: (unitId: string) => void;
  /** A directive to be entered, from a screen that has none to show. */
  readonly wantedDirective: Errand<'new'> | null;
  readonly enterDirective: () => void;
  readonly stopEntering: () => void;
  /** The office's set-up step by step, asked for from any screen. */
  readonly isSettingUp: boolean;
  readonly setUp: () => void;
  readonly stopSettingUp: () => void;
  /** A new paper to be typed, from a screen that has none to show. */
  readonly wantedWriting: Errand<'new'> | null;
  readonly write: () => void;
  readonly openDirectivePaper: () => void;
  readonly composeReport: (ground?: ReportGround) => void;
  readonly printBoard: (board: BoardPart) => void;
  readonly wantedLine: Errand<ImportLine> | null;
  readonly openImportLine: (batchId: string, fileId: string) => void;
  readonly keying: Errand<KeyedWish> | null;
  readonly key: (wish: KeyedWish) => void;
  readonly stopKeying: () => void;
}

let lastSerial = 0;

function errand<T>(wish: T): Errand<T> {
  lastSerial += 1;
  return { serial: lastSerial, wish };
}

/** Which screen is shown, and what screens hand to one another: features never call each other. */
export function useErrands(): Errands {
  const [chosen, go] = useState(() => takeKeptScreen() ?? screenBeforeLock());
  const [dropped, setDropped] = useState<Errand<readonly string[]> | null>(null);
  const [wantedPaper, setWantedPaper] = useState<Errand<PaperWish> | null>(null);
  const [wantedLine, setWantedLine] = useState<Errand<ImportLine> | null>(null);
  const [keying, setKeying] = useState<Errand<KeyedWish> | null>(null);
  const key = useCallback((wish: KeyedWish) => setKeying(errand(wish)), []);
  const stopKeying = useCallback(() => setKeying(null), []);
  const openImportLine = useCallback((batchId: string, fileId: string) => {
    setWantedLine(errand({ batchId, fileId }));
    go('imports');
  }, []);
  const drop = useCallback((paths: readonly string[]) => {
    setDropped(errand(paths));
    go('imports');
  }, []);
  const [droppedPackage, setDroppedPackage] = useState<Errand<string> | null>(null);
  const dropPackage = useCallback((path: string) => {
    setDroppedPackage(errand(path));
    go('packages');
  }, []);
  const want = useCallback((wish: PaperWish) => {
    setWantedPaper(errand(wish));
    go('papers');
  }, []);
  const compose = useCallback((unitId: string) => want({ kind: 'reminder', unitId }), [want]);
  const openDirectivePaper = useCallback(() => want({ kind: 'directive', unitId: null }), [want]);
  const printBoard = useCallback((board: BoardPart) => want({ kind: 'board', unitId: null, board }), [want]);
  const [wantedDirective, setWantedDirective] = useState<Errand<'new'> | null>(null);
  const enterDirective = useCallback(() => {
    setWantedDirective(errand('new'));
    go('directives');
  }, []);
  const [isSettingUp, setSettingUp] = useState(false);
  const setUp = useCallback(() => {
    setSettingUp(true);
    go('office');
  }, []);
  const stopSettingUp = useCallback(() => setSettingUp(false), []);
  const [wantedWriting, setWantedWriting] = useState<Errand<'new'> | null>(null);
  const write = useCallback(() => {
    setWantedWriting(errand('new'));
    go('records');
  }, []);
  const stopEntering = useCallback(() => setWantedDirective(null), []);
  const composeReport = useCallback(
    (ground: ReportGround = {}) => want({ kind: 'report', unitId: null, ...ground }),
    [want],
  );
  return {
    chosen,
    composeReport,
    wantedDirective,
    enterDirective,
    stopEntering,
    isSettingUp,
    setUp,
    stopSettingUp,
    wantedWriting,
    write,
    printBoard,
    wantedLine,
    openImportLine,
    keying,
    key,
    stopKeying,
    go,
    dropped,
    drop,
    droppedPackage,
    dropPackage,
    wantedPaper,
    compose,
    openDirectivePaper,
  };
}

/** Where the buttons of screens with nothing to show lead. */
export function nextStepsOf({ go, setUp, enterDirective, write }: Errands): NextSteps {
  return {
    setUp,
    enterDirective,
    write,
    openDirective: () => go('directives'),
    imports: () => go('imports'),
    board: () => go('board'),
    units: () => go('units'),
    start: () => go('start'),
  };
}
