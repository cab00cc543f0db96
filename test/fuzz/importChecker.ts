import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { toLocalTime } from '../../electron/domain/calendar';
import type { ReportContext } from '../../electron/imports/readReport';
import type { Core, PreviewFile } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import type { FileReader } from '../../electron/office/reading/fileReader';

const SAMPLE = 'hoai-nhon-2021-08';

/** An office that takes in what it can of a folder, and looks whether the store then holds just that. */
export interface ImportChecker {
  readonly context: ReportContext;
  /** Imports, looks, takes it back, looks again. @returns reports taken, and what was wrong */
  importAndLook(folder: string): Promise<{ readonly taken: number; readonly faults: readonly string[] }>;
  close(): Promise<void>;
}

export async function openImportChecker(
  projectFolder: string,
  dataFolder: string,
  reader: FileReader,
): Promise<ImportChecker> {
  const core = await openOffice({
    dataFolder,
    resourcesFolder: join(projectFolder, 'resources'),
    appVersion: '0.0.0',
    account: 'van.thu',
    reader,
    exporter: { write: () => Promise.reject(new Error('no open data here')) },
    clock: () => toLocalTime('2021-08-19T18:00'),
    newId: randomUUID,
    emit: () => undefined,
  });
  await core['samples.load']({ sampleId: SAMPLE });
  const { forms, directive } = await core['directives.get']({ directiveId: SAMPLE });
  const { units } = await core['units.list']({});
  return {
    context: { forms, units, schedules: directive.schedules },
    importAndLook: (folder) => importAndLook(core, folder),
    close: async () => void (await core['core.close']({})),
  };
}

/** Tables that hold what reports say. */
const OF_REPORTS = ['submission', 'person', 'figure', 'report_text'] as const;

async function importAndLook(core: Core, folder: string) {
  const before = await rowsIn(core);
  const preview = await core['imports.preview']({ directiveId: SAMPLE, paths: [folder] });
  const fit = preview.files.filter(isFit);
  const faults: string[] = [];
  if (fit.length === 0) {
    await core['imports.discard']({ previewId: preview.previewId });
    return { taken: 0, faults: differences(before, await rowsIn(core), {}, 'nothing was taken, yet') };
  }
  const batch = await core['imports.accept']({
    previewId: preview.previewId,
    indexes: fit.map(({ index }) => index),
  });
  const people = fit.reduce((sum, { rows }) => sum + rows.accepted, 0);
  const { submission = 0, person = 0 } = before.tables;
  const expected = { submission: submission + fit.length, person: person + people };
  faults.push(...differences(before, await rowsIn(core), expected, 'after the import'));
  await core['imports.undo']({ batchId: batch.id });
  faults.push(...differences(before, await rowsIn(core), before.tables, 'after taking it back'));
  return { taken: fit.length, faults };
}

function isFit({ state }: PreviewFile): boolean {
  return state === 'ready' || state === 'warnings';
}

interface Look {
  readonly tables: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

async function rowsIn(core: Core): Promise<Look> {
  const { tables, problems } = await core['store.verify']({});
  return { tables, problems };
}

/** @param expected rows by table, where they are known */
function differences(
  before: Look,
  after: Look,
  expected: Readonly<Record<string, number>>,
  when: string,
): readonly string[] {
  const wrong = OF_REPORTS.filter((table) => (expected[table] ?? after.tables[table]) !== after.tables[table]);
  return [
    ...after.problems.map((problem) => `${when}: ${problem}`),
    ...wrong.map(
      (table) =>
        `${when}: ${table} has ${after.tables[table]} rows, had ${before.tables[table]}, should have ${expected[table]}`,
    ),
  ];
}
