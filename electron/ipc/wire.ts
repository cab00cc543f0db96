/** Names on the raw line between page and app; `register.ts` and `preload.ts` are its only two ends. */
export const INVOKE_CHANNEL = 'don-doc:invoke';
export const EVENT_CHANNEL = 'don-doc:event';
