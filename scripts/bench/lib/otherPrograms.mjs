import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const READ_WITH_OPENPYXL = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True): pass
`;

/** What else reads workbooks, where it is installed: by name, a function that reads one and answers milliseconds. */
export function otherPrograms() {
  const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, ['-c', 'import openpyxl']));
  return {
    libreOffice: runs('soffice', ['--version'])
      ? (path, folder) => timeOf('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, path])
      : null,
    openpyxl: python === undefined ? null : (path) => timeOf(python, ['-c', READ_WITH_OPENPYXL, path]),
  };
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function timeOf(command, args) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return performance.now() - started;
}
