import styles from './Table.module.css';
import type { Column } from './tableTypes';

export function cellClass(column: Pick<Column<never>, 'align' | 'isRowHeader' | 'isSticky' | 'isClipped'>): string {
  const { align = 'start', isRowHeader = false, isSticky = false, isClipped = false } = column;
  return [
    align === 'start' ? '' : styles[align],
    isRowHeader ? styles.rowHeader : '',
    isSticky ? styles.sticky : '',
    isClipped ? styles.clipped : '',
  ]
    .filter(Boolean)
    .join(' ');
}
