import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { previewReports } from '../../electron/cli/importReports';
import { type LocalTime, toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import type { OfficeEnvironment } from '../../electron/office/environment';
import { openOffice } from '../../electron/office/openOffice';
import type { FileReader } from '../../electron/office/reading/fileReader';
import { day, time } from './builders';
import { exporterInThisThread } from './exporterInThisThread';
import { temporaryFolder } from './folder';
import { readerInThisThread } from './readerInThisThread';

export const RESOURCES = resolve(__dirname, '../../resources');
export const SAMPLE_ID = 'hoai-nhon-2021-08';
export const SAMPLE_REPORTS = join(RESOURCES, 'samples', 'hoai-nhon');

export interface ExpectedFile {
  readonly path: string;
  readonly formId: string;
  readonly unitId: string;
  readonly period: string;
  readonly receivedAt: string;
  readonly timeliness: 'on-time' | 'late';
  readonly lateMinutes: number | null;
  readonly isNil: boolean;
  readonly rows: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly faults: readonly { readonly kind: string; readonly expectsIssue: boolean }[];
}

export interface ExpectedTotal {
  readonly period: string;
  readonly at: LocalTime;
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  readonly late: number;
  readonly zero: number;
  readonly missing: number;
  readonly newPersons: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly percentPrinted: string;
}

/** What the sample's generator says its files hold. */
export const EXPECTED = JSON.parse(readFileSync(resolve(__dirname, '../samples/expected.json'), 'utf8')) as {
  readonly files: readonly ExpectedFile[];
  readonly receiptLists: readonly string[];
  readonly missing: readonly { readonly unitId: string; readonly formId: string; readonly period: string }[];
  readonly communeTotals: readonly ExpectedTotal[];
};

/** What an office works with in tests: files read in this thread, a fixed evening of the campaign. */
export function environmentOf(dataFolder: string): OfficeEnvironment {
  return {
    dataFolder,
    resourcesFolder: RESOURCES,
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: readerInThisThread,
    exporter: exporterInThisThread,
    clock: () => toLocalTime('2021-08-19T18:00'),
    newId: randomUUID,
    emit: () => undefined,
  };
}

/** A number asked for the report of the sample campaign. */
export const REPORT_ORDER = {
  paper: 'report',
  directiveId: SAMPLE_ID,
  unitId: null,
  at: time('2021-08-19T15:00'),
  signatoryId: null,
  issuedOn: day('2021-08-19'),
  number: null,
  insist: false,
} as const;

/** An office on an empty folder, at a fixed evening of the campaign; closed with the test. */
export async function anOffice(
  dataFolder = temporaryFolder(),
  now = '2021-08-19T18:00',
  reader: FileReader = readerInThisThread,
): Promise<Core> {
  const core = await openOffice({ ...environmentOf(dataFolder), reader, clock: () => toLocalTime(now) });
  onTestFinished(async () => void (await core['core.close']({})));
  return core;
}

/** With the sample campaign loaded and, when asked, all its reports taken in. */
export async function aSampleOffice(
  options: { readonly withReports?: boolean; readonly reader?: FileReader } = {},
): Promise<Core> {
  const folder = temporaryFolder();
  if (options.reader === undefined) await copySample(folder, options.withReports);
  const core = await anOffice(folder, undefined, options.reader);
  if (options.reader !== undefined) await fillFrom(core, options.withReports);
  return core;
}

/** Makes an empty folder the data of an office with the sample campaign and, when asked, all its reports. */
export async function copySample(folder: string, withReports = false): Promise<void> {
  const made = samples.get(withReports) ?? aSampleFolder(withReports);
  samples.set(withReports, made);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  cpSync(await made, folder, { recursive: true, preserveTimestamps: true });
}

/** Made once for all tests of a process: loading the sample and reading its files takes seconds. */
const samples = new Map<boolean, Promise<string>>();

async function aSampleFolder(withReports: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-mau-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const core = await openOffice(environmentOf(folder));
  await fillFrom(core, withReports);
  await core['core.close']({});
  return folder;
}

/** Loads the sample campaign and, when asked, takes in all its reports. */
export async function fillFrom(core: Core, withReports = false): Promise<void> {
  await core['samples.load']({ sampleId: SAMPLE_ID });
  if (withReports) await takeAll(core, [SAMPLE_REPORTS]);
}

/** The sample's directive as an office has it before it reports: with the number and the day that it is cited by. */
export async function enterNumberAndDay(core: Core): Promise<void> {
  const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
  await core['directives.save']({
    json: JSON.stringify({ directive: { ...directive, number: '1350', issuedDay: 13 }, forms }),
  });
}

/** Everything that can come in; a later report of a unit replaces the one before. */
export async function takeAll(core: Core, paths: readonly string[]) {
  const preview = await previewReports(core, { directiveId: SAMPLE_ID, paths });
  const indexes = preview.files
    .filter(({ state }) => state === 'ready' || state === 'warnings')
    .map(({ index }) => index);
  return core['imports.accept']({ previewId: preview.previewId, indexes });
}
