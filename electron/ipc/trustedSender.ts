/** The parts of an Electron frame and event that decide whether a call is heard; structural, so tests need no Electron. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
}
export interface SendingEvent {
  readonly sender: unknown;
  /** null once the frame has gone. */
  readonly senderFrame: SendingFrame | null;
}

/**
 * Only the top frame of our own window, showing our own pages, may call.
 * @param contents the web contents of that window
 */
export function isTrustedSender(event: SendingEvent, contents: unknown, origin: string): boolean {
  const frame = event.senderFrame;
  return (
    contents !== null &&
    event.sender === contents &&
    frame !== null &&
    frame.parent === null &&
    originOf(frame.url) === origin
  );
}

/** `URL.origin` is "null" for schemes the platform does not know, so scheme and host are compared instead. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
