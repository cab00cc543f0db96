import ExcelJS from 'exceljs';
import { sheetWords } from '../text/sheetWords';
import type { Block, OfficialDocument, Section } from './model';
import type { PaperKit } from './paperKit';
import { writeSheet } from './xlsx/sheet';
import { freeSheetName, legalSheetName } from './xlsx/sheetNames';

/**
 * The tables and forms of a paper as a workbook, one sheet each: true numbers, text that stays text, printable on A4.
 * @returns null when the paper has nothing of the kind
 */
export async function toXlsx(
  document: OfficialDocument,
  kit: Pick<PaperKit, 'layout' | 'fonts' | 'trialMark'>,
): Promise<Uint8Array | null> {
  const sections = document.sections.map(unparted).filter(isSheet);
  if (sections.length === 0) return null;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = document.issuer;
  workbook.lastModifiedBy = document.issuer;
  workbook.title = document.title;
  const names = sheetNames(sections);
  for (const [index, section] of sections.entries()) writeSheet(workbook, section, names[index] ?? '', kit);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function unparted({ unpartedBlocks, ...section }: Section): Section {
  return { ...section, blocks: unpartedBlocks ?? section.blocks };
}

const SHEETS: readonly Block['kind'][] = ['table', 'fillLine', 'registerCover'];

function isSheet(section: Section): boolean {
  return section.blocks.some((block) => SHEETS.includes(block.kind));
}

function sheetNames(sections: readonly Section[]): readonly string[] {
  const names: string[] = [];
  for (const section of sections) names.push(freeSheetName(sheetName(section), names));
  return names;
}

function sheetName(section: Section): string {
  for (const block of section.blocks) {
    if (block.kind === 'annexHead') return legalSheetName(block.label);
    if (block.kind === 'formHeader' && block.label !== null) return legalSheetName(block.label.replace(/[()]/g, ''));
    if (block.kind === 'titleBlock') return legalSheetName(block.typeName);
    if (block.kind === 'registerCover') return legalSheetName(sheetWords.cover);
  }
  return '';
}
