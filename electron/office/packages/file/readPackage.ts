import type { z } from 'zod';
import { MOST_PERIODS, periodsAtMost } from '../../../domain/dueRule';
import {
  type DownContent,
  filesOf,
  PACKAGE_FORMAT,
  type PackageContent,
  type PackageManifest,
  type PackagePersons,
  type UpContent,
} from '../../../domain/package/packageModel';
import { damaged, RefusalError, refuse } from '../../../imports/refusal';
import { ZipArchive } from '../../../imports/zip/archive';
import { parseDirectiveFile } from '../../campaignFile';
import { directiveFile } from '../../campaignSchema';
import { MOST_CONTENT_BYTES, MOST_MANIFEST_BYTES, MOST_PACKAGE_BYTES, PACKAGE_LIMITS } from './limits';
import { downFrame, MOST_FILES, manifest, manifestHead, personsPart, upContent } from './schema';
import { unseal } from './seal';
import { CONTENT, MANIFEST, MANIFEST_SUM, PERSONS, sha256Of } from './writePackage';

export interface OpenedPackage {
  readonly manifest: PackageManifest;
  readonly content: PackageContent;
  readonly persons: PackagePersons | null;
  readonly isLocked: boolean;
}

/**
 * Everything in a package but the bytes of its files, every checksum held.
 * @throws RefusalError saying why it is not taken
 */
export function readPackage(bytes: Buffer, password: string | null): OpenedPackage {
  const { zip, isLocked } = open(bytes, password);
  const read = readManifest(zip);
  const known = new Set([MANIFEST, MANIFEST_SUM, ...read.parts.map(({ name }) => name)]);
  const stranger = zip.names().find((name) => !known.has(name));
  if (stranger !== undefined) refuse('unsafe-content', { what: 'unknown-part', part: stranger });
  if (new Set(read.parts.map(({ name }) => name)).size < read.parts.length)
    refuse('unsafe-content', { what: 'duplicate-part' });
  if (filesOf(read).length > MOST_FILES) refuse('too-large', { what: 'files', limit: MOST_FILES });
  for (const { name, sha256 } of filesOf(read))
    if (name !== `tep/${sha256}`) refuse('unsafe-content', { what: 'part-name', part: name });
  let content: PackageContent | null = null;
  let persons: PackagePersons | null = null;
  for (const part of read.parts) {
    const raw = zip.read(part.name, part.fileName === undefined ? MOST_CONTENT_BYTES : MOST_PACKAGE_BYTES);
    if (raw.length !== part.sizeBytes || sha256Of(raw) !== part.sha256) damaged('checksum', { part: part.name });
    if (part.name === CONTENT) content = contentOf(read, json(raw, CONTENT));
    else if (part.name === PERSONS) persons = fitting(personsPart, json(raw, PERSONS), PERSONS);
    else if (part.fileName === undefined) refuse('unsafe-content', { what: 'part-name', part: part.name });
  }
  if (content === null) damaged('missing-part', { part: CONTENT });
  if (content.kind === 'up') holdTogether(content, persons);
  return { manifest: read, content, persons, isLocked };
}

/** The bytes of some of its chosen files, in the order asked for. @throws RefusalError */
export function readPackageFiles(bytes: Buffer, password: string | null, hashes: readonly string[]): readonly Buffer[] {
  const { zip } = open(bytes, password);
  return hashes.map((sha256) => {
    const content = zip.read(`tep/${sha256}`, MOST_PACKAGE_BYTES);
    if (sha256Of(content) !== sha256) damaged('checksum', { part: sha256 });
    return content;
  });
}

function open(bytes: Buffer, password: string | null): { readonly zip: ZipArchive; readonly isLocked: boolean } {
  if (bytes.length === 0) refuse('empty-file', { what: 'empty' });
  if (bytes.length > MOST_PACKAGE_BYTES) refuse('too-large', { what: 'file', limit: MOST_PACKAGE_BYTES });
  const { zip, isLocked } = unseal(bytes, password);
  return { zip: new ZipArchive(zip, PACKAGE_LIMITS), isLocked };
}

function readManifest(zip: ZipArchive): PackageManifest {
  const raw = zip.read(MANIFEST, MOST_MANIFEST_BYTES);
  const sum = zip.read(MANIFEST_SUM, 100).toString('latin1').trim();
  if (sum !== sha256Of(raw)) damaged('checksum', { part: MANIFEST });
  const value = json(raw, MANIFEST);
  const { format } = fitting(manifestHead, value, MANIFEST);
  if (format > PACKAGE_FORMAT) refuse('unsupported-version', { what: 'newer-package', limit: PACKAGE_FORMAT });
  return fitting(manifest, value, MANIFEST);
}

function json(raw: Buffer, part: string): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return refuse('unsafe-content', { what: 'json', part });
  }
}

function fitting<T>(schema: z.ZodType<T>, value: unknown, part: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse('unsafe-content', { what: 'shape', part, reason: `${issue?.path.join('.')}: ${issue?.message}` });
}

function contentOf({ kind }: PackageManifest, value: unknown): PackageContent {
  return kind === 'up' ? fitting(upContent, value, CONTENT) : downContent(value);
}

function downContent(value: unknown): DownContent {
  const { directive, forms, groups, units } = fitting(downFrame, value, CONTENT);
  const frame = withoutUnknown({ directive, forms });
  refuseLongDuties(frame);
  try {
    return { kind: 'down', groups, units, ...parseDirectiveFile(JSON.stringify(frame), CONTENT) };
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    return refuse('unsafe-content', { what: 'directive', part: CONTENT, reason: String(error) });
  }
}

/** Before anything is counted through period by period. */
function refuseLongDuties(frame: unknown): void {
  const parsed = directiveFile.safeParse(frame);
  const schedules = parsed.success ? parsed.data.directive.schedules : [];
  if (schedules.some(({ due }) => periodsAtMost(due) > MOST_PERIODS))
    refuse('too-large', { what: 'duty-span', part: CONTENT, limit: MOST_PERIODS });
}

const MOST_ROUNDS = 8;

/** A directive file is strict; what a later app says beyond it is left aside here. */
function withoutUnknown(value: unknown): unknown {
  let copy: unknown = structuredClone(value);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = directiveFile.safeParse(copy);
    const unknown = parsed.success ? [] : parsed.error.issues.filter(({ code }) => code === 'unrecognized_keys');
    if (unknown.length === 0) return copy;
    for (const issue of unknown) copy = without(copy, issue.path, 'keys' in issue ? issue.keys : []);
  }
  return copy;
}

function without(value: unknown, path: readonly PropertyKey[], keys: readonly string[]): unknown {
  let place = value;
  for (const step of path) place = (place as Record<PropertyKey, unknown> | undefined)?.[step];
  if (typeof place === 'object' && place !== null)
    for (const key of keys) delete (place as Record<string, unknown>)[key];
  return value;
}

/** What one part says of another must be there; a place is filled once. */
function holdTogether({ units, duties, totals }: UpContent, persons: PackagePersons | null): void {
  const known = new Set(units.map(({ ref }) => ref));
  if (known.size < units.length) refuse('unsafe-content', { what: 'duplicate-unit', part: CONTENT });
  const places = new Set<string>();
  for (const { unit, form, period, schedule } of duties) {
    const place = JSON.stringify([unit, form, period, schedule]);
    if (!known.has(unit) || places.has(place)) refuse('unsafe-content', { what: 'duty', part: CONTENT });
    places.add(place);
  }
  const sums = new Set(totals.map(({ form, period, schedule }) => JSON.stringify([form, period, schedule])));
  if (sums.size < totals.length) refuse('unsafe-content', { what: 'total', part: CONTENT });
  const lists = new Set((persons ?? []).map(({ duty }) => duty));
  if (lists.size < (persons ?? []).length) refuse('unsafe-content', { what: 'persons', part: PERSONS });
  for (const { duty, persons: people } of persons ?? [])
    if (duties[duty]?.report?.rows !== people.length) refuse('unsafe-content', { what: 'persons', part: PERSONS });
}
