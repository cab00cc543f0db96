/** Types for the tests; see updates.mjs. */
export function addKey(key: { name: string; privateFile: string; keysFile: string }): void;
export function makeUpdate(order: {
  key: string;
  installer: string;
  out: string;
  keysFile: string;
  notes?: string;
  system?: string;
  version?: string;
  day?: string;
}): Promise<{ readonly version: string; readonly system: string }>;
