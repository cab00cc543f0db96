import type { LocalTime } from './calendar';
import type { Obligation } from './obligation';

/** More time, or none owed at all, for one unit and period, with the reason; never deleted, only taken back. */
export interface ObligationGrant {
  readonly id: string;
  /** All that one action granted: a group that was put off in one go is taken back in one go. */
  readonly actionId: string;
  readonly obligationId: string;
  readonly kind: 'extension' | 'exemption';
  /** The new last moment in time, itself included; null for an exemption. */
  readonly dueAt: LocalTime | null;
  readonly reason: string;
  readonly grantedAt: LocalTime;
  /** Account or name of whoever granted it. */
  readonly grantedBy: string;
  /** null: it holds. */
  readonly revokedAt: LocalTime | null;
}

/**
 * A row as it stands after what was granted on it; of two extensions the later holds, however short. One that gives no more
 * time than the paper itself does by now (an amendment put everybody off) takes nothing away.
 * @param grants those of this row, in the order they were given
 */
export function withGrants(obligation: Obligation, grants: readonly ObligationGrant[]): Obligation {
  const live = grants.filter(({ revokedAt }) => revokedAt === null);
  const extension = live.findLast((grant) => grant.kind === 'extension' && isLonger(grant, obligation));
  const exemption = live.findLast(({ kind }) => kind === 'exemption');
  return {
    ...obligation,
    ...(extension !== undefined && {
      dueAt: extension.dueAt,
      isExclusive: false,
      extension: { originalDueAt: obligation.dueAt, reason: extension.reason },
    }),
    ...(exemption !== undefined && { exemptReason: exemption.reason }),
  };
}

function isLonger({ dueAt }: ObligationGrant, obligation: Pick<Obligation, 'dueAt' | 'isExclusive'>): boolean {
  if (dueAt === null || obligation.dueAt === null) return true;
  return obligation.isExclusive ? dueAt >= obligation.dueAt : dueAt > obligation.dueAt;
}
