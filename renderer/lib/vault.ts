import { useCallback, useSyncExternalStore } from 'react';
import { mayDo, type Role } from '../../electron/domain/access/roles';
import type { Channel, Input, Reply, VaultState } from '../../electron/ipc/contract';
import { ACCESS } from '../../electron/ipc/roles';
import { call, listen } from './api';

/** Who is at work in this window, as the app last said; the app itself decides, whatever stands here. */
let state: VaultState | null = null;
const listeners = new Set<() => void>();

/** What the page was served as: known before anything is asked, so that a locked office shows nothing for a moment. */
export const wasServedLocked: boolean =
  typeof document !== 'undefined' && document.documentElement.hasAttribute('data-locked');

function take(next: VaultState): void {
  if (JSON.stringify(next) === JSON.stringify(state)) return; // else the whole page would be drawn again
  state = next;
  for (const listener of listeners) listener();
}

/** @returns what stops listening */
export function watchVault(): () => void {
  void askVault();
  return listen('vault.changed', take);
}

/** Settled when it is known, or cannot be. */
export async function askVault(): Promise<void> {
  const reply = await call('vault.state', {});
  if (reply.ok) take(reply.value);
}

type VaultChannel = Extract<Channel, `vault.${string}`>;

/** A call about passwords; what it answers about the state counts at once. */
export async function callVault<C extends VaultChannel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  const reply = await call(channel, input);
  if (reply.ok && typeof reply.value === 'object' && reply.value !== null && 'isLocked' in reply.value)
    take(reply.value);
  else if (!reply.ok) await askVault(); // wrong tries change what one has to wait
  return reply;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** null: not asked yet. */
export function useVault(): VaultState | null {
  return useSyncExternalStore(subscribe, () => state);
}

/** Whether who is at work may call this: for what a screen shows, never instead of the app's own refusal. */
export function useMayCall(channel: Channel): boolean {
  return mayDo(useRole(), ACCESS[channel]);
}

/** The same for calls that are told later. */
export function useMay(): (channel: Channel) => boolean {
  const role = useRole();
  return useCallback((channel) => mayDo(role, ACCESS[channel]), [role]);
}

/** Whether who is at work changes data at all. */
export function useMayWork(): boolean {
  return mayDo(useRole(), 'work');
}

/** null: no password is set, or it is not known yet. */
function useRole(): Role | null {
  return useVault()?.user?.role ?? null;
}

/** Whether the dialog about passwords is open, from wherever it was asked for. */
export type VaultDialogWanted = 'home' | 'sheet' | null;
let wanted: VaultDialogWanted = null;
const watchers = new Set<() => void>();

export function wantVaultDialog(next: VaultDialogWanted): void {
  wanted = next;
  for (const watcher of watchers) watcher();
}

export function useVaultDialog(): VaultDialogWanted {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => wanted,
  );
}
