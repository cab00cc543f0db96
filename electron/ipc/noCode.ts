import { z } from 'zod';

/** No code is made for a schema: each is asked a few times, and the main process needs no eval. Before any schema is made. */
export function makeNoCode(): void {
  z.config({ jitless: true });
}
