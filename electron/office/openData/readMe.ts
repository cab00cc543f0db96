import { dictionaryMarkdown } from '../../documents/openData/dictionaryMarkdown';
import type { DescribedTable } from '../../domain/openData/dictionary';
import { openDataText } from '../../text/openDataText';

/** The dictionary as a page: what the export is, how its files are read, then table by table. */
export function readMe([title = '', ...about]: readonly string[], tables: readonly DescribedTable[]): string {
  const parts = [
    `# ${title}`,
    ...about,
    `## ${openDataText.readingTitle}`,
    openDataText.reading.map((line) => `- ${line}`).join('\n'),
    dictionaryMarkdown(tables),
  ];
  return `${parts.join('\n\n')}\n`;
}
