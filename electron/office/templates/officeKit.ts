import type { ReadDb } from '../../db/database';
import { listUsedTemplates, type OfficeTemplate } from '../../db/officeTemplates';
import type { PaperKit } from '../../documents/paperKit';
import { ownTemplate, type TemplateModel, templateModels } from '../../documents/templateModel';
import type { Templates } from '../../documents/templates';
import { AppFailure } from '../../domain/failure';
import type { PaperTemplate } from '../../domain/template/paperTemplate';
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
  const templates: Templates = { ...kit.templates };
  for (const model of templateModels(kit.templates)) {
    const own = used.find(({ builtInId }) => builtInId === model.builtIn.id);
    if (own !== undefined) Object.defineProperty(templates, own.builtInId, { get: onceAsked(own, model) });
  }
  return { ...kit, templates };
}

function onceAsked(own: OfficeTemplate, model: TemplateModel): () => PaperTemplate {
  let read: PaperTemplate | null = null;
  return () => {
    read ??= readOwn(own, model);
    return read;
  };
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
  const templates = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(kit.templates),
      [template.id]: { value: template, enumerable: true },
    },
  );
  return { ...kit, templates: templates as Templates }; // the same keys
}
