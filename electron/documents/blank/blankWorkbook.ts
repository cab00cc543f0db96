import ExcelJS from 'exceljs';
import { partsOf } from '../../domain/calendar';
import type { FormDefinition } from '../../domain/form';
import { FORM_KEY_SHEET, type FormKey, keyRows } from '../../domain/formKey';
import type { OfficeProfile } from '../../domain/office';
import { spanOf } from '../../domain/period';
import type { Unit } from '../../domain/unit';
import { blankText } from '../../text/blankText';
import { type Block, paragraph, type Section } from '../model';
import type { PaperKit } from '../paperKit';
import { prepareForm } from '../prepareForm';
import { writeText } from '../xlsx/look';
import { writeSheet } from '../xlsx/sheet';
import { legalSheetName } from '../xlsx/sheetNames';
import { openForInput } from './inputCells';

export interface BlankInput {
  readonly office: OfficeProfile;
  readonly form: FormDefinition;
  readonly unit: Unit;
  readonly key: FormKey;
  readonly year: number;
  /** Figures of the report before, by field; a field without one is absent. */
  readonly previous: Readonly<Record<string, number>>;
}

/** Rows for persons; more can be put in, the protection allows it. */
const LIST_ROWS = 100;

/**
 * The form of one unit for one period as a workbook to fill in: the official layout, unit and day written, yesterday's
 * total shown, headings locked without a password, answers checked as they are typed, and a key out of sight.
 */
export async function blankWorkbook(input: BlankInput, kit: PaperKit): Promise<Uint8Array> {
  const { office, form, unit, key } = input;
  const periodLine = key.period === 'once' ? undefined : blankText.periodLine(key.period);
  const span = spanOf(key.period);
  const year = span === null ? input.year : partsOf(span.to).year;
  const rows = form.shape === 'list' ? LIST_ROWS : 1;
  const paper = prepareForm({ office, form, unit, year, periodLine, rows }, kit);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = office.name;
  workbook.title = paper.title;
  const [section] = paper.sections;
  if (section === undefined) throw new Error(`the template of ${form.label} has no section`);
  const places = writeSheet(workbook, withHints(section, input), legalSheetName(form.label), kit);
  openForInput(places, input);
  await places.sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
  writeKey(workbook, key);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Lines over the table: what was reported before, and in a list the place to say that there is nothing to report. */
function withHints(section: Section, { form, previous }: BlankInput): Section {
  const before = form.fields
    .filter(({ key }) => previous[key] !== undefined)
    .map(({ key, label }) => paragraph(blankText.previous(label, previous[key] ?? 0), 'flush'));
  const isBody = ({ kind }: Block) => kind === 'table' || kind === 'fillLine';
  const at = section.blocks.findIndex(isBody);
  if (at < 0) return section;
  const nil = form.shape === 'list' ? [paragraph(blankText.nil, 'flush'), paragraph(' ', 'flush')] : [];
  const blocks = [...section.blocks.slice(0, at), ...before, ...nil, ...section.blocks.slice(at)];
  return {
    ...section,
    blocks: [...blocks, paragraph(form.shape === 'list' ? blankText.listHint : blankText.hint, 'flush')],
  };
}

function writeKey(workbook: ExcelJS.Workbook, key: FormKey): void {
  const sheet = workbook.addWorksheet(FORM_KEY_SHEET, { state: 'veryHidden' });
  keyRows(key).forEach(([name, value], index) => {
    writeText(sheet.getCell(index + 1, 1), name);
    writeText(sheet.getCell(index + 1, 2), value);
  });
}
