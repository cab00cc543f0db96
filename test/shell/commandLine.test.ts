import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from '../../electron/shell/commandLine';
import { pathsFromSecondStart } from '../../electron/shell/secondStart';

const app = resolve('/app');
const here = resolve('/work');
const read = (args: readonly string[], env = {}) => readStartOptions(['electron', ...args], env, app, here);

test('nothing asked for', () => {
  expect(read([app])).toEqual({
    dataFolder: null,
    profileFolder: null,
    isPortable: false,
    language: null,
    printJobs: null,
    paths: [],
  });
});

test('the data folder comes from the argument before the environment, and relative to where it was typed', () => {
  expect(read([app, '--data=dữ liệu']).dataFolder).toBe(resolve(here, 'dữ liệu'));
  expect(read([app], { DON_DOC_DATA: 'x' }).dataFolder).toBe(resolve(here, 'x'));
  expect(read([app, '--data=a'], { DON_DOC_DATA: 'x' }).dataFolder).toBe(resolve(here, 'a'));
  expect(read([app, '--data='], { DON_DOC_DATA: '' }).dataFolder).toBeNull();
});

test('files to open are what is no option and not the app itself', () => {
  expect(read(['--no-sandbox', app, 'a.xlsx', '--lang=vi', '/b.xlsx']).paths).toEqual([
    resolve(here, 'a.xlsx'),
    resolve('/b.xlsx'),
  ]);
});

test('the portable program keeps everything beside itself, unless it is asked to keep it elsewhere', () => {
  const stick = resolve('/usb/Đôn Đốc');
  const portable = { PORTABLE_EXECUTABLE_DIR: stick };
  expect(read([app], portable).profileFolder).toBe(join(stick, 'don-doc'));
  expect(read([app], portable).isPortable).toBe(true);
  expect(read([app, '--user-data-dir=elsewhere'], portable).profileFolder).toBe(resolve(here, 'elsewhere'));
  expect(read([app], { PORTABLE_EXECUTABLE_DIR: '' }).profileFolder).toBeNull();
});

test('a language of this run; one nobody speaks is none', () => {
  expect(read([app, '--language=en']).language).toBe('en');
  expect(read([app, '--language=fr']).language).toBeNull();
});

test('print mode', () => {
  expect(read([app, '--print-jobs=j.json', '--print-results=r.json']).printJobs).toEqual({
    jobsFile: resolve(here, 'j.json'),
    resultsFile: resolve(here, 'r.json'),
  });
  expect(read([app, '--print-jobs=j.json']).printJobs?.resultsFile).toBeNull();
});

test('what a second start hands over is taken only when it is paths', () => {
  expect(pathsFromSecondStart({ paths: ['/a', 3, '/b'] })).toEqual(['/a', '/b']);
  for (const data of [null, undefined, 'x', {}, { paths: '/a' }, []]) expect(pathsFromSecondStart(data)).toEqual([]);
});
