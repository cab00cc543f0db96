/**
 * Replaying the journal must give the very same database, so no statement of a transaction may depend on the clock, on
 * chance, on the connection or on the order in which rows happen to come. That is held three times over: here on the
 * text when a statement is first seen, where only what is known to be repeatable passes; in `disarm.ts` inside SQLite,
 * where the functions themselves refuse; in `repeatableSchema.ts` on what the tables do by themselves.
 */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^(?!\s*(?:INSERT|REPLACE|UPDATE|DELETE)\b)/i, 'changes no rows'], // a replay is checked by the rows it changes
  [/;\s*\S/, 'more than one statement'], // SQLite would run the first and drop the rest in silence
  [/\/\*/, 'a comment without its end'],
  [/["`[\]]/, 'a quoted name: the word behind it cannot be judged'],
  [/[?@$]/, 'a parameter without a name of ours'], // it would be bound to nothing, in silence
  [/\bOR\s+(ROLLBACK|FAIL)\b/i, 'may leave a part of the transaction'],
  [/\bUPDATE\s+OR\b/i, 'which row yields depends on the order of rows'],
  [/\bCURRENT_(TIME|DATE|TIMESTAMP)\b/i, 'reads the clock'],
  [/\b(LIMIT|OFFSET)\b/i, 'LIMIT: which rows it takes depends on their order'],
  [/\b(GROUP\s+BY|HAVING|OVER|WINDOW|RETURNING)\b/i, 'may depend on the order of rows'],
  [/^\s*UPDATE\b[^(]*?\bSET\b(?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*?\bFROM\b/i, 'UPDATE … FROM: the order of rows'],
  [/\b(rowid|oid|_rowid_)\b/i, 'depends on numbers that SQLite gives by itself'],
];

/** A SELECT whose answer is the same in whatever order its rows come: a set, a question, a count. */
const SETTLED_SELECT =
  /\b(?:IN|EXISTS)\s*\(\s*SELECT\b|\(\s*SELECT\s+(?:coalesce\s*\(\s*)?(?:count|max|min)\s*\([^()]*\)(?:\s*,\s*\d+\s*\))?(?:\s*[-+]\s*\d+)?\s+FROM\b/gi;
/** A name before a bracket that is no function: a table with its columns, a target of a conflict. */
const LIST_OF_COLUMNS = /\b(?:INTO\s+\w+|CONFLICT)\s*\(/gi;
const NAME_BEFORE_BRACKET = /([A-Za-z_]\w*)\s*\(/g;
/** Words of the language, and functions whose answer follows from their arguments alone. */
const KNOWN_BEFORE_BRACKET = new Set(
  [
    ...[
      'VALUES',
      'IN',
      'EXISTS',
      'AND',
      'OR',
      'NOT',
      'WHERE',
      'SET',
      'WHEN',
      'THEN',
      'ELSE',
      'CASE',
      'ON',
      'LIKE',
      'CAST',
    ],
    ...['count', 'max', 'min', 'coalesce', 'ifnull', 'nullif', 'iif', 'abs', 'length', 'lower', 'upper', 'trim'],
    ...['substr', 'replace', 'instr', 'json', 'json_extract'],
  ].map((name) => name.toLowerCase()),
);

/**
 * Lets pass what is known to do the same whenever it is run again, and nothing else.
 * @throws Error naming the reason; a bug of the caller, never bad input
 */
export function assertRepeatable(sql: string): void {
  const text = withoutWords(sql);
  const reason = FORBIDDEN.find(([pattern]) => pattern.test(text))?.[1] ?? unsettledSelect(text) ?? strangeName(text);
  if (reason !== undefined) throw new Error(`not repeatable (${reason}): ${sql}`);
}

/** Strings emptied, comments gone; other quotes stay, to be refused. */
function withoutWords(sql: string): string {
  return sql.replaceAll(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith("'") ? "''" : ' '));
}

function unsettledSelect(text: string): string | undefined {
  const isSettled = !/\bSELECT\b/i.test(text.replaceAll(SETTLED_SELECT, '('));
  return isSettled ? undefined : 'a SELECT whose answer may depend on the order of rows; read first, then write';
}

function strangeName(text: string): string | undefined {
  const calls = [...text.replaceAll(LIST_OF_COLUMNS, ', (').matchAll(NAME_BEFORE_BRACKET)].map(([, name = '']) => name);
  const strange = calls.find((name) => !KNOWN_BEFORE_BRACKET.has(name.toLowerCase()));
  return strange && `${strange}() is not known to be repeatable; pass its answer in`;
}
