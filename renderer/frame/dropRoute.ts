import { isPackageName } from '../../electron/domain/package/packageModel';
import { isPaperFile } from '../lib/letterFile';
import type { ScreenId } from './screens';

/** Where files go that nobody on screen takes. */
export type DropRoute =
  | { readonly to: 'packages'; readonly path: string }
  | { readonly to: 'imports'; readonly paths: readonly string[] }
  | { readonly to: 'reading'; readonly path: string }
  /** A paper, which may be a directive to be read, a paper to be checked, or what a unit sent by mistake. */
  | { readonly to: 'ask'; readonly path: string };

/** Where they go for who only looks; what would change data is not begun. */
export type LookerRoute =
  | { readonly to: 'packages'; readonly path: string }
  | { readonly to: 'ruler'; readonly path: string }
  | { readonly to: 'refused' };

/** Screens about directives: a paper dropped there is one. */
export const OF_DIRECTIVES: ReadonlySet<ScreenId> = new Set(['directives', 'reading']);

export function dropRoute(paths: readonly string[], screen: ScreenId | null): DropRoute {
  const [only] = paths;
  if (only === undefined || paths.length > 1) return { to: 'imports', paths }; // which names each that is no report
  if (isPackageName(only)) return { to: 'packages', path: only };
  if (!isPaperFile(only) || screen === 'imports') return { to: 'imports', paths };
  return screen !== null && OF_DIRECTIVES.has(screen) ? { to: 'reading', path: only } : { to: 'ask', path: only };
}

export function lookerRoute(paths: readonly string[]): LookerRoute {
  const route = dropRoute(paths, null);
  if (route.to === 'packages') return route;
  return route.to === 'ask' ? { to: 'ruler', path: route.path } : { to: 'refused' };
}
