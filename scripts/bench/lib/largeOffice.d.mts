import type { Store } from '../../../electron/db/store';

export const PERSONS: number;
export const STAMP: string;
/** Functions of the app's sources; see officeEntry.mjs. */
export type OfficeFunctions = {
  readonly openStore: (folder: string, stamp: string) => Promise<Store>;
} & Readonly<Record<string, (...args: never[]) => unknown>>;
export function makeLargeOffice(
  office: OfficeFunctions,
  dataFolder: string,
  contents: { readonly days: number; readonly persons: number; readonly units?: number },
): Promise<{ readonly submissions: readonly string[]; readonly at: string; readonly snapshot: string }>;
