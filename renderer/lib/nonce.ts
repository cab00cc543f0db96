/** The nonce of this very load, written into the page by the app; without it the policy drops every style we insert. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
