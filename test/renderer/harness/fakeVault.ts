import type { Channel, Input, Output, VaultState } from '../../../electron/ipc/contract';

export type VaultChannel = Extract<Channel, `vault.${string}`>;
type VaultAnswers = { readonly [C in VaultChannel]: (input: Input<C>) => Output<C> };

const OFF: VaultState = {
  isOn: false,
  isLocked: false,
  user: null,
  users: [],
  lastUserId: null,
  filesWaiting: 0,
  secondsLeft: 0,
  idleMinutes: null,
  isRecoveryUsed: false,
  unfinished: null,
  trouble: null,
  notice: null,
};

/** An office without a password, where every step is answered. */
export function vaultAnswers(): VaultAnswers {
  const state = () => OFF;
  const groups = ['ABCDE', 'FGHJK', 'LMNPQ', 'RSTUV', 'WXYZ2', '34567', '89ABC', 'DEFGH'];
  return {
    'vault.state': state,
    'vault.unlock': state,
    'vault.recover': state,
    'vault.lock': state,
    'vault.begin': () => ({ groups }),
    'vault.beginSheet': () => ({ groups }),
    'vault.printSheet': () => ({ printed: true }),
    'vault.saveSheet': () => ({ savedTo: '/a/phieu-khoi-phuc.pdf' }),
    'vault.confirmSheet': state,
    'vault.changePassword': state,
    'vault.addUser': state,
    'vault.changeUser': state,
    'vault.setPassword': state,
    'vault.removeUser': state,
    'vault.setIdle': state,
    'vault.turnOff': state,
    'vault.changeKey': state,
  };
}
