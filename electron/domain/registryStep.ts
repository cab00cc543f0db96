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
    return kind === undefined ? [] : [{ kind, id: key.slice(slash + 1), before: old, after: now }];
  });
}

/** Rows that are not any more as the step left them: what was done since would be lost by taking it back. */
export function changedSince(changes: readonly RegistryChange[], now: RegistryImage): readonly RegistryChange[] {
  return changes.filter(({ kind, id, after }) => (now.get(imageKey(kind, id)) ?? null) !== after);
}

/** The same step the other way round. */
export function reversed(changes: readonly RegistryChange[]): readonly RegistryChange[] {
  return changes.map(({ kind, id, before, after }) => ({ kind, id, before: after, after: before }));
}
