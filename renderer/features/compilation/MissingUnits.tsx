import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import type { ChoiceEntry } from '../../../electron/domain/summary/missingChoice';
import { countOrDash, formatPeriod } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './MissingUnits.module.css';
import { type AllWay, choiceValue, entriesOf, openUnits, valuesForAll } from './missingModel';

const words = vi.summary.missing;
const WAYS: readonly AllWay[] = ['leaveOut', 'carryForward', 'zero', 'none'];
type OnChoose = (unit: CompiledUnit, value: string) => void;

export interface MissingUnitsProps {
  readonly directiveId: string;
  readonly indicator: CompiledIndicator;
  /** Told how many choices stand on screen and are not saved. */
  readonly onUnsaved: (count: number) => void;
  /** What else may be done with the total; stands in the same line. */
  readonly actions: ReactNode;
}

/** What stands for each unit without figures: the clerk chooses one by one or for all, and may take it back. */
export function MissingUnits({ directiveId, indicator, onUnsaved, actions }: MissingUnitsProps) {
  const [reason, setReason] = useState('');
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useMutation('choices.save');
  const [isOpen, setIsOpen] = useState(false); // closed it leaves room for the table of units
  const units = openUnits(indicator);
  const unneeded = indicator.units.filter(({ choice }) => choice?.standing === 'unneeded');
  const entries = entriesOf(indicator, values, reason);
  const unsaved = values.size === 0 ? 0 : entries.length;
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(0);
  }, [onUnsaved, unsaved]);
  if (units.length === 0 && unneeded.length === 0 && save.state.status === 'idle')
    return (
      <Toolbar>
        <Spacer />
        {actions}
      </Toolbar>
    );
  const put = async (wanted: readonly ChoiceEntry[], isUndo = false) => {
    const reply = await save.run({ directiveId, entries: wanted, ...(isUndo && { isUndo }) });
    if (reply?.ok === true) setValues(new Map());
  };
  return (
    <section className={styles.card} data-testid="missing-units">
      <div className={styles.line}>
        <h2 className={styles.title}>{words.title(countOrDash(units.length))}</h2>
        <span className={styles.hint}>{decidedText(units, unsaved)}</span>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} data-testid="missing-open">
          {isOpen ? words.close : words.open}
        </Button>
        <Spacer />
        {actions}
      </div>
      {isOpen && (
        <div className={styles.stack}>
          <p className={styles.hint}>{words.hint}</p>
          {units.length > 0 && (
            <>
              <div className={styles.fields}>
                <Field label={words.reason} className={styles.reason}>
                  <Input
                    value={reason}
                    maxLength={300}
                    placeholder={words.reasonExample}
                    onChange={(_, { value }) => setReason(value)}
                    data-testid="missing-reason"
                  />
                </Field>
                <Field label={words.all}>
                  <Select
                    value=""
                    onChange={(_, { value }) => {
                      const way = WAYS.find((one) => one === value);
                      if (way !== undefined) setValues(new Map([...values, ...valuesForAll(indicator, way)]));
                    }}
                    data-testid="missing-all"
                  >
                    <option value="">{words.allWays.choose}</option>
                    {WAYS.map((way) => (
                      <option key={way} value={way}>
                        {words.allWays[way]}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
              <div className={styles.scroll}>
                <Table
                  caption={words.caption}
                  columns={columnsFor(values, ({ unitId }, value) => setValues(new Map([...values, [unitId, value]])))}
                  rows={units}
                  rowKey={({ unitId }) => unitId}
                  testId="missing-table"
                />
              </div>
              <div>
                <Button
                  appearance="primary"
                  disabled={entries.length === 0 || save.isPending}
                  onClick={() => void put(entries)}
                  data-testid="choices-save"
                >
                  {words.save(countOrDash(entries.length))}
                </Button>
              </div>
            </>
          )}
          {unneeded.length > 0 && (
            <p className={styles.hint} data-testid="choices-unneeded">
              {words.unneeded(unneeded.map(({ unitName }) => unitName).join(vi.listSeparator))}
            </p>
          )}
          <FailureNotice failure={save.failure} />
          {save.state.status === 'success' && (
            <Saved value={save.state.value} onUndo={(before) => void put(before, true)} />
          )}
        </div>
      )}
    </section>
  );
}

function decidedText(units: readonly CompiledUnit[], unsaved: number): string {
  const decided = units.filter(({ choice }) => choice !== undefined).length;
  return [
    ...(decided < units.length ? [words.undecided(countOrDash(units.length - decided))] : []),
    ...(decided > 0 ? [words.decided(countOrDash(decided))] : []),
    ...(unsaved > 0 ? [words.unsavedHere(countOrDash(unsaved))] : []),
  ].join('; ');
}

interface SavedProps {
  readonly value: { readonly changed: number; readonly before: readonly ChoiceEntry[] };
  readonly onUndo: (before: readonly ChoiceEntry[]) => void;
}

function Saved({ value: { changed, before }, onUndo }: SavedProps) {
  const actions = changed > 0 && (
    <Button size="small" onClick={() => onUndo(before)} data-testid="choices-undo">
      {words.undo}
    </Button>
  );
  return (
    <Notice tone="success" actions={actions} testId="choices-saved">
      {changed === 0 ? words.nothing : words.saved(countOrDash(changed))}
    </Notice>
  );
}

function columnsFor(values: ReadonlyMap<string, string>, onChoose: OnChoose): readonly Column<CompiledUnit>[] {
  return [
    { key: 'unit', header: words.unit, isRowHeader: true, width: '24%', render: ({ unitName }) => unitName },
    {
      key: 'way',
      header: words.way,
      width: '28%',
      render: (unit) => <Way unit={unit} value={values.get(unit.unitId)} onChoose={onChoose} />,
    },
    { key: 'figures', header: words.figures, align: 'end', width: '20%', render: figuresOf },
    {
      key: 'by',
      header: words.by,
      render: ({ choice }) =>
        choice === undefined ? vi.dash : [choice.madeBy, choice.reason].filter((one) => one !== '').join(': '),
    },
  ];
}

interface WayProps {
  readonly unit: CompiledUnit;
  /** Chosen and not saved yet. */
  readonly value: string | undefined;
  readonly onChoose: OnChoose;
}

function Way({ unit, value, onChoose }: WayProps) {
  const { offer, choice, unitId, unitName } = unit;
  const kept = choice?.choice.kind === 'carryForward' ? choice.choice.from : null;
  const periods = offer?.carriable ?? [];
  const shown = kept === null || periods.includes(kept) ? periods : [kept, ...periods];
  return (
    <Select
      size="small"
      value={value ?? choiceValue(choice?.choice)}
      aria-label={words.wayOf(unitName)}
      onChange={(_, { value: chosen }) => onChoose(unit, chosen)}
      data-testid={`choice-${unitId}`}
    >
      <option value="">{words.none}</option>
      <option value="leaveOut">{words.leaveOut}</option>
      {shown.map((period) => (
        <option key={period} value={`carry ${period}`}>
          {words.carry(formatPeriod(period))}
        </option>
      ))}
      {shown.length === 0 && <option disabled>{words.nothingToCarry}</option>}
      {(offer?.canBeZero === true || choice?.choice.kind === 'zero') && <option value="zero">{words.zero}</option>}
    </Select>
  );
}

function figuresOf({ standIn, choice, numerator, denominator }: CompiledUnit): string {
  if (choice?.standing === 'impossible') return words.impossible;
  if (standIn === undefined) return words.outside;
  return `${countOrDash(numerator)}/${countOrDash(denominator)}`;
}
