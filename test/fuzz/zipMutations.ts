import { unzipSync } from 'fflate';
import { makeZip, type ZipPart } from '../support/workbookZip';
import type { Mutation } from './mutate';
import { mutateXml } from './xmlMutations';

type PartsMutation = (parts: ZipPart[], random: () => number) => readonly ZipPart[];

/** Damage below the checksums: the parts are taken out, changed and packed again as if nothing had happened. */
export const ZIP_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'part’s XML changed': inParts((parts, random) =>
    parts.map((part) => (random() < 0.5 ? { ...part, content: mutateXml(textOf(part), random) } : part)),
  ),
  'one part’s XML changed': inParts((parts, random) => {
    const at = Math.floor(random() * parts.length);
    return parts.map((part, index) => (index === at ? { ...part, content: mutateXml(textOf(part), random) } : part));
  }),
  'part left out': inParts((parts, random) => {
    const at = Math.floor(random() * parts.length);
    return parts.filter((_, index) => index !== at);
  }),
  'part twice': inParts((parts, random) => {
    const part = parts[Math.floor(random() * parts.length)];
    return part === undefined ? parts : [...parts, { ...part, content: mutateXml(textOf(part), random) }];
  }),
  'parts’ contents exchanged': inParts((parts, random) => {
    const [one, other] = [0, 0].map(() => Math.floor(random() * parts.length));
    return parts.map((part, index) => {
      const from = index === one ? other : index === other ? one : index;
      return { ...part, content: parts[from ?? index]?.content ?? '' };
    });
  }),
  'odd name of a part': inParts((parts, random) => {
    const at = Math.floor(random() * parts.length);
    const before = ['../', '/', 'C:\\', '..\\..\\', 'XL/', './'][Math.floor(random() * 6)] ?? '';
    return parts.map((part, index) => (index === at ? { ...part, name: before + part.name } : part));
  }),
  'lying sizes': inParts((parts, random) => {
    const at = Math.floor(random() * parts.length);
    const claimedSize = [0, 1, 0x7fffffff, 0xfffffffe][Math.floor(random() * 4)] ?? 0;
    return parts.map((part, index) => (index === at ? { ...part, claimedSize } : part));
  }),
};

function inParts(mutate: PartsMutation): Mutation {
  return (bytes, random) => {
    const parts = partsOf(bytes);
    return parts === null ? null : makeZip(mutate(parts, random));
  };
}

function partsOf(bytes: Buffer): ZipPart[] | null {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) return null;
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
}

function textOf({ content }: ZipPart): string {
  return Buffer.from(content).toString('utf8');
}
