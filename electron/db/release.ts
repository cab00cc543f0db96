import { MessageChannel } from 'node:worker_threads';

/** Below this the collector is in time; small buffers also share their memory with others. */
const LARGE = 1024 * 1024;

/**
 * Gives the memory of a whole file back now: the collector comes late for what lies outside its heap, and three copies of
 * a database wait for it. Sent to a port nobody listens at, because Node 20 has no other way. Nobody may touch the bytes
 * again.
 */
export function release(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < LARGE) return;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(null, [buffer]);
  port1.close();
  port2.close();
}
