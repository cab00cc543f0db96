import { ask, isRefusedByLock } from './api';
import { whenFreed } from './heldPage';
import { QueryClient } from './queryClient';

/** The one memory of answers in this window. */
export const queryClient = new QueryClient(ask, (channel, reply) =>
  isRefusedByLock(channel, reply) ? whenFreed() : null,
);
