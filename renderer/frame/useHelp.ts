import { useCallback, useState } from 'react';
import { strings } from '../text/vi';
import type { ScreenId } from './screens';

export interface Help {
  /** Title of the section of the guide that is shown; null: no help is. */
  readonly section: string | null;
  readonly show: (section: string) => void;
  /** The section of the screen that is shown. */
  readonly open: () => void;
  readonly openShortcuts: () => void;
  readonly close: () => void;
}

/** The section of the guide that speaks of a screen. */
export function sectionOf(screen: ScreenId): string {
  return strings.help.sections[screen];
}

/** Which part of the guide lies over the window. @param screen null: none is shown yet */
export function useHelp(screen: ScreenId | null): Help {
  const [section, show] = useState<string | null>(null);
  const open = useCallback(() => show(sectionOf(screen ?? 'start')), [screen]);
  const openShortcuts = useCallback(() => show(strings.help.shortcuts), []);
  const close = useCallback(() => show(null), []);
  return { section, show, open, openShortcuts, close };
}
