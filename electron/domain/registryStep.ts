import type { LocalTime } from './calendar';

/** Rows of the registry a step may touch, in the order in which they are put back. */
export const REGISTRY_KINDS = ['group', 'unit', 'measure', 'baseline', 'succession', 'duty'] as const;
export type RegistryKind = (typeof REGISTRY_KINDS)[number];

/** One row before and after a step, as JSON; null: it was not there. */
export interface RegistryChange {
  readonly kind: RegistryKind;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One edit of the registry that can be taken back as a whole. */
export interface RegistryStep {
  readonly sequence: number;
  readonly happenedAt: LocalTime;
  readonly account: string;
  /** What was done, in words: "Sửa Phường Bồng Sơn". */
  readonly label: string;
  /** null: it stands. */
  readonly undoneAt: LocalTime | null;
  readonly changes: number;
}

/** The registry as rows under `kind/id`. */
export type RegistryImage = ReadonlyMap<string, string>;

export function imageKey(kind: RegistryKind, id: string): string {
  return `${kind}/${id}`;
}

/** What differs between two images, in no particular order. */
export function imageChanges(before: RegistryImage, after: RegistryImage): readonly RegistryChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
    if (old === now) return [];
    const slash = key.indexOf('/');
    const kind = REGISTRY_KINDS.find((one) => one === key.slice(0, slash));
    return kind === undefined ? [] : [minimal({ kind, id: key.slice(slash + 1), before: old, after: now })];
  });
}

/** People and their numbers are kept with a step only where it changed them: a new name needs no telephone to be taken back. */
function minimal(change: RegistryChange): RegistryChange {
  const { kind, before, after } = change;
  if (kind !== 'unit' || before === null || after === null || contactsIn(before) !== contactsIn(after)) return change;
  return forgetful(change);
}

/** The same without the people of the unit: taking it back leaves those that are there. */
export function forgetful(change: RegistryChange): RegistryChange {
  return { ...change, before: withoutContacts(change.before), after: withoutContacts(change.after) };
}

function contactsIn(image: string): string {
  return JSON.stringify((JSON.parse(image) as { contacts?: unknown }).contacts ?? null); // written by `registryImage`
}

function withoutContacts(image: string | null): string | null {
  if (image === null) return null;
  const { contacts: _, ...rest } = JSON.parse(image) as { contacts?: unknown }; // as above
  return JSON.stringify(rest);
}

/** Rows that are not any more as the step left them: what was done since would be lost by taking it back. */
export function changedSince(changes: readonly RegistryChange[], now: RegistryImage): readonly RegistryChange[] {
  return changes.filter(({ kind, id, after }) => {
    const there = now.get(imageKey(kind, id)) ?? null;
    const isBare = kind === 'unit' && after !== null && contactsIn(after) === 'null';
    return (isBare ? withoutContacts(there) : there) !== after;
  });
}

/** The same step the other way round. */
export function reversed(changes: readonly RegistryChange[]): readonly RegistryChange[] {
  return changes.map(({ kind, id, before, after }) => ({ kind, id, before: after, after: before }));
}
