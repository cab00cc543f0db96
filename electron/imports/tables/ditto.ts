import { foldForSearch } from '../../domain/vietnamese';

/** A capital letter or a figure that none of the marks begins with; most names and places do. */
const PLAIN_START = /^[A-MO-Z\d]/;
const DITTO = /^(?:-* *(?:["〃″]+|''+|\/\/|,,|nt|n\/t|n\.t\.?) *-*|-+ ?["'〃]+ ?-+|nhu tren|\(nt\))$/;

/** `"`, `''`, `//`, `nt`, `như trên`: the value of the row above. */
export function isDitto(text: string): boolean {
  return text.length <= 12 && !PLAIN_START.test(text) && DITTO.test(foldForSearch(text));
}
