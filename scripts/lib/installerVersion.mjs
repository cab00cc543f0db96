import { closeSync, openSync, readSync } from 'node:fs';
import { SetUpError } from './say.mjs';

/** Where the resources of an installer's own program end; what it unpacks comes behind them. */
const PROGRAM_BYTES = 8 * 1024 * 1024;
const PE_AT = 0x3c;
const KEY = Buffer.from('ProductVersion\0', 'utf16le');

/**
 * Before an update is signed: the file is a program for Windows, and the version it says of itself is the one the update
 * says. A text file, or the installer of an older build left in release/, would be signed and refused by nobody.
 * @throws SetUpError
 */
export function requireInstaller(file, version) {
  const start = startOf(file);
  if (!isProgram(start))
    throw new SetUpError(`${file} không phải chương trình cài đặt của Windows (.exe).`, 'not a program for Windows');
  const said = productVersion(start);
  if (said === null)
    throw new SetUpError(`${file} không ghi phiên bản.`, 'the installer says no version of itself (ProductVersion)');
  if (said !== version && said !== `${version}.0`)
    throw new SetUpError(
      `${file} là bản ${said}, còn package.json ghi ${version}: đóng gói lại (npm run dist) rồi mới lập tệp cập nhật.`,
      `the installer is of version ${said}, not of ${version}`,
    );
}

function startOf(file) {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(PROGRAM_BYTES);
    return bytes.subarray(0, readSync(opened, bytes, 0, PROGRAM_BYTES, 0));
  } finally {
    closeSync(opened);
  }
}

function isProgram(start) {
  if (start.length < PE_AT + 4 || start.toString('latin1', 0, 2) !== 'MZ') return false;
  const at = start.readUInt32LE(PE_AT);
  return start.toString('latin1', at, at + 4) === 'PE\0\0';
}

/** Of its version resource: the key in UTF-16, zeros up to the next four bytes, the value. null: it has none. */
function productVersion(start) {
  const at = start.indexOf(KEY);
  if (at < 0) return null;
  let from = at + KEY.length;
  while (start.length > from + 1 && start.readUInt16LE(from) === 0) from += 2;
  let to = from;
  while (start.length > to + 1 && start.readUInt16LE(to) !== 0) to += 2;
  const text = start.toString('utf16le', from, to).trim();
  return /^\d+(\.\d+)+/.test(text) ? text : null;
}
