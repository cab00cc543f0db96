/** Oldest Node the tools run on; the same as `engines` in package.json. */
export const OLDEST_NODE = '20.19.0';

/** Whether `version` ("20.19.1", "v22.3.0") is `oldest` or newer. Pre-release tags are not looked at. */
export function isAtLeast(version, oldest = OLDEST_NODE) {
  const [have, want] = [numbers(version), numbers(oldest)];
  for (let index = 0; index < 3; index += 1) {
    if (have[index] !== want[index]) return have[index] > want[index];
  }
  return true;
}

/** Ends the process with a clear sentence when Node is too old; called before anything else is loaded. */
export function requireSupportedNode(version = process.versions.node) {
  if (isAtLeast(version)) return;
  process.stderr.write(
    `Cần Node.js ${OLDEST_NODE} trở lên, máy đang có ${version}. Cài bản mới rồi chạy lại. / ` +
      `Node.js ${OLDEST_NODE} or newer is needed, this is ${version}.\n`,
  );
  process.exit(1);
}

function numbers(version) {
  const found = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!found) throw new RangeError(`not a version: ${version}`);
  return found.slice(1).map(Number);
}
