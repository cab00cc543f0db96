/** What a person of the office may do in it; only asked for once a password is set. */
export const ROLES = ['admin', 'clerk', 'leader'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a call does, from harmless to grave: `always` tells nothing of the office and works while it is locked; `look`
 * sees, prints and exports; `work` changes data; `manage` is for who answers for the office: people, passwords, restoring
 * and purging.
 */
export type Access = 'always' | 'look' | 'work' | 'manage';

const MOST: Readonly<Record<Role, ReadonlySet<Access>>> = {
  leader: new Set(['always', 'look']),
  clerk: new Set(['always', 'look', 'work']),
  admin: new Set(['always', 'look', 'work', 'manage']),
};

/** @param role null: no password is set, so whoever opens the program may do all of it */
export function mayDo(role: Role | null, access: Access): boolean {
  return role === null || MOST[role].has(access);
}

/** Who is at work, as the log of changes names it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
