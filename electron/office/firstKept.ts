import { stillFeed, tellChanges } from '../db/changeFeed';
import { listDirectiveIds } from '../db/directives';
import { type Kept, readKept } from '../db/kept/keptFile';
import { RecordingReads, RepeatedReads } from '../db/kept/reads';
import type { Store } from '../db/store';
import type { LocalTime } from '../domain/calendar';
import { isTrialFolder } from '../trial/trialFolder';
import { askAhead } from './askAhead';
import { type AskedOffice, type FirstAnswers, firstAnswers } from './firstAnswers';

type Question = keyof FirstAnswers;

/** What was kept of the first screen: rows, from which it is worked out for the time it is asked at. */
export interface FirstKept {
  /** As of the open office; throw `NotKept` where it has to be asked itself. */
  readonly answers: FirstAnswers;
  /** Whether the open office says the same as was answered. */
  isConfirmedBy(office: Partial<FirstAnswers>): boolean;
}

/** What the first screen asks now, as rows. Of the office's own data, plain: a sealed office tells nothing before it is opened. */
export function rowsOfFirst(store: Store, office: AskedOffice): Kept | null {
  if (isTrialFolder(office.dataFolder) || store.protection.key !== null) return null;
  const read = new RecordingReads(store.read);
  tellChanges(read, stillFeed());
  const { schemaVersion, sequence } = store;
  askAll(
    firstAnswers({ read, schemaVersion, notices: [] }, office, () => []),
    office.clock(),
    listDirectiveIds(read),
  );
  return { ...read.kept, appVersion: office.appVersion, schemaVersion, sequence };
}

function askAll(first: FirstAnswers, at: LocalTime, directiveIds: readonly string[]): void {
  first['app.info']({});
  first['setup.get']({});
  first['office.get']({});
  first['directives.list']({});
  first['today.get']({ at });
  for (const directiveId of directiveIds) first['board.lastReports']({ directiveId, at });
}

/** @returns null where nothing speaks of this folder as it is */
export function firstKept(office: AskedOffice, backupTroubles: () => readonly string[]): FirstKept | null {
  const kept = isTrialFolder(office.dataFolder) ? null : readKept(office.dataFolder, office.appVersion);
  if (kept === null) return null;
  const read = new RepeatedReads(kept);
  tellChanges(read, stillFeed());
  const { schemaVersion } = kept;
  const first = firstAnswers({ read, schemaVersion, notices: [] }, office, backupTroubles);
  void askAhead(first, office.clock); // the page is still on its way
  return remembering(first);
}

function remembering(first: FirstAnswers): FirstKept {
  const given: { readonly channel: Question; readonly input: unknown; readonly said: string }[] = [];
  const noting = (channel: Question) => (input: unknown) => {
    const value = ask(first, channel, input);
    given.push({ channel, input, said: saidIn(value) });
    return value;
  };
  const answers = Object.fromEntries(Object.keys(first).map((channel) => [channel, noting(channel as Question)]));
  return {
    answers: answers as unknown as FirstAnswers, // each as it was, noted
    isConfirmedBy: (office) => given.every(({ channel, input, said }) => said === saidIn(ask(office, channel, input))),
  };
}

/** `input` is one of `channel`. */
function ask(first: Partial<FirstAnswers>, channel: Question, input: unknown): unknown {
  return (first[channel] as (input: unknown) => unknown)(input);
}

/** The clock goes on meanwhile. */
function saidIn(value: unknown): string {
  return JSON.stringify(value, (name, part) => (name === 'now' ? undefined : part));
}
