import type { Store } from '../../db/store';
import { listUpperTemplates, listUpperTemplateVersions } from '../../db/upperTemplates';
import type { CoreHandlers, FillQuestion, InternalHandlers, UpperTemplateDetail } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import { getDirective } from '../readCampaign';
import {
  addForm,
  headOf,
  removeForm,
  renameForm,
  replaceFormFile,
  restoreForm,
  reuseVersion,
  savePoints,
} from './changeForms';
import { doubtfulPoints } from './doubtfulPoints';
import { fillForm } from './fillForm';
import { askForm, getUpperTemplate } from './openForm';
import { unitsOwing } from './owing';
import { pointWords } from './pointWords';

type UpperTemplateHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `upperTemplates.${string}`>> &
  Pick<InternalHandlers, Extract<keyof InternalHandlers, `upperTemplates.${string}`>>;

/** Excel forms of the level above: kept, pointed at once, filled every day. */
export function upperTemplateHandlers(store: Store, environment: OfficeEnvironment): UpperTemplateHandlers {
  const desk = { store, environment };
  const fill = ({ templateId, ...question }: FillQuestion) =>
    fillForm(store.read, environment, getUpperTemplate(store.read, templateId), question);
  return {
    'upperTemplates.list': ({ directiveId }) => listUpperTemplates(store.read, directiveId).map(headOf),
    'upperTemplates.get': ({ templateId }) => readForm(desk, templateId),
    'upperTemplates.add': (input) => addForm(desk, input),
    'upperTemplates.replaceFile': (input) => replaceFormFile(desk, input),
    'upperTemplates.savePoints': (input) => savePoints(desk, input),
    'upperTemplates.versions': ({ templateId }) => {
      const { id } = getUpperTemplate(store.read, templateId);
      return listUpperTemplateVersions(store.read, id).map((state) => ({ ...state, points: state.points.length }));
    },
    'upperTemplates.useVersion': (input) => reuseVersion(desk, input),
    'upperTemplates.rename': (input) => renameForm(desk, input),
    'upperTemplates.remove': async ({ templateId }) => {
      await removeForm(desk, templateId);
      return {};
    },
    'upperTemplates.restore': ({ templateId }) => restoreForm(desk, templateId),
    'upperTemplates.matchRows': ({ templateId, ...rows }) => {
      const form = getUpperTemplate(store.read, templateId);
      const units = unitsOwing(store.read, form.directiveId);
      return askForm(environment, form, 'templateRows', { ...rows, units });
    },
    'upperTemplates.preview': async (question) => (await fill(question)).preview,
    'upperTemplates.render': async (question) => {
      const { preview, ...file } = await fill(question);
      return { ...preview, ...file };
    },
  };
}

async function readForm(
  { store, environment }: { readonly store: Store; readonly environment: OfficeEnvironment },
  templateId: string,
): Promise<UpperTemplateDetail> {
  const form = getUpperTemplate(store.read, templateId);
  const words = pointWords(store.read, getDirective(store.read, form.directiveId));
  const shown = await askForm(environment, form, 'template', null);
  return {
    head: headOf(form),
    form: shown,
    points: form.points.map((point) => ({ ...point, label: words.labelOf(point.source) })),
    doubtful: await doubtfulPoints(environment, form),
    choices: words.choices,
  };
}
