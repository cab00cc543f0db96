/** What is no code of the statement: strings, quoted names, comments. */
const QUIET = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** The statement with strings emptied and comments gone, for looking at its words. */
export function bareSql(sql: string): string {
  return sql.replaceAll(QUIET, (part) => (part.startsWith("'") ? "''" : part.startsWith('"') ? '""' : ' '));
}

/** Names of the parameters in the order in which SQLite numbers them: by first appearance. */
export function parameterNames(sql: string): readonly string[] {
  return [...new Set(bareSql(sql).match(/:[A-Za-z_]\w*/g) ?? [])];
}
