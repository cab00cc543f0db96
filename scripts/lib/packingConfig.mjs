/** What the installer is made of; builds for tests are made from the same file. */
export const CONFIG_FILE = '.config/electron-builder.json';

/** Names of the fuses: as electron-builder's configuration calls them, and as Electron does. */
export const FUSES = {
  runAsNode: 'RunAsNode',
  enableCookieEncryption: 'EnableCookieEncryption',
  enableNodeOptionsEnvironmentVariable: 'EnableNodeOptionsEnvironmentVariable',
  enableNodeCliInspectArguments: 'EnableNodeCliInspectArguments',
  enableEmbeddedAsarIntegrityValidation: 'EnableEmbeddedAsarIntegrityValidation',
  onlyLoadAppFromAsar: 'OnlyLoadAppFromAsar',
  loadBrowserProcessSpecificV8Snapshot: 'LoadBrowserProcessSpecificV8Snapshot',
  grantFileProtocolExtraPrivileges: 'GrantFileProtocolExtraPrivileges',
};

/**
 * The installer's configuration for a runtime that is at hand: everything as it is, apart from where things lie and
 * from fuses which an older runtime has not got.
 */
export function configFor(config, { knownFuses, output, electronDist, electronVersion }) {
  return {
    ...config,
    directories: { ...config.directories, output },
    electronDist,
    electronVersion,
    electronFuses: Object.fromEntries(
      Object.entries(config.electronFuses).filter(([name]) => knownFuses.includes(name)),
    ),
  };
}
