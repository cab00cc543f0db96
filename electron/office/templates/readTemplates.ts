import type { ReadDb } from '../../db/database';
import {
  findOfficeTemplate,
  findTemplateEntry,
  listOfficeTemplates,
  type OfficeTemplate,
  type OfficeTemplateVersion,
} from '../../db/officeTemplates';
import type { TemplateFault } from '../../documents/checkTemplate';
import { measureRange, templateAdvice } from '../../documents/ownTemplate';
import { completed, faultSentence, faultsOfOwn, type TemplateModel } from '../../documents/templateModel';
import { AppFailure } from '../../domain/failure';
import { withFieldKeys, withFieldNames } from '../../domain/template/fieldNames';
import type { PaperTemplate } from '../../domain/template/paperTemplate';
import type {
  OwnTemplateInfo,
  TemplateCheck,
  TemplateDetail,
  TemplateGroup,
  TemplateRemark,
  TemplateState,
} from '../../ipc/contract';
import { templateMessages } from '../../text/templateMessages';
import { readOwn } from './officeKit';
import { modelOf, type TemplateBook } from './templateBook';

/** Every built-in template with the office's own in its place. */
export function groupsOf(db: ReadDb, book: TemplateBook, entries: ReadonlySet<string>): readonly TemplateGroup[] {
  const own = listOfficeTemplates(db);
  return Array.from(book.values(), (model) => {
    const { id, name, version, source } = model.builtIn;
    const copies = own.filter(({ builtInId }) => builtInId === id);
    return {
      builtInId: id,
      name,
      version,
      source,
      own: copies.map((one) => infoOf(one, model, entries.has(one.id))),
    };
  });
}

function infoOf(own: OfficeTemplate, model: TemplateModel, hasEntry: boolean): OwnTemplateInfo {
  const { id, name, version, changedAt, isUsed } = own;
  const isBehind = own.baseJson !== JSON.stringify(model.builtIn);
  return { id, name, version, changedAt, isUsed, isBehind, hasEntry, fault: faultOf(own, model) };
}

/** Why no paper can be made with it; null when one can. */
function faultOf(own: OfficeTemplate, model: TemplateModel): string | null {
  try {
    readOwn(own, model);
    return null;
  } catch (error) {
    if (error instanceof AppFailure) return error.message;
    throw error;
  }
}

/** @throws AppFailure `notFound` */
export function getOfficeTemplate(db: ReadDb, id: string): OfficeTemplate {
  const own = findOfficeTemplate(db, id);
  if (own === null) throw new AppFailure('notFound', templateMessages.noTemplate);
  return own;
}

/** @param templateId of a built-in template or of one of the office's. @throws AppFailure `notFound` */
export function detailOf(db: ReadDb, book: TemplateBook, templateId: string): TemplateDetail {
  const shipped = book.get(templateId);
  return shipped === undefined ? ownDetail(db, book, getOfficeTemplate(db, templateId)) : builtInDetail(shipped);
}

function builtInDetail(model: TemplateModel): TemplateDetail {
  const { builtIn } = model;
  const named = inWords(builtIn, model);
  return {
    ...sharedDetail(model, builtIn),
    templateId: builtIn.id,
    isOwn: false,
    name: builtIn.name,
    version: builtIn.version,
    isUsed: false,
    template: named,
    base: null,
    fault: null,
    entry: null,
  };
}

function ownDetail(db: ReadDb, book: TemplateBook, own: OfficeTemplate): TemplateDetail {
  const model = modelOf(book, own.builtInId);
  const stored = storedTemplate(own.json, model);
  const entry = findTemplateEntry(db, own.id);
  const isBehind = own.baseJson !== JSON.stringify(model.builtIn);
  return {
    ...sharedDetail(model, stored),
    templateId: own.id,
    isOwn: true,
    name: own.name,
    version: own.version,
    isUsed: own.isUsed,
    template: inWords(stored, model),
    base: isBehind ? inWords(storedTemplate(own.baseJson, model), model) : null,
    fault: faultOf(own, model),
    entry: entry && { savedAt: entry.savedAt, template: JSON.parse(entry.entry) as PaperTemplate }, // the editor wrote it
  };
}

function sharedDetail(model: TemplateModel, template: PaperTemplate) {
  const { builtIn } = model;
  const measures = Object.entries(builtIn.measures);
  return {
    builtInId: builtIn.id,
    builtIn: inWords(builtIn, model),
    terms: model.termsOf(template),
    ranges: Object.fromEntries(measures.map(([key, usual]) => [key, measureRange(usual)])),
  };
}

/** What the data folder has, as far as it can be shown; what it names may be unknown by now. */
function storedTemplate(json: string, model: TemplateModel): PaperTemplate {
  return completed(model.shapeOf(JSON.parse(json)), model.builtIn);
}

function inWords(template: PaperTemplate, model: TemplateModel): PaperTemplate {
  return withFieldNames(template, model.termsOf(template));
}

/** A template as the window sends it, its fields by their keys again. @throws RangeError when it has no such shape */
export function typedTemplate(model: TemplateModel, json: string): PaperTemplate {
  const template = completed(model.shapeOf(JSON.parse(json)), model.builtIn);
  return withFieldKeys(template, model.termsOf(template));
}

/** What is wrong with a template that is being edited, and what is only odd. */
export function checkTyped(book: TemplateBook, builtInId: string, json: string): TemplateCheck {
  const model = modelOf(book, builtInId);
  try {
    const template = typedTemplate(model, json);
    const terms = model.termsOf(template);
    return {
      faults: faultsOfOwn(template, model).map(remark),
      advice: templateAdvice(template, model.builtIn, terms).map(remark),
      terms,
    };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    const sentence = error instanceof RangeError ? error.message : templateMessages.notJson;
    return { faults: [{ place: '', sentence }], advice: [], terms: model.termsOf(model.builtIn) };
  }
}

function remark(fault: TemplateFault): TemplateRemark {
  return { place: fault.place, sentence: faultSentence([fault]) };
}

export function stateOf(
  db: ReadDb,
  book: TemplateBook,
  templateId: string,
  { version, json, changedAt, changedBy }: OfficeTemplateVersion,
): TemplateState {
  const model = modelOf(book, getOfficeTemplate(db, templateId).builtInId);
  return { version, changedAt, changedBy, template: inWords(storedTemplate(json, model), model) };
}
