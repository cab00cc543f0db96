import type { Container } from './container';

/** What a file is, in the words of the command line. */
export type ContainerName = 'xlsx' | 'xlsb' | 'xls' | 'csv' | 'ods' | 'html' | 'xml' | 'zip' | 'unknown';

const NAMES: Readonly<Partial<Record<Container['kind'], ContainerName>>> = {
  xlsx: 'xlsx',
  xlsb: 'xlsb',
  xls: 'xls',
  csv: 'csv',
  ods: 'ods',
  html: 'html',
  xml: 'xml',
};
const ENCRYPTED = { ooxml: 'xlsx', xls: 'xls', ods: 'ods', zip: 'zip' } as const;

/** `unknown` for whatever is no spreadsheet, and for the rare spreadsheets without a word of their own. */
export function containerName(container: Container): ContainerName {
  if (container.kind === 'encrypted') return ENCRYPTED[container.what];
  if (container.kind === 'archive') return container.what === 'zip' ? 'zip' : 'unknown';
  if (container.kind === 'unreadable') return container.isZip ? 'zip' : 'unknown';
  return NAMES[container.kind] ?? 'unknown';
}
