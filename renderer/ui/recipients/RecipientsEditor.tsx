import { Button } from '@fluentui/react-components';
import { type DragEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { IsoDay } from '../../../electron/domain/calendar';
import type { RecipientLine } from '../../../electron/domain/directive';
import type { RecipientEntry } from '../../../electron/domain/recipients/recipientEntry';
import { isAsAbove } from '../../../electron/domain/recipients/recipientEntry';
import { strings } from '../../text/vi';
import {
  Add20Regular,
  ArrowDown12Regular,
  ArrowUp12Regular,
  Dismiss16Regular,
  ReOrderDotsVertical16Regular,
} from '../icons';
import { PresetBar } from './PresetBar';
import { RecipientRowFields } from './RecipientRowFields';
import styles from './Recipients.module.css';
import { RegistryPicker } from './RegistryPicker';
import {
  isArchive,
  linesOf,
  moved,
  named,
  type RecipientRow,
  rowName,
  rowsOf,
  stepped,
  withEntry,
} from './recipientRows';

const words = strings.recipients;

export interface RecipientsEditorProps {
  /** Nơi nhận as it is kept (`RecipientLine[]`, in its order, the archive line last). */
  readonly value: readonly RecipientLine[];
  readonly onChange: (lines: readonly RecipientLine[]) => void;
  /** By the list of kinds ("cong-van"): whose kept lists are offered; null: none are. */
  readonly kindId: string | null;
  /** Of the paper: units in force then are offered; null: today. */
  readonly day: IsoDay | null;
  /** Behind "Lưu: VT" on a new archive line; "": nothing. */
  readonly drafter?: string;
}

/**
 * Nơi nhận without typing: groups and units picked from the registry, why each gets the paper, how many copies, headings,
 * the archive line, all in the order they print in. Mount it in a form that keeps the lines:
 *
 *     <RecipientsEditor value={paper.recipients} onChange={(recipients) => put({ recipients })} kindId="cong-van" day={paper.issuedOn} />
 *     <RecipientAdvice addressees={paper.addressees} recipients={paper.recipients} told={[]} day={paper.issuedOn} />
 *
 * `RecipientAdvice` says who is forgotten and how many copies there are (`onCopies` hands the number on for ô 12).
 */
export function RecipientsEditor({ value, onChange, kindId, day, drafter = '' }: RecipientsEditorProps) {
  const [rows, put] = useRows(value, onChange);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const focusAdded = useFocusAdded(list, rows);
  const add = (entry: RecipientEntry, isFirst = false) => put(withEntry(rows, entry, isFirst));
  const step = (id: number, by: -1 | 1) => put(stepped(rows, id, by));
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    event.stopPropagation(); // no report that is dropped on the window
    if (dragged !== null) put(moved(rows, dragged, to));
    setDragged(null);
  };
  return (
    <fieldset className={`${styles.editor} bare`} aria-label={words.title} data-testid="recipients-editor">
      <RegistryPicker day={day} taken={rows.map(rowName)} onPick={(name) => add(named(name))} />
      {rows.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      <ol ref={list} className={styles.rows}>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            ordinal={index + 1}
            isLast={index === rows.length - 1}
            onChange={(entry) => put(rows.map((one) => (one.id === row.id ? { ...one, entry } : one)))}
            onStep={(by) => step(row.id, by)}
            onRemove={() => put(rows.filter(({ id }) => id !== row.id))}
            onDragStart={() => setDragged(row.id)}
            onDrop={(event) => drop(event, index)}
          />
        ))}
      </ol>
      <Adders
        rows={rows}
        drafter={drafter}
        onAdd={(entry, isFirst) => {
          add(entry, isFirst);
          focusAdded();
        }}
      />
      {kindId !== null && <PresetBar kindId={kindId} lines={linesOf(rows)} onTake={(lines) => put(rowsOf(lines))} />}
    </fieldset>
  );
}

/** A line that a button adds is typed into at once: its words are selected, and no other line gets what is typed. */
function useFocusAdded(list: RefObject<HTMLOListElement | null>, rows: readonly RecipientRow[]): () => void {
  const [before, setBefore] = useState<ReadonlySet<number> | null>(null);
  useLayoutEffect(() => {
    if (before === null) return;
    const added = rows.find(({ id }) => !before.has(id));
    const field = list.current?.querySelector<HTMLInputElement>(`[data-row="${added?.id}"] input`);
    field?.focus();
    field?.select();
    setBefore(null);
  }, [before, rows, list]);
  return () => setBefore(new Set(rows.map(({ id }) => id)));
}

/** Rows keep what is being typed; lines that come from elsewhere (a preset, another paper) make them anew. */
function useRows(value: readonly RecipientLine[], onChange: (lines: readonly RecipientLine[]) => void) {
  const [kept, setKept] = useState(() => ({ rows: rowsOf(value), json: JSON.stringify(value) }));
  const json = JSON.stringify(value);
  const isForeign = json !== kept.json;
  if (isForeign) setKept({ rows: rowsOf(value), json });
  const rows = isForeign ? rowsOf(value) : kept.rows;
  const put = (next: readonly RecipientRow[]) => {
    const lines = linesOf(next);
    setKept({ rows: next, json: JSON.stringify(lines) });
    onChange(lines);
  };
  return [rows, put] as const;
}

interface RowProps {
  readonly row: RecipientRow;
  readonly ordinal: number;
  readonly isLast: boolean;
  readonly onChange: (entry: RecipientEntry) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

function Row({ row, ordinal, isLast, onChange, onStep, onRemove, onDragStart, onDrop }: RowProps) {
  const name = rowName(row);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={`${styles.row} ${row.entry.kind === 'heading' ? styles.headingRow : ''}`}
      onKeyDown={onKeyDown}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      data-row={row.id}
      data-testid="recipient-row"
    >
      <span className={styles.handle} title={words.drag} draggable onDragStart={onDragStart} aria-hidden>
        <ReOrderDotsVertical16Regular />
      </span>
      <RecipientRowFields entry={row.entry} label={words.line(ordinal)} onChange={onChange} />
      <span className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp12Regular />}
          disabled={ordinal === 1 || isArchive(row)}
          aria-label={words.moveUp(name)}
          onClick={() => onStep(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown12Regular />}
          disabled={isLast}
          aria-label={words.moveDown(name)}
          onClick={() => onStep(1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(name)}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

interface AddersProps {
  readonly rows: readonly RecipientRow[];
  readonly drafter: string;
  readonly onAdd: (entry: RecipientEntry, isFirst?: boolean) => void;
}

/** Lines that are no bodies: each is offered while it makes sense. */
function Adders({ rows, drafter, onAdd }: AddersProps) {
  const hasAbove = rows.some(({ entry }) => entry.kind === 'body' && isAsAbove(entry.name));
  return (
    <div className={styles.adders}>
      {!hasAbove && (
        <Button
          size="small"
          icon={<Add20Regular />}
          onClick={() => onAdd(named(words.asAbove), true)}
          data-testid="recipient-add-above"
        >
          {words.addAsAbove}
        </Button>
      )}
      <Button
        size="small"
        icon={<Add20Regular />}
        onClick={() => onAdd({ kind: 'heading', text: words.heading })}
        data-testid="recipient-add-heading"
      >
        {words.addHeading}
      </Button>
      {!rows.some(isArchive) && (
        <Button
          size="small"
          icon={<Add20Regular />}
          onClick={() => onAdd({ kind: 'archive', drafter, copies: null, total: null })}
          data-testid="recipient-add-archive"
        >
          {words.addArchive}
        </Button>
      )}
    </div>
  );
}
