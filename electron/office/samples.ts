import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadDb } from '../db/database';
import { findDirective } from '../db/directives';
import { findOffice, findSeal, listSignatories } from '../db/office';
import { countPapers } from '../db/officePapers';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { OfficeProfile } from '../domain/office';
import type { SampleInfo } from '../ipc/contract';
import { sampleLoaded } from '../text/changeEvents';
import { changeReasons, subjects } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { checkCampaign, parseDirectiveFile, parseSampleFile, type SampleFile } from './campaignFile';
import type { OfficeEnvironment } from './environment';
import { loadDirective, loadProfile, loadRegistry } from './loadCampaign';
import { officeChanges, officeState } from './officeChanges';
import { recordChanges } from './recordChanges';
import type { Registrar } from './records/saveIncoming';
import { registryState, unitChanges } from './unitChanges';

/** Sample campaigns that ship with the app: office, units, baselines and a directive, with spreadsheets to try. */
export function listSamples(db: ReadDb, resourcesFolder: string): readonly SampleInfo[] {
  const samples = readSamples(resourcesFolder);
  const beside = ownOffice(db, samples);
  return samples.map((sample) => ({
    besideOffice: beside?.name ?? null,
    id: sample.id,
    title: sample.title,
    summary: sample.summary,
    reportsFolder: sampleReportsFolder(resourcesFolder, sample),
  }));
}

/**
 * The office somebody works in here: described by a person, or a sample's that has got signatories, a seal or numbers of
 * its own. null: none; a sample that nobody has touched is nobody's.
 */
function ownOffice(db: ReadDb, samples: readonly SampleFile[]): OfficeProfile | null {
  const office = findOffice(db);
  if (office === null) return null;
  const signatories = listSignatories(db);
  const isUntouched = samples.some(
    (sample) => isDeepStrictEqual(office, sample.office) && isDeepStrictEqual(signatories, sample.signatories),
  );
  return isUntouched && findSeal(db) === null && countPapers(db, {}) === 0 ? null : office;
}

function readSamples(resourcesFolder: string): readonly SampleFile[] {
  const folder = join(resourcesFolder, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseSampleFile(readFileSync(join(folder, name), 'utf8'), name))
    .sort((left, right) => rank(left) - rank(right));
}

/** What comes with reports to try the import on stands first. */
function rank({ reportsFolder }: SampleFile): number {
  return reportsFolder === null ? 1 : 0;
}

function sampleReportsFolder(resourcesFolder: string, { reportsFolder }: SampleFile): string | null {
  return reportsFolder === null ? null : join(resourcesFolder, 'samples', reportsFolder);
}

/**
 * Loads a sample in one transaction; its spreadsheets are not imported. Loading it again changes nothing. An office of
 * its own, with its signatories, stays what it is, and so do units that are known. The log gets one entry for all that is
 * new, and one for everything of another sample that this one takes the place of.
 * @throws AppFailure `notFound`
 */
export async function loadSample(
  store: Store,
  environment: Pick<OfficeEnvironment, 'resourcesFolder'> & Registrar,
  sampleId: string,
): Promise<{ directiveId: string; units: number }> {
  const { resourcesFolder } = environment;
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
    const before = { office: officeState(db), registry: registryState(db) };
    if (ownOffice(db, samples) === null) loadProfile(db, sample);
    loadRegistry(db, sample);
    const obligations = loadDirective(db, environment, file);
    recordChanges(db, environment, [
      sampleLoaded(subjects.directive(file.directive.id, file.directive.shortName), {
        title: sample.title,
        units: sample.units.length,
        obligations,
      }),
    ]);
    const overwritten = [
      ...officeChanges(before.office, officeState(db)),
      ...unitChanges(before.registry, registryState(db)),
    ].filter(({ oldValue }) => oldValue !== null);
    recordChanges(db, environment, overwritten, changeReasons.sample(sample.title));
  });
  return loaded;
}
