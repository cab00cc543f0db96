import ExcelJS from 'exceljs';
import type { OfficialDocument, Section } from './model';
import type { PaperKit } from './paperKit';
import { writeSheet } from './xlsx/sheet';

/**
 * The tables and forms of a paper as a workbook, one sheet each: true numbers, text that stays text, printable on A4.
 * @returns null when the paper has nothing of the kind
 */
export async function toXlsx(
  document: OfficialDocument,
  kit: Pick<PaperKit, 'layout' | 'fonts'>,
): Promise<Uint8Array | null> {
  const sections = document.sections.filter(isSheet);
  if (sections.length === 0) return null;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = document.issuer;
  workbook.lastModifiedBy = document.issuer;
  workbook.title = document.title;
  const names = sheetNames(sections);
  for (const [index, section] of sections.entries()) writeSheet(workbook, section, names[index] ?? '', kit);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function isSheet(section: Section): boolean {
  return section.blocks.some((block) => block.kind === 'table' || block.kind === 'fillLine');
}

/** Names that Excel accepts: at most 31 characters, none of : \ / ? * [ ], no two alike. */
function sheetNames(sections: readonly Section[]): readonly string[] {
  const names: string[] = [];
  for (const section of sections) {
    const wanted = sheetName(section) || String(names.length + 1);
    const taken = names.some((name) => name.toLowerCase() === wanted.toLowerCase());
    names.push(taken ? `${wanted.slice(0, 26)} (${names.length + 1})` : wanted);
  }
  return names;
}

function sheetName(section: Section): string {
  for (const block of section.blocks) {
    if (block.kind === 'annexHead') return legalName(block.label);
    if (block.kind === 'formHeader' && block.label !== null) return legalName(block.label.replace(/[()]/g, ''));
    if (block.kind === 'titleBlock') return legalName(block.typeName);
  }
  return '';
}

function legalName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[:\\/?*[\]']/g, ' ')
    .trim()
    .slice(0, 31);
}
