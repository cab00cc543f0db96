import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { QueryView } from '../QueryView';
import styles from './Trace.module.css';

const words = strings.summary.trace;

export interface CellsViewProps {
  readonly fileId: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The rows of the unit's file around the cell a figure was read from, as a person sees them there. */
export function CellsView(props: CellsViewProps) {
  const cells = useQuery('compilation.cell', props);
  return (
    <QueryView query={cells}>
      {({ columns, rows, at, sheet }) =>
        at === null || sheet === null ? (
          <p className={styles.quiet}>{words.sheetGone}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
          <section className={styles.cells} tabIndex={0} aria-label={words.cellsCaption(sheet, props.cell)}>
            <table data-testid="trace-cells">
              <caption className="offScreen">{words.cellsCaption(sheet, props.cell)}</caption>
              <thead>
                <tr>
                  <td />
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, texts }) => (
                  <tr key={row}>
                    <th scope="row">{row}</th>
                    {texts.map((text, index) => {
                      const column = columns[index] ?? '';
                      const isIt = row === at.row && column === at.column;
                      return (
                        <td key={column} {...(isIt && { className: styles.it, 'data-testid': 'trace-cell' })}>
                          {text}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </QueryView>
  );
}
