import type { DescribedTable } from '../../domain/openData/dictionary';
import { dictionaryText } from '../../text/dictionaryText';
import { type ColumnWords, columnWords } from './columnWords';

const { headings } = dictionaryText;
const COLUMNS: readonly (keyof ColumnWords)[] = ['column', 'type', 'is', 'unit', 'values', 'null', 'refersTo'];

/** The tables of the data file by topic, as Markdown. @param level of the headings of topics @param notes under those of topics */
export function dictionaryMarkdown(
  tables: readonly DescribedTable[],
  level = 2,
  notes: Readonly<Record<string, string>> = {},
): string {
  const topics = [...new Set(tables.map(({ topic }) => topic))];
  const parts = topics.flatMap((topic) => [
    `${'#'.repeat(level)} ${topic}`,
    ...(notes[topic] === undefined ? [] : [notes[topic]]),
    ...tables.filter((table) => table.topic === topic).map((table) => tableMarkdown(table, level + 1)),
  ]);
  return parts.join('\n\n');
}

function tableMarkdown(table: DescribedTable, level: number): string {
  const { name, is, rules, people, unique } = table;
  const notes = [...rules, ...unique.map(dictionaryText.unique), ...(people ? [dictionaryText.people] : [])];
  const shown = COLUMNS.map((column) => headings[column]);
  const rows = table.columns.map((column) => {
    const words = columnWords(column, table);
    const named = `\`${words.column}\`${words.key === '' ? '' : ` (${words.key})`}`;
    return COLUMNS.map((key) => (key === 'column' ? named : escaped(words[key])));
  });
  return [
    `${'#'.repeat(level)} ${name}`,
    '',
    is,
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)]),
    '',
    line(shown),
    line(shown.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
