import { inflateRawSync } from 'node:zlib';
import type { ReadLimits } from '../limits';
import { damaged, refuse } from '../refusal';
import { crc32 } from './crc32';
import { readZipDirectory, type ZipEntry } from './directory';

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate can not shrink anything further than this. */
const DEFLATE_BOUND = 1_032;

/** Parts of a zip in memory, inflated one by one on demand within the limits. */
export class ZipArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflatedBytes = 0;

  /** @throws RefusalError when the directory at the end of the zip is damaged, too long or ambiguous */
  constructor(
    private readonly bytes: Buffer,
    private readonly limits: ReadLimits,
  ) {
    this.entries = readZipDirectory(bytes, limits.zipEntries);
  }

  /** Names as stored. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  find(name: string): ZipEntry | undefined {
    return this.entries.get(name.toLowerCase());
  }

  /** Bytes of a part once inflated, as the directory says; 0 for a part that is not there. */
  sizeOf(name: string): number {
    return this.find(name)?.size ?? 0;
  }

  /**
   * The content of one part.
   * @param maxBytes a bound below that of the limits, for parts that should be small
   * @throws RefusalError damaged (no such part, cut off, wrong checksum), too-large, unsafe-content (a bomb),
   *         password-protected (encrypted entry), unsupported-version (unknown compression)
   */
  read(name: string, maxBytes = this.limits.partBytes): Buffer {
    const entry = this.find(name);
    if (!entry) damaged('missing-part', { part: name });
    if (entry.isEncrypted) refuse('password-protected', { what: 'zip', part: name });
    this.checkSize(entry, Math.min(maxBytes, this.limits.partBytes));
    this.inflatedBytes += entry.size;
    const content = inflate(entry, this.packed(entry));
    if (content.length !== entry.size) damaged('part-size', { part: entry.name });
    if (crc32(content) !== entry.crc) damaged('checksum', { part: entry.name });
    return content;
  }

  private checkSize(entry: ZipEntry, maxBytes: number): void {
    const { ratio, ratioFreeBytes, totalBytes } = this.limits;
    const part = entry.name;
    if (entry.size > ratioFreeBytes && entry.size > entry.compressedSize * ratio) {
      refuse('unsafe-content', { what: 'compression-ratio', part, limit: ratio });
    }
    if (entry.size > maxBytes) refuse('too-large', { what: 'part', part, limit: maxBytes });
    if (this.inflatedBytes + entry.size > totalBytes) refuse('too-large', { what: 'content', part, limit: totalBytes });
  }

  /** Data descriptors need no care: the central directory has the sizes in any case. */
  private packed(entry: ZipEntry): Buffer {
    const { bytes } = this;
    const at = entry.headerOffset;
    if (at + HEADER_LENGTH > bytes.length || bytes.readUInt32LE(at) !== HEADER_SIGNATURE) {
      damaged('zip-entry', { part: entry.name });
    }
    const start = at + HEADER_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const end = start + entry.compressedSize;
    if (end > bytes.length) damaged('zip-cut-off', { part: entry.name });
    return bytes.subarray(start, end);
  }
}

function inflate(entry: ZipEntry, packed: Buffer): Buffer {
  const part = entry.name;
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) refuse('unsupported-version', { what: 'zip-compression', part });
  if (entry.size > packed.length * DEFLATE_BOUND + 64) damaged('part-size', { part });
  try {
    // one chunk with room to spare: zlib then needs neither a second chunk nor a copy
    return inflateRawSync(packed, { chunkSize: entry.size + 64, maxOutputLength: entry.size + 64 });
  } catch (error) {
    return damaged('inflate', { part, reason: String(error) });
  }
}
