import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import { MOST_COPIES, type PrintChoice, parsePageRanges, SIDES, type Sides } from '../../electron/domain/printChoice';
import type { PrinterList } from '../../electron/ipc/contract';
import { vi } from '../text/vi';
import { Print20Regular } from './icons';
import { Notice } from './Notice';
import styles from './PrintForm.module.css';

const words = vi.printing;

export interface PrintFormProps {
  readonly list: PrinterList;
  readonly pages: number;
  readonly isPending: boolean;
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
export function PrintForm({ list, pages, isPending, onPrint }: PrintFormProps) {
  const [printer, setPrinter] = useState(firstChoice(list));
  const [copiesText, setCopiesText] = useState('1');
  const [rangeText, setRangeText] = useState('');
  const [sides, setSides] = useState<Sides>(list.sides);
  const copies = copiesOf(copiesText);
  const ranges = parsePageRanges(rangeText, pages);
  const isWhole = printer !== '' && copies !== null && ranges !== null;
  if (list.printers.length === 0)
    return (
      <Notice tone="warning" testId="print-no-printers">
        {words.noPrinters}
      </Notice>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isPending) onPrint({ printer, copies, ranges, sides });
      }}
    >
      <p className={styles.wide}>
        {words.samePages} {words.pages(formatCount(pages))}
      </p>
      <Field label={words.printer} className={styles.wide ?? ''}>
        <Select value={printer} onChange={(_, { value }) => setPrinter(value)} data-testid="print-printer">
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
      <div className={styles.wide}>
        <Button
          appearance="primary"
          type="submit"
          icon={<Print20Regular />}
          disabled={!isWhole || isPending}
          data-testid="print-now"
        >
          {words.print}
        </Button>
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
