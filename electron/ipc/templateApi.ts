import type { LocalTime } from '../domain/calendar';
import type { PaperTemplate } from '../domain/template/paperTemplate';
import type { TemplateTerms } from '../domain/template/templateTerms';
import type { RenderedFile } from './contract';

export interface OwnTemplateInfo {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly changedAt: LocalTime;
  /** Stands in the place of the built-in one wherever such a paper is made. */
  readonly isUsed: boolean;
  /** The built-in one has changed since it was copied or last compared. */
  readonly isBehind: boolean;
  /** Something half typed is kept. */
  readonly hasEntry: boolean;
  /** Vietnamese sentence when no paper can be made with it any more. */
  readonly fault: string | null;
}

/** A template that ships with the app, and the office's own in its place. */
export interface TemplateGroup {
  readonly builtInId: string;
  readonly name: string;
  readonly version: number;
  readonly source: string;
  readonly own: readonly OwnTemplateInfo[];
}

/** Everything the editor needs about one template; texts have their fields by name. */
export interface TemplateDetail {
  readonly templateId: string;
  readonly builtInId: string;
  readonly isOwn: boolean;
  readonly name: string;
  readonly version: number;
  readonly isUsed: boolean;
  readonly template: PaperTemplate;
  readonly builtIn: PaperTemplate;
  /** The built-in one as it was when last looked at, when it has changed since; else null. */
  readonly base: PaperTemplate | null;
  readonly terms: TemplateTerms;
  /** Least and most of each measure. */
  readonly ranges: Readonly<Record<string, { readonly least: number; readonly most: number }>>;
  readonly fault: string | null;
  /** What was half typed when the app was last seen. */
  readonly entry: { readonly savedAt: LocalTime; readonly template: PaperTemplate } | null;
}

/** Something about a template, with its place (see `documents/checkTemplate.ts`). */
export interface TemplateRemark {
  readonly place: string;
  /** Whole Vietnamese sentence. */
  readonly sentence: string;
}

export interface TemplateCheck {
  /** For which it is refused. */
  readonly faults: readonly TemplateRemark[];
  readonly advice: readonly TemplateRemark[];
  /** What it may name: follows from the template where papers are typed. */
  readonly terms: TemplateTerms;
}

export interface TemplateState {
  readonly version: number;
  readonly changedAt: LocalTime;
  readonly changedBy: string;
  readonly template: PaperTemplate;
}

/** What a preview is filled with: a paper of the campaign, or figures made up by the program. */
export type TemplateSource =
  | { readonly kind: 'sample' }
  | { readonly kind: 'campaign'; readonly directiveId: string; readonly at: LocalTime };

export interface TemplateTrial {
  readonly builtInId: string;
  /** JSON of the template as it is being edited. */
  readonly json: string;
  readonly source: TemplateSource;
}

export interface TemplateCoreApi {
  'templates.list': (input: Record<string, never>) => readonly TemplateGroup[];
  /** @throws `notFound` */
  'templates.get': (input: { templateId: string }) => TemplateDetail;
  /** Changes nothing. `json` as the window edits it. */
  'templates.check': (input: { builtInId: string; json: string }) => TemplateCheck;
  /** A new own template, not used yet, from a built-in or an own one. */
  'templates.copy': (input: { templateId: string; name: string }) => { templateId: string };
  /** Refused with a sentence when something in it is wrong. */
  'templates.save': (input: { templateId: string; json: string }) => { version: number };
  'templates.rename': (input: { templateId: string; name: string }) => Record<string, never>;
  'templates.remove': (input: { templateId: string }) => Record<string, never>;
  /** One that was removed since the app was opened, with all its past. @throws `notFound` */
  'templates.restore': (input: { templateId: string }) => Record<string, never>;
  /** null: the built-in one. */
  'templates.use': (input: { builtInId: string; templateId: string | null }) => Record<string, never>;
  /** Newest first. */
  'templates.versions': (input: { templateId: string }) => readonly TemplateState[];
  /** The built-in one as it is now has been compared. */
  'templates.keepOwn': (input: { templateId: string }) => Record<string, never>;
  /** null: nothing is being typed any more. */
  'templates.keepEntry': (input: { templateId: string; json: string | null }) => Record<string, never>;
  /** From a file made by `templates.saveFile`. */
  'templates.import': (input: { path: string }) => { templateId: string };
}

export interface TemplateShellApi {
  /** One file of a template. */
  'shell.chooseTemplate': (input: Record<string, never>) => { paths: readonly string[] };
  /** The very PDF that a paper made with the template would be. */
  'templates.preview': (input: TemplateTrial) => { pdf: Uint8Array; pages: number; title: string };
  /** null: the clerk closed the dialog. */
  'templates.saveFile': (input: { templateId: string }) => { savedTo: string } | null;
}

export interface TemplateInternalApi {
  'templates.compose': (input: TemplateTrial) => { html: string; title: string };
  /** As Word or Excel, as `papers.render`. */
  'templates.render': (input: TemplateTrial & { format: 'docx' }) => { bytes: Uint8Array };
  /** `fileName` without extension. */
  'templates.renderFile': (input: { templateId: string }) => RenderedFile;
}
