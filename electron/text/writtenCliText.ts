import type { WrittenKind } from '../ipc/contract';

/** What the command line says about papers that are typed. */
export const writtenCliText = {
  /** "cong-van  Công văn: body (Nội dung), annexes (Phụ lục)"; what has to be there is starred. */
  kind: ({ kind, inputs }: WrittenKind) => {
    const listed = inputs.map(({ key, label, isRequired }) => `${key}${isRequired ? '*' : ''} (${label})`).join(', ');
    return `${kind.id.padEnd(16)}${kind.name}: ${listed}`;
  },
} as const;
