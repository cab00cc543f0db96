import { closeSync, openSync, readSync } from 'node:fs';

/** What an ASAR holds, from its head alone. @returns {{ name: string, bytes: number }[]} */
export function filesOfAsar(file) {
  return listed(JSON.parse(headOf(file)), '').sort((one, other) => other.bytes - one.bytes);
}

/** Four numbers of four bytes, the last of which is the length of the list that follows. */
function headOf(file) {
  const handle = openSync(file, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(handle, sizes, 0, 16, 0);
    const head = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(handle, head, 0, head.length, 16);
    return head.toString('utf8');
  } finally {
    closeSync(handle);
  }
}

function listed(folder, path) {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    entry.files ? listed(entry, `${path}${name}/`) : [{ name: path + name, bytes: entry.size }],
  );
}
