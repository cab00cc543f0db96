import { listTemplateEntries, listTemplateVersions } from '../../db/officeTemplates';
import type { Store } from '../../db/store';
import { toDocx } from '../../documents/fileWriters';
import type { PaperKit } from '../../documents/paperKit';
import { APP_ADDRESSES, toHtml } from '../../documents/toHtml';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import {
  copyTemplate,
  importTemplate,
  keepOwn,
  keepTyped,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  saveTemplate,
  switchTemplate,
  type TemplateDesk,
} from './changeTemplates';
import { checkTyped, detailOf, groupsOf, stateOf } from './readTemplates';
import { templateBook } from './templateBook';
import { templateFile } from './templateFile';
import { composeTrial } from './tryTemplate';

type TemplateHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `templates.${string}`>> &
  Pick<InternalHandlers, Extract<keyof InternalHandlers, `templates.${string}`>>;

/**
 * Templates of papers: those of the program are read-only, the office copies and changes them.
 * @param builtIn what papers are made from as it ships with the app
 */
export function templateHandlers(
  store: Store,
  environment: OfficeEnvironment,
  builtIn: () => PaperKit,
): TemplateHandlers {
  const book = templateBook(builtIn);
  const desk: TemplateDesk = { store, environment, book, removed: new Map() };
  return {
    'templates.list': () => groupsOf(store.read, book(), listTemplateEntries(store.read)),
    'templates.get': ({ templateId }) => detailOf(store.read, book(), templateId),
    'templates.check': ({ builtInId, json }) => checkTyped(book(), builtInId, json),
    'templates.copy': (input) => copyTemplate(desk, input),
    'templates.save': (input) => saveTemplate(desk, input),
    'templates.rename': (input) => renameTemplate(desk, input),
    'templates.remove': (input) => removeTemplate(desk, input),
    'templates.restore': (input) => restoreTemplate(desk, input),
    'templates.use': (input) => switchTemplate(desk, input),
    'templates.versions': ({ templateId }) =>
      listTemplateVersions(store.read, templateId).map((state) => stateOf(store.read, book(), templateId, state)),
    'templates.keepOwn': (input) => keepOwn(desk, input),
    'templates.keepEntry': (input) => keepTyped(desk, input),
    'templates.import': (input) => importTemplate(desk, input),
    'templates.renderFile': ({ templateId }) => templateFile(store.read, book(), templateId),
    'templates.compose': (trial) => {
      const { document, kit } = composeTrial(store.read, environment, book(), builtIn(), trial);
      const html = toHtml(document, kit.layout, { ...kit, ...APP_ADDRESSES });
      return { html, title: document.title };
    },
    'templates.render': async ({ format: _, ...trial }) => {
      const { document, kit } = composeTrial(store.read, environment, book(), builtIn(), trial);
      return { bytes: await toDocx(document, kit) };
    },
  };
}
