import type { ReminderStage, WordingKind } from '../../domain/reminder';
import {
  EACH_REASON,
  GROUND_FIELDS,
  GROUP_COUNT,
  GROUP_PLACE,
  REPEATED_FIELDS,
  UNIT_FIELDS,
  type WordingField,
  wordingText,
} from '../../text/wordingText';
import type { MessageKind, MessageLine, MessageTemplate } from './messageTemplate';

/** The words of the program with those the office put in their place, by kind and stage. */
export interface Wording {
  readonly template: MessageTemplate;
  readonly own: ReadonlyMap<string, readonly MessageLine[]>;
}

export function wordingKey(kind: WordingKind, stage: ReminderStage): string {
  return `${kind}/${stage}`;
}

/** The lines that word a message of that stage; no condition on the stage is left in them. */
export function linesOf(kind: MessageKind, stage: ReminderStage, { template, own }: Wording): readonly MessageLine[] {
  return (kind === 'letter' ? undefined : own.get(wordingKey(kind, stage))) ?? builtInLines(kind, stage, template);
}

const STAGE_CONDITIONS: Readonly<Record<string, readonly ReminderStage[]>> = {
  isFirst: ['first'],
  isRepeated: ['second', 'leader'],
  isToUnit: ['first', 'second'],
  isToLeader: ['leader'],
};

export function builtInLines(
  kind: MessageKind,
  stage: ReminderStage,
  template: MessageTemplate,
): readonly MessageLine[] {
  return template.messages[kind].flatMap(({ when, ...line }): readonly MessageLine[] => {
    const stages = when === undefined ? undefined : STAGE_CONDITIONS[when];
    if (stages === undefined) return [when === undefined ? line : { ...line, when }];
    return stages.includes(stage) ? [line] : [];
  });
}

function isGroup(kind: WordingKind): boolean {
  return kind === 'zaloGroup' || kind === 'smsGroup';
}

/** What may stand between braces, in the order offered. */
export function wordingFields(kind: WordingKind, stage: ReminderStage): readonly WordingField[] {
  const own = isGroup(kind) ? [GROUP_COUNT, GROUP_PLACE] : [EACH_REASON];
  return [
    ...GROUND_FIELDS,
    ...UNIT_FIELDS,
    ...(kind === 'emailSubject' ? [] : own),
    ...(stage === 'first' ? [] : REPEATED_FIELDS),
  ];
}

const FIELD = /\{([^{}]*)\}/g;
const ALL_FIELDS = [...GROUND_FIELDS, ...UNIT_FIELDS, EACH_REASON, GROUP_COUNT, GROUP_PLACE, ...REPEATED_FIELDS];
const NAMES = new Map(ALL_FIELDS.map(({ key, name }) => [key, name]));

/** Lines as the clerk edits them: fields by their Vietnamese names. What repeats or falls away follows from its fields. */
export function wordingOf(lines: readonly MessageLine[]): string {
  return lines
    .map(({ text }) => text.replace(FIELD, (whole, key: string) => (NAMES.has(key) ? `{${NAMES.get(key)}}` : whole)))
    .join('\n');
}

export interface ReadWording {
  readonly lines: readonly MessageLine[];
  /** Vietnamese sentences; empty: it can be used. */
  readonly faults: readonly string[];
}

/** Reads what the clerk wrote. */
export function readWording(kind: WordingKind, stage: ReminderStage, text: string): ReadWording {
  const fields = wordingFields(kind, stage);
  const rows = text.normalize('NFC').replace(/\s+$/, '').split(/\r?\n/);
  const lines = rows.map((row) => lineOf(kind, row, fields));
  const faults = [...rows.flatMap((row, at) => rowFaults(row, at + 1, fields)), ...wholeFaults(kind, lines)];
  return { lines, faults };
}

function lineOf(kind: WordingKind, row: string, fields: readonly WordingField[]): MessageLine {
  const text = row.replace(FIELD, (_, name: string) => `{${fieldNamed(name, fields)?.key ?? name}}`);
  const keys = keysIn(text);
  const repeated = isGroup(kind) ? keys.some(isOfUnit) && 'units' : keys.includes(EACH_REASON.key) && 'reasons';
  return {
    text,
    ...(repeated ? { forEach: repeated } : {}),
    ...(keys.includes('contact') ? { when: 'hasContact' } : {}),
  };
}

function fieldNamed(name: string, fields: readonly WordingField[]): WordingField | undefined {
  const wanted = name.trim().toLocaleLowerCase('vi');
  return fields.find((field) => field.name === wanted);
}

function keysIn(text: string): readonly string[] {
  return Array.from(text.matchAll(FIELD), ([, key = '']) => key);
}

function isOfUnit(key: string): boolean {
  return key === GROUP_PLACE.key || UNIT_FIELDS.some((field) => field.key === key);
}

function rowFaults(row: string, line: number, fields: readonly WordingField[]): readonly string[] {
  const unknown = keysIn(row).filter((name) => fieldNamed(name, fields) === undefined);
  const known = fields.map(({ name }) => name);
  return [
    ...(/[{}]/.test(row.replace(FIELD, '')) ? [wordingText.brace(line)] : []),
    ...unknown.map((name) => wordingText.unknown(line, name.trim(), known)),
  ];
}

function wholeFaults(kind: WordingKind, lines: readonly MessageLine[]): readonly string[] {
  if (lines.every(({ text }) => text.trim() === '')) return [wordingText.empty];
  if (kind === 'emailSubject') return lines.length > 1 ? [wordingText.oneLine] : [];
  if (isGroup(kind)) return lines.some(namesUnitAndReasons) ? [] : [wordingText.noUnitLine];
  const keys = lines.flatMap(({ text }) => keysIn(text));
  return keys.includes('reason') || keys.includes('reasonsInLine') ? [] : [wordingText.noReasons];
}

function namesUnitAndReasons({ text }: MessageLine): boolean {
  const keys = keysIn(text);
  return (
    keys.includes('reasonsInLine') &&
    ['addressee', 'addresseeInLine', 'unit', 'unitName'].some((key) => keys.includes(key))
  );
}
