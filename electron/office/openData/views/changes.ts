import { countRows, walkTable } from '../../../db/openRows';
import type { DescribedTable } from '../../../domain/openData/dictionary';
import type { OpenTable } from '../../../domain/openData/openTable';
import type { ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** The log of changes with headings people read; what holds words about people is held back as in the table itself. */
export function changesView({ db, mask }: ViewContext, log: DescribedTable): OpenTable {
  const columns = COLUMNS.flatMap((name) => log.columns.filter((column) => column.name === name));
  return viewTable('changes', countRows(db, log.name), function* () {
    for (const cells of walkTable(db, log, columns, mask)) {
      const [sequence, happenedAt, author, account, subject, field, oldValue, newValue, reason] = cells.map(
        (cell) => cell,
      );
      yield { sequence, happenedAt, author, account, subject, field, oldValue, newValue, reason } as ViewRow<'changes'>; // COLUMNS has as many
    }
  });
}

const COLUMNS = [
  'sequence',
  'happened_at',
  'author_name',
  'account',
  'subject_label',
  'field_label',
  'old_value',
  'new_value',
  'reason',
] as const;
