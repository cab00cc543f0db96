import { ofDirectives } from './ofDirectives';
import { ofPapers } from './ofPapers';
import { ofRegistry } from './ofRegistry';
import { ofReports } from './ofReports';
import { ofSettings } from './ofSettings';

/** Changes that Ctrl+Z takes back from anywhere in the window; every other is in `noWayBack.ts` with its reason. */
export const waysBack = { ...ofReports, ...ofRegistry, ...ofDirectives, ...ofPapers, ...ofSettings } as const;
