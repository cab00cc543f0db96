import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDirective } from '../db/directives';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { SampleInfo } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { checkCampaign, parseDirectiveFile, parseSampleFile, type SampleFile } from './campaignFile';
import { loadDirective, loadOffice } from './loadCampaign';

/** Sample campaigns that ship with the app: office, units, baselines and a directive, with spreadsheets to try. */
export function listSamples(resourcesFolder: string): readonly SampleInfo[] {
  return readSamples(resourcesFolder).map((sample) => ({
    id: sample.id,
    title: sample.title,
    summary: sample.summary,
    reportsFolder: sampleReportsFolder(resourcesFolder, sample),
  }));
}

function readSamples(resourcesFolder: string): readonly SampleFile[] {
  const folder = join(resourcesFolder, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseSampleFile(readFileSync(join(folder, name), 'utf8'), name));
}

function sampleReportsFolder(resourcesFolder: string, sample: SampleFile): string {
  return join(resourcesFolder, 'samples', sample.reportsFolder);
}

/**
 * Loads a sample in one transaction; its spreadsheets are not imported. Loading it again changes nothing.
 * @throws AppFailure `notFound`
 */
export async function loadSample(
  store: Store,
  resourcesFolder: string,
  sampleId: string,
): Promise<{ directiveId: string; units: number }> {
  const samples = readSamples(resourcesFolder);
  const sample = samples.find(({ id }) => id === sampleId);
  if (sample === undefined) {
    const known = samples.map(({ id }) => id);
    throw new AppFailure('notFound', officeMessages.noSample(sampleId, known));
  }
  const fileName = `${sample.directive}.json`;
  const file = parseDirectiveFile(readFileSync(join(resourcesFolder, 'directives', fileName), 'utf8'), fileName);
  checkCampaign(sample, file, fileName);
  const loaded = { directiveId: file.directive.id, units: sample.units.length };
  if (findDirective(store.read, file.directive.id) !== null) return loaded;
  await store.write((db) => {
    loadOffice(db, sample);
    loadDirective(db, file);
  });
  return loaded;
}
