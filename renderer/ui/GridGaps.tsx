const BARE = { padding: 0, border: 'none' } as const;

/** In place of the columns of a large grid that are not drawn. */
export function ColumnGap({ columns }: { readonly columns: number }) {
  return columns > 0 ? <td aria-hidden colSpan={columns} /> : null;
}

export interface RowGapProps {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
}

/** In place of the rows that are not drawn. */
export function RowGap({ rows, columns, rowHeight }: RowGapProps) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ ...BARE, height: rows * rowHeight }} />
    </tr>
  );
}
