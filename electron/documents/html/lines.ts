import type { Run } from '../model';
import { raisedRuns } from '../raisedRuns';
import { escapeHtml } from './escape';

/** One line of text in an element of that class. @param attributes further ones, as they stand in HTML */
export function line(className: string, text: string, tag = 'p', attributes = ''): string {
  return `<${tag} class="${className}"${attributes}>${raisedRuns(text).map(runHtml).join('')}</${tag}>`;
}

export function lines(className: string, texts: readonly string[], tag = 'p'): string {
  return texts.map((text) => line(className, text, tag)).join('');
}

/** A rule as long as that share of the longest line of its neighbours of that class. */
export function rule(of: string, ratio: number): string {
  return `<div class="rule" data-rule-of="${of}" data-rule-ratio="${ratio}"></div>`;
}

export function runHtml(run: Run): string {
  let html = escapeHtml(run.text);
  if (run.superscript) html = `<sup>${html}</sup>`;
  if (run.italic) html = `<em>${html}</em>`;
  return run.bold ? `<strong>${html}</strong>` : html;
}
