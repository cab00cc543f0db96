import type { RegisterCover } from '../model';
import { line, lines } from './lines';

/** Fills the text area of its page; the frame is the style sheet's. */
export function coverHtml(block: RegisterCover): string {
  const issuer = lines('parent', block.parentLines) + lines('issuer', block.issuerLines);
  return [
    '<div class="register-cover" data-flow="whole">',
    `<div>${issuer}</div>`,
    line('register-title', block.title, 'h1'),
    `<div>${lines('register-line', block.lines)}</div>`,
    '</div>',
  ].join('');
}
