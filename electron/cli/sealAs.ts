import type { Core } from '../ipc/contract';
import { sealFailure } from '../vault/sealFailure';
import type { Session } from '../vault/vault';

/** The data follow what the key file says. @throws AppFailure in words of what counts from now on */
export async function sealAs(
  core: Core,
  session: Session,
): Promise<{ readonly notDone: readonly string[]; readonly isDiskFull: boolean }> {
  try {
    return await core['vault.seal']({ key: session.state === 'turningOff' ? null : session.key });
  } catch (error) {
    throw sealFailure(error, session);
  }
}
