import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { inProject } from './projectRoot.mjs';
import { SetUpError } from './say.mjs';

/** The publisher's side of an update by a file; what is written here, `electron/update` reads. */

const MARK = 'DONDOC-CAPNHAT/1';

/** A new pair of keys. The private file is never written over: whoever loses it can sign no update any more. */
export function addKey({ name, privateFile, keysFile }) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(privateFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
  const known = JSON.parse(readFileSync(keysFile, 'utf8'));
  const added = { name, publicKey: publicOf(publicKey) };
  writeFileSync(keysFile, `${JSON.stringify({ keys: [...known.keys, added] }, null, 2)}\n`);
}

/**
 * Writes an update: mark, head, signature, installer. The version is that of package.json, which the installer was made
 * from.
 * @param notes text file, one line for each thing that is new
 */
export async function makeUpdate({
  key,
  installer,
  out,
  notes,
  keysFile,
  system = 'win32-x64',
  version = ownVersion(),
  day = today(),
}) {
  const privateKey = createPrivateKey(readFileSync(key, 'utf8'));
  if (!isKnown(privateKey, keysFile))
    throw new SetUpError(
      'Khóa này không có trong resources/updates/keys.json: không bản nào đã phát hành sẽ nhận tệp cập nhật.',
      'No program that was built from here would take an update signed with this key.',
    );
  const head = {
    version,
    system,
    fileName: basename(installer),
    sizeBytes: statSync(installer).size,
    sha256: await sumOf(installer),
    madeOn: day,
    notes: notes ? linesOf(notes) : [],
  };
  const signed = Buffer.from(`${MARK}\n${JSON.stringify(head)}\n`);
  const start = Buffer.concat([signed, Buffer.from(`${sign(null, signed, privateKey).toString('base64')}\n`)]);
  await writeWhole(out, start, installer);
  return head;
}

async function writeWhole(out, start, installer) {
  const unfinished = `${out}.dang-ghi`;
  try {
    writeFileSync(unfinished, start);
    await pipeline(createReadStream(installer), createWriteStream(unfinished, { flags: 'a' }));
    renameSync(unfinished, out);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function isKnown(privateKey, keysFile) {
  const own = publicOf(createPublicKey(privateKey));
  return JSON.parse(readFileSync(keysFile, 'utf8')).keys.some(({ publicKey }) => publicKey === own);
}

function publicOf(publicKey) {
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
}

async function sumOf(file) {
  const sum = createHash('sha256');
  const bytes = createReadStream(file);
  bytes.on('data', (chunk) => sum.update(chunk));
  await finished(bytes);
  return sum.digest('hex');
}

function linesOf(file) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

export function ownVersion() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version;
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
