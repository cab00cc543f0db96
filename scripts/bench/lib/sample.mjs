import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../lib/projectRoot.mjs';

export const SAMPLE_ID = 'hoai-nhon-2021-08';
const RESOURCES = inProject('resources');
export const SAMPLE_FOLDER = inProject('resources', 'samples', 'hoai-nhon');
/** The day of the sample on which two communes are missing and one is late. */
export const AT = '2021-08-17T17:00';
const NOW = '2021-08-19T18:00';

/** Every spreadsheet of the sample. */
export function sampleFiles() {
  return readdirSync(SAMPLE_FOLDER, { recursive: true })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(SAMPLE_FOLDER, name));
}

/** Runs `use` on a folder that goes away afterwards. */
export async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The app's resources with a sample whose communes have at least so many people: else a list of that many is refused. */
export function resourcesFor(folder, people) {
  const resources = join(folder, 'resources');
  cpSync(RESOURCES, resources, { recursive: true });
  const path = join(resources, 'samples', `${SAMPLE_ID}.json`);
  const sample = JSON.parse(readFileSync(path, 'utf8'));
  const baselines = sample.baselines.map((one) => ({ ...one, value: Math.max(one.value, people) }));
  writeFileSync(path, JSON.stringify({ ...sample, baselines }));
  return resources;
}

/** An office with the sample's campaign and no reports yet. */
export async function openSampleOffice({ openOffice, newReader }, dataFolder, resourcesFolder = RESOURCES) {
  const core = await openOffice({
    dataFolder,
    resourcesFolder,
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: newReader(),
    clock: () => NOW,
    newId: randomUUID,
    emit: () => undefined,
  });
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

/** Reads, understands, checks and writes all reports of the sample, as the import screen does. */
export async function importSample(core) {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_FOLDER] });
  const fit = preview.files.filter(({ state }) => state === 'ready' || state === 'warnings');
  const batch = await core['imports.accept']({
    previewId: preview.previewId,
    indexes: fit.map(({ index }) => index),
  });
  if (batch.accepted < 60) throw new Error(`the sample gave ${batch.accepted} reports only`);
}

/**
 * Everything below a path, all of which has to get in.
 * @returns milliseconds of reading and of writing
 */
export async function importAll(core, path) {
  const started = performance.now();
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const read = performance.now();
  const left = preview.files.find(({ state }) => state !== 'ready' && state !== 'warnings');
  if (left !== undefined) throw new Error(`${left.fileName}: ${left.state} ${left.issues[0]?.message}`);
  await core['imports.accept']({ previewId: preview.previewId, indexes: preview.files.map(({ index }) => index) });
  return { readMs: read - started, writeMs: performance.now() - read, files: preview.files.length };
}
