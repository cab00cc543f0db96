/** The languages the interface speaks. Papers, registers and messages to units are Vietnamese in both. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** The shape of a table of words, without the words: what the same table in another language has to fill. */
export type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Worded<Result>
    : T extends object
      ? { readonly [Key in keyof T]: Worded<T[Key]> }
      : T;
