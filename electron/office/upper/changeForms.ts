import { saveAttachedFile } from '../../db/attachedFiles';
import type { ReadDb, WriteDb } from '../../db/database';
import type { Store } from '../../db/store';
import {
  addUpperTemplateVersion,
  findUpperTemplate,
  insertUpperTemplate,
  listUpperTemplates,
  listUpperTemplateVersions,
  markUpperTemplateRemoved,
  renameUpperTemplate,
} from '../../db/upperTemplates';
import type { Change } from '../../domain/changes';
import type { Directive } from '../../domain/directive';
import { AppFailure } from '../../domain/failure';
import { isFieldRate, isOfferedForField } from '../../domain/upper/fieldRates';
import { figuresFor, type Point, type PointSource, placeKey } from '../../domain/upper/point';
import type { UpperTemplate, UpperTemplateVersion } from '../../domain/upper/upperTemplate';
import { tidy } from '../../domain/vietnamese';
import type { Input, UpperTemplateHead } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { upperText as say } from '../../text/upperText';
import type { OfficeEnvironment } from '../environment';
import { keepFiles } from '../keepFiles';
import { getDirective } from '../readCampaign';
import { clerkName, recordChanges } from '../recordChanges';
import { askBroughtForm, askForm, getUpperTemplate } from './openForm';
import { pointWords, whoseKey } from './pointWords';

export interface FormDesk {
  readonly store: Store;
  readonly environment: OfficeEnvironment;
}

export function headOf({ removedAt: _, points, ...form }: UpperTemplate): UpperTemplateHead {
  return { ...form, points: points.length };
}

/** Brings a form: first its bytes, then in one transaction the rows. @throws AppFailure with what is wrong with it */
export async function addForm(
  { store, environment }: FormDesk,
  { directiveId, path, name }: Input<'upperTemplates.add'>,
): Promise<UpperTemplateHead> {
  const directive = getDirective(store.read, directiveId);
  const title = tidy(name);
  refuseSameName(store.read, directiveId, title, null);
  await askBroughtForm(environment, path, 'template', null);
  const file = await keepForm(environment, path);
  const form: UpperTemplate = {
    id: environment.newId(),
    directiveId,
    name: title,
    removedAt: null,
    ...stateOf(store.read, environment, { version: 1, sha256: file.sha256, fileName: file.fileName, points: [] }),
  };
  await store.write((db) => {
    saveAttachedFile(db, file);
    insertUpperTemplate(db, form);
    tell(db, environment, directive, null, form);
  });
  return headOf(form);
}

async function keepForm({ dataFolder }: OfficeEnvironment, path: string) {
  const [file] = await keepFiles(dataFolder, [path]);
  if (file === undefined) throw new AppFailure('notFound', say.noTemplate);
  return file;
}

/** A newer file of the same form; what its cells take stays, and is asked again where the words near a cell are others. */
export async function replaceFormFile(
  { store, environment }: FormDesk,
  { templateId, path }: Input<'upperTemplates.replaceFile'>,
): Promise<UpperTemplateHead> {
  const before = getUpperTemplate(store.read, templateId);
  await askBroughtForm(environment, path, 'template', null);
  const file = await keepForm(environment, path);
  return addVersion(
    { store, environment },
    before,
    { sha256: file.sha256, fileName: file.fileName, points: before.points },
    (db) => saveAttachedFile(db, file),
  );
}

/** Brings back file and cells of an earlier version; all versions stay. @throws AppFailure `notFound` */
export async function reuseVersion(
  desk: FormDesk,
  { templateId, version }: Input<'upperTemplates.useVersion'>,
): Promise<UpperTemplateHead> {
  const before = getUpperTemplate(desk.store.read, templateId);
  const found = listUpperTemplateVersions(desk.store.read, templateId).find((one) => one.version === version);
  if (found === undefined) throw new AppFailure('notFound', say.noVersion(version));
  const { sha256, fileName, points } = found;
  return addVersion(desk, before, { sha256, fileName, points }, () => undefined, say.fromVersion(version));
}

/** @throws AppFailure `invalid` naming the cell that cannot take anything */
export async function savePoints(
  { store, environment }: FormDesk,
  { templateId, points, isUndo }: Input<'upperTemplates.savePoints'>,
): Promise<UpperTemplateHead> {
  const before = getUpperTemplate(store.read, templateId);
  const directive = getDirective(store.read, before.directiveId);
  const checked = await askForm(environment, before, 'templateCells', points);
  const kept = points.map((point, at): Point => {
    const cell = checked[at];
    if (cell === undefined) throw new Error('the reader answered less than it was asked');
    const place = { sheet: cell.sheet, cell: cell.cell };
    if (cell.fault !== null) throw new AppFailure('invalid', say.fault(cell.fault, place, cell.formula));
    return { ...place, source: point.source, near: point.near ?? cell.near };
  });
  refuseWrong(store.read, directive, kept);
  const { sha256, fileName } = before;
  return addVersion(
    { store, environment },
    before,
    { sha256, fileName, points: kept },
    () => undefined,
    isUndo === true ? say.undone : null,
  );
}

function refuseWrong(db: ReadDb, directive: Directive, points: readonly Point[]): void {
  const { choices } = pointWords(db, directive);
  const known = new Map(choices.whose.map(({ whose, label }) => [whoseKey(whose), label]));
  const indicators = new Set(choices.indicators.map(({ id }) => id));
  const places = new Set<string>();
  for (const point of points) {
    if (places.has(placeKey(point))) throw new AppFailure('invalid', say.twice(point));
    places.add(placeKey(point));
    refuseSource(point, point.source, known, indicators);
  }
}

function refuseSource(
  point: Point,
  source: PointSource,
  known: ReadonlyMap<string, string>,
  indicators: ReadonlySet<string>,
): void {
  if (source.kind === 'text') return;
  const { whose, figure, indicatorId } = source;
  if (!indicators.has(indicatorId)) throw new AppFailure('notFound', say.noIndicator(indicatorId));
  const label = known.get(whoseKey(whose));
  if (label === undefined) throw new AppFailure('notFound', say.noUnit('id' in whose ? whose.id : ''));
  const isOffered = figuresFor(whose.kind).includes(figure) && (!isFieldRate(indicatorId) || isOfferedForField(figure));
  if (!isOffered) throw new AppFailure('invalid', say.notOffered(point, say.figures[figure], label));
}

async function addVersion(
  { store, environment }: FormDesk,
  before: UpperTemplate,
  content: Pick<UpperTemplateVersion, 'sha256' | 'fileName' | 'points'>,
  first: (db: WriteDb) => void,
  reason: string | null = null,
): Promise<UpperTemplateHead> {
  const directive = getDirective(store.read, before.directiveId);
  return store.write((db) => {
    const now = getUpperTemplate(db, before.id);
    const state = stateOf(db, environment, { version: now.version + 1, ...content });
    first(db);
    addUpperTemplateVersion(db, before.id, state);
    const after = { ...now, ...state };
    tell(db, environment, directive, now, after, reason);
    return headOf(after);
  });
}

export async function renameForm(
  { store, environment }: FormDesk,
  { templateId, name }: Input<'upperTemplates.rename'>,
): Promise<UpperTemplateHead> {
  const before = getUpperTemplate(store.read, templateId);
  const directive = getDirective(store.read, before.directiveId);
  const title = tidy(name);
  refuseSameName(store.read, before.directiveId, title, templateId);
  await store.write((db) => {
    renameUpperTemplate(db, templateId, title);
    if (title === before.name) return;
    const change = changeOf(directive, before.id, title, say.field(before.name), say.field(title));
    recordChanges(db, environment, [change]);
  });
  return headOf({ ...before, name: title });
}

export async function removeForm({ store, environment }: FormDesk, templateId: string): Promise<void> {
  const before = getUpperTemplate(store.read, templateId);
  const directive = getDirective(store.read, before.directiveId);
  await store.write((db) => {
    markUpperTemplateRemoved(db, templateId, environment.clock());
    tell(db, environment, directive, before, null);
  });
}

/** Brings a removed form back as it was. */
export async function restoreForm({ store, environment }: FormDesk, templateId: string): Promise<UpperTemplateHead> {
  const before = findUpperTemplate(store.read, templateId);
  if (before === null) throw new AppFailure('notFound', say.noTemplate);
  const directive = getDirective(store.read, before.directiveId);
  if (before.removedAt === null) return headOf(before);
  refuseSameName(store.read, before.directiveId, before.name, templateId);
  await store.write((db) => {
    markUpperTemplateRemoved(db, templateId, null);
    tell(db, environment, directive, null, before, say.undone);
  });
  return headOf({ ...before, removedAt: null });
}

function refuseSameName(db: ReadDb, directiveId: string, name: string, ownId: string | null): void {
  if (listUpperTemplates(db, directiveId).some((one) => one.name === name && one.id !== ownId))
    throw new AppFailure('conflict', say.sameName(name));
}

function stateOf(
  db: ReadDb,
  { account, clock }: OfficeEnvironment,
  content: Pick<UpperTemplateVersion, 'version' | 'sha256' | 'fileName' | 'points'>,
): UpperTemplateVersion {
  return { ...content, savedAt: clock(), savedBy: clerkName(db, { account }) };
}

function tell(
  db: WriteDb,
  environment: OfficeEnvironment,
  directive: Directive,
  before: UpperTemplate | null,
  after: UpperTemplate | null,
  reason: string | null = null,
): void {
  const words = (form: UpperTemplate | null) =>
    form === null ? null : say.state(form.fileName, form.points.length, form.version);
  const form = after ?? before;
  if (form === null) return;
  recordChanges(db, environment, [changeOf(directive, form.id, form.name, words(before), words(after))], reason);
}

function changeOf(
  { id, shortName }: Directive,
  formId: string,
  name: string,
  oldValue: string | null,
  newValue: string | null,
): Change {
  const subject = subjects.directive(id, shortName);
  return { subject, field: `upperTemplate/${formId}`, fieldLabel: say.field(name), oldValue, newValue };
}
