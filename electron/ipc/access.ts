import { mayDo, type Role } from '../domain/access/roles';
import { AppFailure } from '../domain/failure';
import { vaultText } from '../text/vaultText';
import type { Channel, Core, InternalChannel } from './contract';
import { ACCESS } from './roles';

/**
 * @param role null: no password is set
 * @throws AppFailure `notAllowed`, in one sentence for who asked
 */
export function requireRole(role: Role | null, channel: Channel | InternalChannel): void {
  const access = ACCESS[channel];
  if (role !== null && !mayDo(role, access)) throw new AppFailure('notAllowed', vaultText.refused(role, access));
}

/** The core as it answers to one who may not do everything. */
export function guardedCore(core: Core, role: Role | null): Core {
  if (role === null) return core;
  return new Proxy(core, {
    get(target, name) {
      const handler: unknown = Reflect.get(target, name);
      if (typeof handler !== 'function' || !Object.hasOwn(ACCESS, name)) return handler;
      return async (input: unknown) => {
        requireRole(role, name as keyof typeof ACCESS); // looked up in the line above
        return handler.call(target, input);
      };
    },
  });
}
