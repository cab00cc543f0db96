import type { PaperTemplate } from '../domain/template/paperTemplate';
import type { TemplateTerms } from '../domain/template/templateTerms';
import { inputsOf, type WrittenTemplate } from '../domain/template/writtenTemplate';
import { templateText } from '../text/templateText';
import type { TemplateFault } from './checkTemplate';
import { checkOwnTemplate } from './ownTemplate';
import type { PaperKit } from './paperKit';
import { TEMPLATE_IDS, TEMPLATE_SCOPES, type TemplateId } from './templateScopes';
import { faultText, shapeOfTemplate, type Templates } from './templates';
import { termsInWords } from './templateTerms';
import { inputFaults, shapeOfWritten } from './written/writtenTemplates';
import { writtenTerms } from './written/writtenTerms';

/** A template that ships with the app, and how those of the office that take its place are judged. */
export interface TemplateModel {
  readonly builtIn: PaperTemplate;
  /** The shape of a template from a file, the data folder or the window. @throws RangeError with a sentence */
  shapeOf(raw: unknown): PaperTemplate;
  /** All it may name. What is typed for a paper follows from the template itself, hence the parameter. */
  termsOf(template: PaperTemplate): TemplateTerms;
  /** What only templates of this sort can have wrong. */
  moreFaults(template: PaperTemplate): readonly TemplateFault[];
}

/** What the templates of the office can take the place of, in the order shown. */
export function templateModels({
  templates,
  writtenTemplates,
}: Pick<PaperKit, 'templates' | 'writtenTemplates'>): readonly TemplateModel[] {
  return [...TEMPLATE_IDS.map((id) => fixedModel(id, templates)), ...writtenTemplates.map(writtenModel)];
}

function fixedModel(id: TemplateId, templates: Templates): TemplateModel {
  const terms = termsInWords(TEMPLATE_SCOPES[id], id);
  return { builtIn: templates[id], shapeOf: shapeOfTemplate, termsOf: () => terms, moreFaults: () => [] };
}

/** What is typed for such a paper is part of its template: inputs may come and go. */
function writtenModel(builtIn: WrittenTemplate): TemplateModel {
  return {
    builtIn,
    shapeOf: (raw) => ({ ...shapeOfWritten(raw), kindId: builtIn.kindId }),
    termsOf: (template) => writtenTerms(inputsOf(template)),
    moreFaults: (template) =>
      inputFaults(inputsOf(template)).map((fault) => ({ place: 'inputs', placeWords: '', fault })),
  };
}

/** Every fault for which an own template is refused. */
export function faultsOfOwn(template: PaperTemplate, model: TemplateModel): readonly TemplateFault[] {
  return [...checkOwnTemplate(template, model.builtIn, model.termsOf(template)), ...model.moreFaults(template)];
}

/**
 * One of the office's own templates, ready to make papers with. Short wordings and lengths that a newer version of the
 * app has added are taken from the built-in one; those it no longer knows fall away.
 * @throws RangeError with one Vietnamese sentence that names every fault
 */
export function ownTemplate(raw: unknown, model: TemplateModel): PaperTemplate {
  // said first: everything else that is wrong follows from it
  if (idOf(raw) !== model.builtIn.id) throw new RangeError(templateText.otherKind(model.builtIn.name));
  const template = completed(model.shapeOf(raw), model.builtIn);
  const faults = faultsOfOwn(template, model);
  if (faults.length > 0) throw new RangeError(faultSentence(faults));
  return template;
}

function idOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
}

/** Phrases and measures by the keys of the built-in one. */
export function completed<T extends PaperTemplate>(template: T, builtIn: PaperTemplate): T {
  const { phrases, measures } = template;
  return {
    ...template,
    phrases: Object.fromEntries(
      Object.entries(builtIn.phrases).map(([key, usual]) => [
        key,
        Object.hasOwn(phrases, key) ? (phrases[key] ?? '') : usual,
      ]),
    ),
    measures: Object.fromEntries(
      Object.entries(builtIn.measures).map(([key, usual]) => [
        key,
        Object.hasOwn(measures, key) ? (measures[key] ?? usual) : usual,
      ]),
    ),
  };
}

/** "Khối 4, đoạn văn “…”: không có trường …; …." */
export function faultSentence(faults: readonly TemplateFault[]): string {
  const text = faults.map(faultText).join('; ');
  return `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
