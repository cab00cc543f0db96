import { dayOf, type IsoDay, type LocalTime } from '../domain/calendar';
import type { Core } from '../ipc/contract';

export interface SignedOrder {
  readonly kind: string;
  readonly signatoryId?: string | undefined;
  readonly issuedOn?: IsoDay | undefined;
  readonly at: LocalTime;
}

/** Why the signer had better not sign on the day of the paper; other papers than our own letters and reports are not signed by us. */
export async function signerWarnings(
  core: Core,
  { kind, signatoryId, issuedOn, at }: SignedOrder,
): Promise<readonly string[]> {
  if (kind !== 'report' && kind !== 'reminder') return [];
  return core['signing.check']({ signatoryId: signatoryId ?? null, day: issuedOn ?? dayOf(at) });
}
