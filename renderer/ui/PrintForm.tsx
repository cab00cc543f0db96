import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import { MOST_COPIES, type PrintChoice, parsePageRanges, SIDES, type Sides } from '../../electron/domain/printChoice';
import type { PrinterList } from '../../electron/ipc/contract';
import { strings } from '../text/vi';
import { Print20Regular } from './icons';
import { Notice } from './Notice';
import styles from './PrintForm.module.css';

const words = strings.printing;

export interface PrintFormProps {
  readonly list: PrinterList;
  readonly pages: number;
  readonly isPending: boolean;
  /** What was printed last from here; null: nothing. The same is not printed again by a second click. */
  readonly printed: PrintChoice | null;
  readonly onPrint: (choice: PrintChoice) => void;
}

/** The printer used last, else the system's default, else the first. */
function firstChoice({ printers, lastPrinter }: PrinterList): string {
  const last = printers.find(({ name }) => name === lastPrinter);
  return (last ?? printers.find(({ isDefault }) => isDefault) ?? printers[0])?.name ?? '';
}

function copiesOf(text: string): number | null {
  const copies = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return copies >= 1 && copies <= MOST_COPIES ? copies : null;
}

/** Printer, copies, pages and sides of one print. */
export function PrintForm({ list, pages, isPending, printed, onPrint }: PrintFormProps) {
  const [chosen, setChosen] = useState('');
  // a printer may have come or gone while the dialog is open
  const printer = list.printers.some(({ name }) => name === chosen) ? chosen : firstChoice(list);
  const form = useRef<HTMLFormElement>(null);
  // the dialog came up before the form, with the focus on the system's own dialog
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const [copiesText, setCopiesText] = useState('1');
  const [rangeText, setRangeText] = useState('');
  const [sides, setSides] = useState<Sides>(list.sides);
  const copies = copiesOf(copiesText);
  const ranges = parsePageRanges(rangeText, pages);
  const choice = printer === '' || copies === null || ranges === null ? null : { printer, copies, ranges, sides };
  const isSame = choice !== null && printed !== null && JSON.stringify(choice) === JSON.stringify(printed);
  if (list.printers.length === 0)
    return (
      <Notice tone="warning" testId="print-no-printers">
        {words.noPrinters}
      </Notice>
    );
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== null && !isSame && !isPending) onPrint(choice);
      }}
    >
      <p className={styles.wide}>
        {words.samePages} {words.pages(formatCount(pages))}
      </p>
      <Field label={words.printer} className={styles.wide ?? ''}>
        <Select value={printer} onChange={(_, { value }) => setChosen(value)} data-testid="print-printer">
          {list.printers.map(({ name, label, isDefault }) => (
            <option key={name} value={name}>
              {isDefault ? words.defaultPrinter(label) : label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.copies}
        validationMessage={copies === null ? words.copiesError(formatCount(MOST_COPIES)) : null}
      >
        <Input
          value={copiesText}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => setCopiesText(value)}
          data-testid="print-copies"
        />
      </Field>
      <Field
        label={words.range}
        hint={words.rangeHint}
        validationMessage={ranges === null ? words.rangeError(formatCount(pages)) : null}
      >
        <Input
          value={rangeText}
          autoComplete="off"
          onChange={(_, { value }) => setRangeText(value)}
          data-testid="print-range"
        />
      </Field>
      <SidesField sides={sides} onChange={setSides} />
      <div className={`${styles.wide} ${styles.buttons}`}>
        <Button
          appearance="primary"
          type="submit"
          icon={<Print20Regular />}
          disabled={choice === null || isSame || isPending}
          data-testid="print-now"
        >
          {words.print}
        </Button>
        {isSame && (
          <Button disabled={isPending} onClick={() => onPrint(choice)} data-testid="print-again">
            {words.printAgain}
          </Button>
        )}
      </div>
    </form>
  );
}

function SidesField({ sides, onChange }: { readonly sides: Sides; readonly onChange: (sides: Sides) => void }) {
  return (
    <Field label={words.sides} className={styles.wide ?? ''}>
      <Select
        value={sides}
        onChange={(_, { value }) => onChange(SIDES.find((one) => one === value) ?? sides)}
        data-testid="print-sides"
      >
        {SIDES.map((one) => (
          <option key={one} value={one}>
            {words.sidesOf[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
