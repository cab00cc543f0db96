import type { PreviewFile } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Imports.module.css';

type Figure = PreviewFile['figures'][number];

/** The label has a line of its own: forms ask in long sentences, and the panel is narrow. */
function FigureRows({ figure: { label, cell, raw, understood } }: { readonly figure: Figure }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {label} {cell !== null && <span className={styles.second}>{strings.imports.cellAt(cell)}</span>}
        </th>
      </tr>
      <tr>
        <td>{raw ?? strings.dash}</td>
        <td>{understood}</td>
      </tr>
    </tbody>
  );
}

/** What stood in the file beside what the app made of it. */
export function FiguresTable({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{strings.imports.figuresTitle}</h3>
      <table className={styles.figures} data-testid="import-figures">
        <caption className="offScreen">{strings.imports.figuresCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.imports.raw}</th>
            <th scope="col">{strings.imports.understood}</th>
          </tr>
        </thead>
        {figures.map((figure) => (
          <FigureRows key={`${figure.label} ${figure.cell}`} figure={figure} />
        ))}
      </table>
    </section>
  );
}
