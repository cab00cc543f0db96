import { basename } from 'node:path';
import type { ReadDb, WriteDb } from '../../db/database';
import { findOffice } from '../../db/office';
import {
  findOfficeTemplate,
  insertOfficeTemplate,
  listOfficeTemplates,
  listTemplateVersions,
  listUsedTemplates,
  type OfficeTemplate,
  type RemovedTemplate,
  removeOfficeTemplate,
  renameOfficeTemplate,
  restoreOfficeTemplate,
  saveTemplateBase,
  saveTemplateEntry,
  saveTemplateVersion,
  useTemplate,
} from '../../db/officeTemplates';
import type { Store } from '../../db/store';
import { ownTemplate, type TemplateModel } from '../../documents/templateModel';
import { AppFailure } from '../../domain/failure';
import { templateDifference } from '../../domain/template/difference';
import type { PaperTemplate } from '../../domain/template/paperTemplate';
import type { Input, Output } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { templateMessages } from '../../text/templateMessages';
import type { OfficeEnvironment } from '../environment';
import { clerkName, recordChanges } from '../recordChanges';
import { readOwn } from './officeKit';
import { getOfficeTemplate, typedTemplate } from './readTemplates';
import { modelOf, type TemplateBook } from './templateBook';
import { readTemplateFile } from './templateFile';

export interface TemplateDesk {
  readonly store: Store;
  readonly environment: OfficeEnvironment;
  readonly book: () => TemplateBook;
  /** What was removed since the app was opened, so that it can be had back. */
  readonly removed: Map<string, RemovedTemplate>;
}

const words = templateMessages.log;

function record(
  db: WriteDb,
  { environment }: TemplateDesk,
  field: string,
  change: { readonly label: string; readonly before: string | null; readonly after: string | null },
): void {
  recordChanges(db, environment, [
    {
      subject: subjects.office(findOffice(db)?.name ?? ''),
      field: `template/${field}`,
      fieldLabel: change.label,
      oldValue: change.before,
      newValue: change.after,
    },
  ]);
}

/** @throws AppFailure `conflict` when another template is called so; two of one name could not be told apart */
function assertFreeName(db: ReadDb, book: TemplateBook, name: string, except: string | null): void {
  const key = name.toLocaleLowerCase('vi');
  const isTaken =
    listOfficeTemplates(db).some((one) => one.id !== except && one.name.toLocaleLowerCase('vi') === key) ||
    [...book.values()].some(({ builtIn }) => builtIn.name.toLocaleLowerCase('vi') === key);
  if (isTaken) throw new AppFailure('conflict', templateMessages.nameTaken(name));
}

async function insert(
  desk: TemplateDesk,
  model: TemplateModel,
  name: string,
  made: { readonly template: PaperTemplate; readonly baseJson?: string; readonly says: string },
): Promise<{ templateId: string }> {
  const { store, environment, book } = desk;
  const id = environment.newId();
  assertFreeName(store.read, book(), name, null);
  await store.write((db) => {
    const template = { ...made.template, name, version: 1 };
    insertOfficeTemplate(
      db,
      {
        id,
        builtInId: model.builtIn.id,
        name,
        json: JSON.stringify(template),
        baseJson: made.baseJson ?? JSON.stringify(model.builtIn),
        changedAt: environment.clock(),
      },
      clerkName(db, environment),
    );
    record(db, desk, id, { label: words.label(name), before: null, after: made.says });
  });
  return { templateId: id };
}

export function copyTemplate(
  desk: TemplateDesk,
  { templateId, name }: Input<'templates.copy'>,
): Promise<Output<'templates.copy'>> {
  const book = desk.book();
  const shipped = book.get(templateId);
  if (shipped !== undefined)
    return insert(desk, shipped, name, { template: shipped.builtIn, says: words.copied(shipped.builtIn.name) });
  const own = getOfficeTemplate(desk.store.read, templateId);
  const model = modelOf(book, own.builtInId);
  const template = readOwn(own, model);
  return insert(desk, model, name, { template, baseJson: own.baseJson, says: words.copied(own.name) });
}

export async function importTemplate(
  desk: TemplateDesk,
  { path }: Input<'templates.import'>,
): Promise<Output<'templates.import'>> {
  const { builtInId, name, template } = await readTemplateFile(desk.book(), path);
  const says = words.imported(basename(path));
  return insert(desk, modelOf(desk.book(), builtInId), freeName(desk, name), { template, says });
}

/** "Báo cáo của phường (2)" when the name is taken already. */
function freeName({ store, book }: TemplateDesk, name: string): string {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? name : `${name} (${number})`;
    try {
      assertFreeName(store.read, book(), wanted, null);
      return wanted;
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
    }
  }
}

/** @throws AppFailure `invalid` with a sentence that names block and field and what is allowed there */
export async function saveTemplate(
  desk: TemplateDesk,
  { templateId, json }: Input<'templates.save'>,
): Promise<Output<'templates.save'>> {
  const { store, book } = desk;
  const shipped = book().get(templateId);
  if (shipped !== undefined) throw new AppFailure('invalid', templateMessages.readOnly(shipped.builtIn.name));
  const own = getOfficeTemplate(store.read, templateId);
  const model = modelOf(book(), own.builtInId);
  const template = { ...accepted(model, json), name: own.name };
  const version = own.version + 1;
  const said = templateDifference(readable(own, model), template);
  const count = (what: string) => said.filter((change) => change.what === what).length;
  const counts = { changed: count('changed'), added: count('added'), removed: count('removed') };
  if (said.length === 0) {
    await store.write((db) => saveTemplateEntry(db, templateId, null));
    return { version: own.version };
  }
  return newState(desk, own, { ...template, version }, words.saved(version, counts));
}

function accepted(model: TemplateModel, json: string): PaperTemplate {
  try {
    return ownTemplate(typedTemplate(model, json), model);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new AppFailure('invalid', templateMessages.refused(templateMessages.notJson));
    if (error instanceof RangeError) throw new AppFailure('invalid', templateMessages.refused(error.message));
    throw error;
  }
}

/** The state before, for counting what has changed; the built-in one when it can no longer be read. */
function readable(own: OfficeTemplate, model: TemplateModel): PaperTemplate {
  try {
    return readOwn(own, model);
  } catch {
    return model.builtIn;
  }
}

/** What was being typed is what is saved: it is no draft any more. */
async function newState(
  desk: TemplateDesk,
  own: OfficeTemplate,
  template: PaperTemplate,
  says: string,
): Promise<{ version: number }> {
  const { store, environment } = desk;
  const version = template.version;
  await store.write((db) => {
    if (findOfficeTemplate(db, own.id)?.version !== own.version)
      throw new AppFailure('conflict', templateMessages.noTemplate);
    saveTemplateVersion(db, own.id, {
      version,
      json: JSON.stringify(template),
      changedAt: environment.clock(),
      changedBy: clerkName(db, environment),
    });
    saveTemplateEntry(db, own.id, null);
    record(db, desk, own.id, { label: words.label(own.name), before: words.version(own.version), after: says });
  });
  return { version };
}

export async function renameTemplate(
  desk: TemplateDesk,
  { templateId, name }: Input<'templates.rename'>,
): Promise<Record<string, never>> {
  const own = getOfficeTemplate(desk.store.read, templateId);
  assertFreeName(desk.store.read, desk.book(), name, templateId);
  if (name === own.name) return {};
  await desk.store.write((db) => {
    renameOfficeTemplate(db, templateId, name);
    record(db, desk, templateId, { label: words.label(name), before: own.name, after: name });
  });
  return {};
}

export async function removeTemplate(
  desk: TemplateDesk,
  { templateId }: Input<'templates.remove'>,
): Promise<Record<string, never>> {
  const own = getOfficeTemplate(desk.store.read, templateId);
  const versions = listTemplateVersions(desk.store.read, templateId);
  await desk.store.write((db) => {
    removeOfficeTemplate(db, templateId);
    record(db, desk, templateId, { label: words.label(own.name), before: words.version(own.version), after: null });
  });
  desk.removed.set(templateId, { template: own, versions });
  return {};
}

/** @throws AppFailure `notFound` when it was not removed since the app was opened, `conflict` when its name is taken */
export async function restoreTemplate(
  desk: TemplateDesk,
  { templateId }: Input<'templates.restore'>,
): Promise<Record<string, never>> {
  const removed = desk.removed.get(templateId);
  if (removed === undefined) throw new AppFailure('notFound', templateMessages.noTemplate);
  const { name, version } = removed.template;
  assertFreeName(desk.store.read, desk.book(), name, null);
  await desk.store.write((db) => {
    restoreOfficeTemplate(db, removed);
    record(db, desk, templateId, { label: words.label(name), before: null, after: words.version(version) });
  });
  desk.removed.delete(templateId);
  return {};
}

/** @throws AppFailure `invalid` when no paper can be made with it */
export async function switchTemplate(
  desk: TemplateDesk,
  { builtInId, templateId }: Input<'templates.use'>,
): Promise<Record<string, never>> {
  const { store } = desk;
  const model = modelOf(desk.book(), builtInId);
  const own = templateId === null ? null : getOfficeTemplate(store.read, templateId);
  if (own !== null && own.builtInId !== builtInId) throw new AppFailure('invalid', templateMessages.noTemplate);
  if (own !== null) readOwn(own, model);
  await store.write((db) => {
    const before = listUsedTemplates(db).find((one) => one.builtInId === builtInId)?.name ?? words.builtIn;
    const after = own?.name ?? words.builtIn;
    useTemplate(db, builtInId, templateId);
    if (before !== after) record(db, desk, `use/${builtInId}`, { label: words.use(model.builtIn.name), before, after });
  });
  return {};
}

/** The built-in one as it is now has been compared: nothing more is said of it until it changes again. */
export async function keepOwn(
  desk: TemplateDesk,
  { templateId }: Input<'templates.keepOwn'>,
): Promise<Record<string, never>> {
  const own = getOfficeTemplate(desk.store.read, templateId);
  const { builtIn } = modelOf(desk.book(), own.builtInId);
  await desk.store.write((db) => saveTemplateBase(db, templateId, JSON.stringify(builtIn)));
  return {};
}

/** What is being typed is no change yet: it is in the data folder, and not in the log. */
export async function keepTyped(
  { store, environment }: TemplateDesk,
  { templateId, json }: Input<'templates.keepEntry'>,
): Promise<Record<string, never>> {
  getOfficeTemplate(store.read, templateId);
  const kept = json === null ? null : { savedAt: environment.clock(), entry: json };
  await store.write((db) => saveTemplateEntry(db, templateId, kept));
  return {};
}
