const INTEGER = 2;
const HUNDREDFOLD = 1;
const SCRATCH = Buffer.alloc(8);

/** The number packed into 30 bits: a whole number or the upper half of a double, perhaps a hundred times too large. */
export function unpackedNumber(packed: number): number {
  const number = packed & INTEGER ? packed >> 2 : upperHalf(packed);
  return packed & HUNDREDFOLD ? number / 100 : number;
}

function upperHalf(packed: number): number {
  SCRATCH.writeInt32LE(packed & ~3, 4);
  return SCRATCH.readDoubleLE(0);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** An error as it is printed. */
export function errorText(code: number): string {
  return ERRORS[code] ?? '#N/A';
}
