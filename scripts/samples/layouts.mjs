/** Where things stand on the sheets, so that the workbooks and the list of what they hold cannot disagree. */

export const DAILY_COLUMNS = { stt: 'A', full_name: 'B', address: 'C', phone: 'D', cumulative: 'E' };

/**
 * Rows of one Mẫu 02. A report of nothing has one row that says so.
 * @param {{ persons: readonly unknown[], isNil: boolean, hasExtraTitleRow: boolean, hasMergedHeading: boolean,
 *   totalMode: 'merged' | 'perRow' | 'totalRow' }} report
 */
export function dailyLayout({ persons, isNil, hasExtraTitleRow, hasMergedHeading, totalMode }) {
  const headingTop = hasExtraTitleRow ? 13 : 12;
  const headingBottom = hasMergedHeading ? headingTop + 1 : headingTop;
  const firstRow = headingBottom + 1;
  const lastRow = isNil ? firstRow : headingBottom + persons.length;
  const totalRow = totalMode === 'totalRow' ? lastRow + 1 : null;
  const totalAt = totalRow ?? (totalMode === 'perRow' ? lastRow : firstRow);
  return {
    extraTitleRow: hasExtraTitleRow ? 11 : null,
    headingTop,
    headingBottom,
    firstRow,
    lastRow,
    totalRow,
    /** The cell that gives the day's running total. */
    totalCell: `${DAILY_COLUMNS.cumulative}${totalAt}`,
    signatureRow: (totalRow ?? lastRow) + 2,
    cellOf: (column, ordinal) => `${DAILY_COLUMNS[column]}${headingBottom + ordinal}`,
  };
}

/** First of the six lines of Mẫu 01; one line per row, label in A:C, answer in D. */
export const AGENCY_FIRST_LINE = 10;

/** @param {number} line 0 for the first field */
export function agencyCell(line) {
  return `D${AGENCY_FIRST_LINE + line}`;
}
