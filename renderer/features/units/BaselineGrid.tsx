import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { sumOf } from '../../../electron/domain/decimals';
import { formatCount } from '../../../electron/domain/numbers';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { formatDay, formatShare } from '../../lib/formatting';
import { parseFigure } from '../../lib/parsing';
import { matches, SEARCHED_FROM } from '../../lib/search';
import { strings } from '../../text/vi';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { SearchBox } from '../../ui/SearchBox';
import { type BaselineSheetView, type GridDraft, isDecimalCommaIn, type Pasted, paste } from './baselineModel';
import styles from './UnitsScreen.module.css';

const words = strings.registry.baselines;

export interface BaselineGridProps {
  readonly units: readonly LabelledUnit[];
  readonly sheet: BaselineSheetView;
  readonly draft: GridDraft;
  readonly onChange: (draft: GridDraft) => void;
}

/** A column of cells to fill in, walked with Enter and the arrow keys, or pasted into from Excel. */
export function BaselineGrid({ units, sheet, draft, onChange }: BaselineGridProps) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [query, setQuery] = useState('');
  const isLong = units.length > SEARCHED_FROM;
  // what is pasted goes down the rows as they are seen; the total is of all
  const shown = isLong ? units.filter(({ label, code }) => matches(query, label, code)) : units;
  const textOf = (unitId: string) => {
    const saved = sheet.values.get(unitId);
    return draft.get(unitId) ?? (saved === undefined ? '' : formatCount(saved));
  };
  const takePaste = (event: ClipboardEvent, unitId: string) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const result = paste(text, unitId, shown, draft, units);
    setPasted(result);
    onChange(result.draft);
  };
  const isDecimalComma = isDecimalCommaIn(draft, sheet.values);
  const known = units.flatMap(({ id }) => {
    const typed = draft.get(id);
    return (typed === undefined ? sheet.values.get(id) : parseFigure(typed, isDecimalComma)) ?? [];
  });
  return (
    <>
      <ForWork call="units.saveBaselines">
        <p className={styles.note}>{words.paste}</p>
      </ForWork>
      {isLong && (
        <div className={styles.baselineSearch}>
          <SearchBox label={strings.table.search} onSearch={setQuery} testId="baseline-search" />
          <span role="status">
            {shown.length < units.length && strings.table.found(formatShare(shown.length, units.length))}
          </span>
        </div>
      )}
      {pasted && <PasteNotice pasted={pasted} />}
      <div className={styles.grid}>
        <table>
          <caption className="offScreen">{words.caption}</caption>
          <thead>
            <tr>
              <th>{strings.table.unit}</th>
              <th>{strings.unitsScreen.code}</th>
              <th className={styles.right}>{words.latest}</th>
              <th className={styles.right}>{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit, at) => (
              <tr key={unit.id} data-row-menu>
                <th scope="row">{unit.label}</th>
                <td>{unit.code ?? strings.dash}</td>
                <td className={styles.right}>{earlierText(sheet, unit.id)}</td>
                <td className={styles.right}>
                  <input
                    className={isWrong(textOf(unit.id)) ? `${styles.cell} ${styles.wrong}` : styles.cell}
                    inputMode="decimal"
                    aria-label={words.cell(unit.label)}
                    aria-invalid={isWrong(textOf(unit.id))}
                    title={isWrong(textOf(unit.id)) ? words.bad : undefined}
                    value={textOf(unit.id)}
                    data-row={at}
                    onChange={({ target }) => onChange(new Map(draft).set(unit.id, target.value))}
                    onPaste={(event) => takePaste(event, unit.id)}
                    onKeyDown={walk}
                    data-testid={`baseline-${unit.id}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td colSpan={2}>{words.coverage(formatShare(known.length, units.length))}</td>
              <td className={styles.right} data-testid="baseline-total">
                {known.length === 0 ? strings.dash : formatCount(sumOf(known))}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function isWrong(text: string): boolean {
  return text.trim() !== '' && parseFigure(text) === null;
}

function earlierText({ earlier }: BaselineSheetView, unitId: string): string {
  const found = earlier.get(unitId);
  return found === undefined ? strings.dash : words.latestValue(formatCount(found.value), formatDay(found.asOf));
}

function PasteNotice({ pasted: { filled, unmatched, unreadable } }: { readonly pasted: Pasted }) {
  const isWhole = unmatched.length === 0 && unreadable.length === 0;
  return (
    <Notice tone={isWhole ? 'info' : 'warning'} testId="baseline-pasted">
      {words.pasted(formatCount(filled))} {unmatched.length > 0 && words.unmatched(unmatched.join('; '))}{' '}
      {unreadable.length > 0 && words.unreadable(unreadable.join('; '))}
    </Notice>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const row = Number(event.currentTarget.dataset.row) + step;
  event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`input[data-row="${row}"]`)?.focus();
}
