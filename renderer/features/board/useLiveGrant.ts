import type { BoardCell } from '../../../electron/domain/board';
import type { ObligationGrant } from '../../../electron/domain/grant';
import { formatCount } from '../../../electron/domain/numbers';
import { type Mutation, useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';

const words = strings.editor.grant;

/** A way to take back what was granted: of the one row, or of all rows of the action. */
export interface GrantStep {
  readonly key: 'revoke' | 'revoke-all';
  readonly label: string;
  readonly input: Parameters<Mutation<'obligations.revoke'>['run']>[0];
}

export interface LiveGrant {
  /** Empty: nothing that was granted holds. */
  readonly steps: readonly GrantStep[];
  readonly isPending: boolean;
  /** @returns whether it is taken back */
  readonly take: (step: GrantStep) => Promise<boolean>;
}

/** What was granted to the row and still holds, alone or with all that was granted beside it. */
export function useLiveGrant(
  directiveId: string,
  { obligationId, letOff }: Pick<BoardCell, 'obligationId' | 'letOff'>,
): LiveGrant {
  const grants = useQuery('obligations.grants', { directiveId });
  const revoke = useMutation('obligations.revoke');
  const all = grants.status === 'success' ? grants.data.grants : [];
  return {
    steps: letOff === 'ended' ? [] : stepsOf(directiveId, obligationId, all), // handed on: taken back where the units are
    isPending: revoke.isPending,
    take: async ({ input }) => (await revoke.run(input))?.ok ?? false,
  };
}

function stepsOf(directiveId: string, obligationId: string, grants: readonly ObligationGrant[]): readonly GrantStep[] {
  const live = grants.filter(({ revokedAt }) => revokedAt === null);
  const actionId = live.findLast((one) => one.obligationId === obligationId)?.actionId;
  if (actionId === undefined) return [];
  const together = live.filter((one) => one.actionId === actionId).length;
  const one: GrantStep = {
    key: 'revoke',
    label: together > 1 ? words.revokeOne : words.revoke,
    input: { directiveId, actionId, obligationId },
  };
  if (together === 1) return [one];
  const all = words.revokeAll(formatCount(together));
  return [one, { key: 'revoke-all', label: all, input: { directiveId, actionId, obligationId: null } }];
}
