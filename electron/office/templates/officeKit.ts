import type { ReadDb } from '../../db/database';
import { listUsedTemplates, type OfficeTemplate } from '../../db/officeTemplates';
import type { PaperKit } from '../../documents/paperKit';
import { ownTemplate, type TemplateModel, templateModels } from '../../documents/templateModel';
import type { Templates } from '../../documents/templates';
import { AppFailure } from '../../domain/failure';
import type { PaperTemplate } from '../../domain/template/paperTemplate';
import type { WrittenTemplate } from '../../domain/template/writtenTemplate';
import { templateMessages } from '../../text/templateMessages';

/**
 * What papers are made from, the office's own templates in the place of the built-in ones. Whoever makes a paper asks
 * for it anew, so that a template saved a moment ago is used at once.
 * @param builtIn as it ships with the app
 */
export function officeKit(db: ReadDb, builtIn: () => PaperKit): () => PaperKit {
  let made: { readonly state: string; readonly kit: PaperKit } | null = null;
  return () => {
    const used = listUsedTemplates(db);
    if (used.length === 0) return builtIn();
    const state = JSON.stringify(used.map(({ id, version, name }) => [id, version, name]));
    if (made?.state !== state) made = { state, kit: withTemplates(builtIn(), used) };
    return made.kit;
  };
}

/** A template that can no longer be used is only refused when a paper asks for it: the other papers go on. */
function withTemplates(kit: PaperKit, used: readonly OfficeTemplate[]): PaperKit {
  const read = new Map(
    templateModels(kit).flatMap((model) => {
      const own = used.find(({ builtInId }) => builtInId === model.builtIn.id);
      return own === undefined ? [] : [[own.builtInId, onceAsked(own, model)] as const];
    }),
  );
  const fixed = [...read].filter(([id]) => Object.hasOwn(kit.templates, id));
  const getters: PropertyDescriptorMap = Object.fromEntries(fixed.map(([id, get]) => [id, { get, enumerable: true }]));
  const templates = Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(kit.templates), ...getters });
  return {
    ...kit,
    templates: templates as Templates, // the same keys
    writtenTemplates: kit.writtenTemplates.map((shipped) => {
      const own = read.get(shipped.id);
      return own === undefined ? shipped : readWhenUsed(shipped, own);
    }),
  };
}

function onceAsked(own: OfficeTemplate, model: TemplateModel): () => PaperTemplate {
  let read: PaperTemplate | null = null;
  return () => {
    read ??= readOwn(own, model);
    return read;
  };
}

/** Found by its kind without being read; what it says is read with the first word that is asked for. */
function readWhenUsed(shipped: WrittenTemplate, own: () => PaperTemplate): WrittenTemplate {
  const parts = ['version', 'name', 'title', 'sections', 'inputs', 'phrases', 'measures', 'columns'] as const;
  const getters = parts.map((part) => [part, { get: () => Reflect.get(own(), part), enumerable: true }]);
  return Object.defineProperties({ ...shipped }, Object.fromEntries(getters));
}

/** @throws AppFailure `invalid` with a sentence that says what to do */
export function readOwn({ json, name }: Pick<OfficeTemplate, 'json' | 'name'>, model: TemplateModel): PaperTemplate {
  try {
    return ownTemplate(JSON.parse(json), model);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    throw new AppFailure('invalid', templateMessages.unusable(name, error.message));
  }
}

/** The kit with one template in place of another; no other template is looked at. @param template see `ownTemplate` */
export function kitWith(kit: PaperKit, template: PaperTemplate): PaperKit {
  if (!Object.hasOwn(kit.templates, template.id)) {
    const written = kit.writtenTemplates.map((one) => (one.id === template.id ? { ...one, ...template } : one));
    return { ...kit, writtenTemplates: written };
  }
  const instead: PropertyDescriptorMap = { [template.id]: { value: template, enumerable: true } };
  const templates = Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(kit.templates), ...instead });
  return { ...kit, templates: templates as Templates }; // the same keys
}
