import { requireSupportedNode } from './lib/nodeVersion.mjs';

/** `npm start [-- arguments for the app]`: set-up where needed, then the app; its exit status is ours. */
requireSupportedNode();
const { run } = await import('./lib/childProcess.mjs');
const { electronEnvironment } = await import('./lib/electronCommand.mjs');
const { projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say } = await import('./lib/say.mjs');
const { announce, prepareBuild, prepareElectron } = await import('./lib/setUp.mjs');

/** A crash this early is the runtime's, not the app's. */
const START_UP_MS = 5_000;

await runScript(async () => {
  await prepareBuild();
  const electron = await prepareElectron();
  announce(electron);
  const [command, ...args] = [...electron.wrapper, electron.path, ...electron.args, ...process.argv.slice(2)];
  const started = Date.now();
  const { status } = await run(command, args, {
    cwd: projectRoot,
    env: electronEnvironment(),
    ownGroup: electron.virtual,
  });
  if (status > 128 && Date.now() - started < START_UP_MS && isUnprivilegedLinux()) explainSandbox();
  return status;
});

function isUnprivilegedLinux() {
  return process.platform === 'linux' && process.getuid() !== 0;
}

/** Chromium's own message names a file, but not what to do about a system that forbids its sandbox. */
function explainSandbox() {
  say(
    'Nếu lỗi nói về "sandbox": hệ điều hành đang cấm user namespace mà Chromium cần; quản trị viên máy phải cho phép.',
    'If the error speaks of the sandbox: this system forbids the user namespaces Chromium needs (kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0).',
  );
}
