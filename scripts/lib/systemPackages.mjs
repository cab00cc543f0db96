import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture, run } from './childProcess.mjs';
import { SetUpError, say } from './say.mjs';

/**
 * What Electron needs from the system, by Debian's names; where a name changed with a release, the newest comes first.
 * Everything else that Electron links against comes with these.
 */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
  ['libxss1'],
  // Has the metrics of Times New Roman and every Vietnamese letter; the older fonts-liberation lacks 92 of them.
  ['fonts-liberation2'],
];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];

/** The wanted packages, each as its possible names. */
export function wantedPackages({ virtualDisplay }) {
  return [...LIBRARIES, ...(virtualDisplay ? VIRTUAL_DISPLAY : [])];
}

/** Names of installed packages from `dpkg-query -W -f='${Package} ${db:Status-Status}\n'`. */
export function installedPackages(dpkgOutput) {
  return dpkgOutput
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, status]) => status === 'installed')
    .map(([name]) => name);
}

/** Those of `wanted` of which no name is installed. */
export function missingPackages(wanted, installed) {
  return wanted.filter((names) => !names.some((name) => installed.includes(name)));
}

/** Libraries that `ldd` could not find, without repeats. */
export function missingLibraries(lddOutput) {
  const lines = lddOutput.matchAll(/^\s*(\S+) => not found/gm);
  return [...new Set([...lines].map(([, library]) => library))];
}

/** Of each package's names the one that this release of Debian knows. */
export function namesToInstall(missing, isKnown) {
  return missing.map((names) => names.find(isKnown) ?? names.at(-1));
}

/** The command for the person, who may have to ask for the right to run it. */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Makes sure that Electron finds its system libraries and, without a display, the virtual one (Linux only).
 * As root on Debian and its kin the missing packages are installed; otherwise the command to run is in the error.
 * @param electronPath the executable to look at, or null when there is none yet
 */
export async function ensureSystemPackages({ virtualDisplay, electronPath }) {
  if (process.platform !== 'linux') return;
  if (onPath('dpkg-query')) await ensureDebianPackages(wantedPackages({ virtualDisplay }));
  else if (virtualDisplay) requireXvfb();
  if (electronPath) requireLibraries(electronPath);
}

async function ensureDebianPackages(wanted) {
  const missing = missingPackages(wanted, askDpkg(wanted));
  if (missing.length === 0) return;
  if (process.getuid() !== 0 || !onPath('apt-get')) {
    const names = namesToInstall(missing, isKnownToApt);
    throw new SetUpError(
      `Máy còn thiếu gói hệ thống: ${names.join(', ')}. Chạy lệnh dưới đây rồi thử lại.`,
      'System packages are missing; run this command, then try again:',
      { command: installCommand(names) },
    );
  }
  await install(missing);
  const stillMissing = missingPackages(wanted, askDpkg(wanted));
  if (stillMissing.length > 0) throw notInstalled(namesToInstall(stillMissing, isKnownToApt));
}

async function install(missing) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 2],
  };
  const patience = ['-q', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];
  say('Đang cài gói hệ thống còn thiếu qua apt…', 'Installing missing system packages through apt…');
  // A source of the machine's own that does not answer makes `update` fail; whether the packages come decides.
  await run('apt-get', [...patience, 'update'], options);
  const names = namesToInstall(missing, isKnownToApt);
  say(`  apt-get install ${names.join(' ')}`);
  const { status } = await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...names], options);
  if (status !== 0) throw notInstalled(names);
}

function notInstalled(names) {
  return new SetUpError(
    'apt không cài được gói hệ thống, xem lỗi của nó ở trên. Chạy lệnh dưới đây rồi thử lại.',
    'apt could not install the system packages; run this command, then try again:',
    { command: installCommand(names) },
  );
}

function askDpkg(wanted) {
  const query = ['-W', `-f=\${Package} \${db:Status-Status}\\n`, ...wanted.flat()];
  return installedPackages(capture('dpkg-query', query).stdout);
}

/** A name may be known but only as something others provide, so ask for a version that could be installed. */
function isKnownToApt(name) {
  return /^\s+Candidate: (?!\(none\))/m.test(
    capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }).stdout,
  );
}

function requireXvfb() {
  const missing = ['Xvfb', 'xvfb-run', 'xauth'].filter((program) => !onPath(program));
  if (missing.length === 0) return;
  throw new SetUpError(
    `Máy không có màn hình và còn thiếu ${missing.join(', ')}. Cài bằng công cụ của hệ điều hành rồi thử lại.`,
    `There is no display and ${missing.join(', ')} is missing; install it with the system's package tool.`,
  );
}

/** Asks the loader itself, which also covers systems other than Debian. */
function requireLibraries(electronPath) {
  const folder = dirname(electronPath);
  const env = { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: folder };
  const { status, stdout } = capture('ldd', [electronPath], { env });
  const missing = status === null ? [] : missingLibraries(stdout);
  if (missing.length === 0) return;
  throw new SetUpError(
    `Electron còn thiếu thư viện hệ thống: ${missing.join(', ')}. Cài các gói chứa chúng rồi thử lại.`,
    `Electron lacks system libraries: ${missing.join(', ')}. Install the packages that hold them and try again.`,
  );
}

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder && isExecutable(join(folder, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}
