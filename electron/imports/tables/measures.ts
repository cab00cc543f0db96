import { foldForSearch } from '../../domain/vietnamese';
import { shownCells, textOf } from '../cells';
import { cellAt, mergeAt, type Sheet } from '../grid';
import { isDitto } from './ditto';
import { isPerhapsRate, isRate } from './rates';
import type { FoundTable, TableColumn, TableRow } from './types';

/**
 * What a measure says of a fraction under it: `divided` things are weighed, spanned or given in millions, and have
 * fractions; `whole` things are counted one by one, and have none; null when the words do not tell.
 */
export type Divisibility = 'divided' | 'whole' | null;

/** "triệu đồng", "1.000 đồng", "nghìn lượt"; a "công ty" is none. */
const SCALE = /\b(?:nghin|ngan|trieu|(?<!cong )ty|ti)\b(?! (?:le|trong))|^10{3,}\b|^1(?:[., ]000)+\b/;
const SCALED_MONEY = /\b(?:nghin|ngan|trieu|ty|ti) (?:dong|vnd|usd)\b/;
/** Measures of what is weighed or spanned. */
const SPANNED =
  /^(?:ha|hecta|m|m2|m3|cm|mm|km|km2|kg|g|gam|tan|ta|yen|lit|ml|kwh|mw|kv|kva|usd|gio|(?:ngay )?cong|diem|do|lan|phan tram|met|met (?:khoi|vuong)|sao|mau|cong dat)$|%|\/(?:km2|m2|ha|nguoi|ho|khau|nam|thang|ngay|vu|con|gio)\b/;
/** Measures of what is counted one by one. */
const THINGS =
  'nguoi|ho|khau|nhan khau|chau|hoc sinh|sinh vien|giao vien|can bo|dang vien|hoi vien|doan vien|lao dong|ca|luot|luot nguoi|truong hop|cap|con|cay|cai|chiec|may|xe|can|phong|lop|truong|thon|xa|to|doanh nghiep|co so|cong trinh|du an|ho so|van ban|giay|phieu|mui|suat|vu|cuoc|buoi|bo|quyen|tre em|phu nu|thue bao|dien thoai';
const COUNTED = new RegExp(`^(?:${THINGS})$`);
/** Headings and lines that count: "Số hộ", "Tổng số người", "Nhân khẩu". */
const COUNTING = new RegExp(`^(?:tong )?so (?:luong )?(?:${THINGS})\\b|^(?:dan so|nhan khau)\\b`);
/** Words of quantities that are measured, whatever the measure. */
const QUANTITY =
  /^so (?:sao|mau|cong dat|ha|tan|ta|kg|km|m2|m3)\b|\b(?:dien tich|san luong|nang suat|khoi luong|trong luong|luong mua|chieu (?:dai|rong|cao)|do dai|gia tri|chi so|he so|toc do|diem)\b/;
const STATED = /(?:don vi tinh|don vi|dvt|d\.v\.t)\s*:\s*(.+)|\(([^()]*)\)|,\s*([^,()]+)$/g;
const MEASURE_HEADING = /^(?:don vi tinh|dvt|d\.v\.t\.?|don vi do)(?:$|[ (,/])/;
const LONGEST_MEASURE = 20;
const ROWS_READ = 50;
const ROWS_OF_TITLE = 8;

/** The folded words of a cell that holds nothing but a measure: "ha", "1.000 dong", "nguoi". */
export function divisibilityOfMeasure(folded: string): Divisibility {
  const measure = folded.replace(/^(?:don vi tinh|don vi|dvt|tinh)\s*:?\s*|\.$/g, '').trim();
  if (measure.length > LONGEST_MEASURE) return null;
  if (SCALE.test(measure) || SPANNED.test(measure)) return 'divided';
  return COUNTED.test(measure) ? 'whole' : null;
}

/** The folded words of a heading or a line: what stands in brackets or behind a comma first, then what it is about. */
export function divisibilityOfWords(folded: string): Divisibility {
  const stated = [...folded.matchAll(STATED)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const told = strongest(stated.map((words) => divisibilityOfMeasure(words.trim())));
  if (told === 'divided' || isRate(folded) || isPerhapsRate(folded) || SCALED_MONEY.test(folded)) return 'divided';
  if (told === 'whole') return 'whole';
  if (QUANTITY.test(folded)) return 'divided';
  return COUNTING.test(folded) ? 'whole' : null;
}

/** Measures of the cells of one table, by the column of measures, the lines, the headings and the line above it. */
export class TableMeasures {
  private readonly byRow = new Map<number, { own: Divisibility; label: Divisibility; section: Divisibility }>();
  private readonly byColumn = new Map<number, Divisibility>();
  private readonly ofTable: Divisibility;

  constructor({ sheet, area, rows, columns }: FoundTable) {
    const measures = columns.filter((column) => isMeasureColumn(sheet, rows, column));
    const labels = columns.filter(({ role }) => role === 'text' || role === 'unit' || role === 'address');
    for (const { column, path } of columns) this.byColumn.set(column, divisibilityOfPath(path));
    let above = '';
    let section: Divisibility = null;
    for (const { row, kind, label } of rows) {
      const textAt = ({ column }: { column: number }) => textOver(sheet, row, column);
      const own = measures.map(textAt).find((text) => text !== '') ?? '';
      above = own !== '' && isDitto(own) ? above : own;
      const words = labels.filter((column) => !measures.includes(column)).map(textAt);
      if (kind === 'section')
        section = strongest([...words, label].map((text) => divisibilityOfWords(withoutMark(foldForSearch(text)))));
      this.byRow.set(row, {
        own: divisibilityOfMeasure(foldForSearch(above)),
        label: strongest(words.map((text) => divisibilityOfWords(foldForSearch(text)))),
        section,
      });
    }
    this.ofTable = measureAbove(sheet, area.top);
  }

  /** The measure in the row itself goes first; where a line and a heading speak against each other, fractions may be. */
  at(row: number, column: number): Divisibility {
    const { own, label, section } = this.byRow.get(row) ?? { own: null, label: null, section: null };
    return own ?? strongest([label, this.byColumn.get(column) ?? null]) ?? section ?? this.ofTable;
  }

  /** The line itself says what its figures measure. */
  isToldInRow(row: number): boolean {
    const told = this.byRow.get(row);
    return told !== undefined && (told.own ?? told.label) !== null;
  }

  /** Some lines have a measure of their own, so that the figures of a column need not be alike. */
  get isToldInRows(): boolean {
    return [...this.byRow.keys()].some((row) => this.isToldInRow(row));
  }
}

/** "II. So ho" is about households. */
function withoutMark(folded: string): string {
  return folded.replace(/^(?:[ivx]+|[a-z]|\d+(?:\.\d+)*)[.)/ -]+/, '');
}

function strongest(found: readonly Divisibility[]): Divisibility {
  if (found.includes('divided')) return 'divided';
  return found.includes('whole') ? 'whole' : null;
}

/** The lowest heading that tells. */
function divisibilityOfPath(path: readonly string[]): Divisibility {
  for (const text of [...path].reverse()) {
    const told = divisibilityOfWords(foldForSearch(text));
    if (told !== null) return told;
  }
  return null;
}

/** The column of measures of a table, "ĐVT"; undefined without one. */
export function measureColumnOf({ sheet, rows, columns }: FoundTable): TableColumn | undefined {
  return columns.find((column) => isMeasureColumn(sheet, rows, column));
}

/** By its heading, or because most of its texts are measures under a heading "Đơn vị". */
function isMeasureColumn(sheet: Sheet, rows: readonly TableRow[], { column, header, role }: TableColumn): boolean {
  if (role !== 'text' && role !== 'unit') return false;
  const heading = foldForSearch(header);
  if (MEASURE_HEADING.test(heading)) return true;
  if (!/^don vi\b/.test(heading)) return false;
  const texts = rows
    .slice(0, ROWS_READ)
    .map(({ row }) => foldForSearch(textOver(sheet, row, column)))
    .filter((text) => text !== '');
  const isMeasure = (text: string) => divisibilityOfMeasure(text) !== null;
  return texts.length > 0 && texts.filter(isMeasure).length >= texts.length * 0.6;
}

function textOver(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  return textOf(cellAt(sheet, merge?.top ?? row, merge?.left ?? column));
}

function measureAbove(sheet: Sheet, top: number): Divisibility {
  for (const measure of statedAbove(sheet, top)) {
    const told = strongest(measure.split(/[,;]/).map((part) => divisibilityOfMeasure(part.trim())));
    if (told !== null) return told;
  }
  return null;
}

/** How many of its things the unit stated in the lines above a table is: "ĐVT: triệu đồng" 1,000,000; null without. */
export function scaleAbove(sheet: Sheet, top: number): number | null {
  const scales = statedAbove(sheet, top).map(scaleOfWords);
  return scales.find((scale) => scale !== null) ?? null;
}

/** How many of its things the unit in a heading, folded, is: "Kinh phi (trieu dong)" 1,000,000; null without a scale. */
export function scaleOfWords(folded: string): number | null {
  const word =
    /\b(nghin|ngan|trieu|(?<!cong )ty|ti) (?:dong|vnd|d)\b|\((nghin|ngan|trieu|ty)\)|\b1[., ]?(000) (?:dong|d)\b/.exec(
      folded,
    );
  return SCALES[word?.[1] ?? word?.[2] ?? word?.[3] ?? ''] ?? null;
}

const SCALES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  '000': 1e3,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
};

/** What stands behind "ĐVT:" in the lines over the table, the nearest first; folded. */
function statedAbove(sheet: Sheet, top: number): readonly string[] {
  const stated: string[] = [];
  for (let row = top - 1; row >= Math.max(1, top - ROWS_OF_TITLE); row -= 1)
    for (const { text } of shownCells(sheet, row)) {
      const measure = /(?:don vi tinh|don vi|dvt|d\.v\.t)\s*:\s*(.+)/.exec(foldForSearch(text))?.[1];
      if (measure !== undefined) stated.push(measure.replace(/\)$/, '').trim());
    }
  return stated;
}
