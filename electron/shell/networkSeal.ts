import type { App, CommandLine, Session } from 'electron';

/**
 * The app makes no network request at all. Three layers: Chromium's own background traffic is switched off, no name can
 * be resolved, and every request of a page that is not for our own content is cancelled.
 */

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-features', 'OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,DialMediaRouteProvider'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Before the app is ready: Chromium reads its switches only once. */
export function silenceChromium(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value);
}

/** After the app is ready: name look-ups over HTTPS would pass by the resolver rules. */
export function silenceResolver(app: App): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}

/** Cancels every request but those for our own content, and everything a page might ask of the machine. */
export function sealSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url, details.resourceType) });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]); // a language that is set makes Chromium fetch its dictionary, checker on or off
  void session.setProxy({ mode: 'direct' }); // no proxy script is looked for either
}

/** data: only as a picture: a page written into an address could not be told from ours. */
export function isOwnRequest(url: string, resourceType: string): boolean {
  if (/^data:/i.test(url)) return resourceType === 'image';
  return /^(?:dondoc|devtools|blob):/i.test(url);
}
