import { APP_ORIGIN } from './contentPaths';

/** Content security policies: what a page may load and run, whatever ends up in its text. */

/**
 * For the windows. `style-src` names a nonce, fresh at every load, because the component library writes its styles into
 * style elements; style elements that do not know the nonce stay without effect.
 */
export function windowPolicy(nonce: string): string {
  return policy({ 'style-src': `'self' 'nonce-${nonce}'`, 'connect-src': "'self'", 'worker-src': "'self'" });
}

/**
 * For pages to be printed: our own pagination script and fonts, and nothing from elsewhere. They carry their layout in
 * style elements and attributes; a style can change how a paper looks, but it cannot call out or run.
 */
export function printPolicy(): string {
  return policy({
    'script-src': `${APP_ORIGIN}/print/`,
    'font-src': `${APP_ORIGIN}/fonts/`,
    'img-src': 'data:',
    'style-src': "'unsafe-inline'",
  });
}

function policy(special: Readonly<Record<string, string>>): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...special,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
