/** What is filled into a text, and texts themselves: 'plain', or `with ${parts}` of which one may hold a text of its own. */
const FILLED = /\$\{(?:[^{}`]|`[^`]*`|\{[^}]*\})*\}/g;
const TEXTS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^}]*\})*\}|\$(?!\{))*)`/g;

/** Every text of a file of words, without its comments. @param filled stands where something is filled in */
export function textsOf(source: string, filled: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return [...code.matchAll(TEXTS)].map(([, plain, template = '']) =>
    (plain ?? template.replace(FILLED, filled)).replace(/\\(.)/g, '$1'),
  );
}
