import { otherTonePlace } from './tonePlace';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name in whatever letters, with either place of its tones; global. */
export function namePattern(name: string): RegExp {
  const syllables = name.split(' ').map((syllable) => {
    const [word = '', mark = ''] = /^([\p{L}]+)(.*)$/u.exec(syllable)?.slice(1) ?? [syllable];
    const other = otherTonePlace(word);
    const either = other === null ? escaped(word) : `(?:${escaped(word)}|${escaped(other)})`;
    return either + escaped(mark);
  });
  return new RegExp(`(?<![\\p{L}\\p{M}])${syllables.join('[ \\u00A0]')}(?![\\p{L}\\p{M}])`, 'giu');
}

/** Capitals where the name has them, small letters elsewhere; the place of tones stays the writer's. */
export function withCapitalsOf(name: string, read: string): string {
  return [...read]
    .map((letter, at) => {
      const model = name.charAt(at);
      return model !== model.toLocaleLowerCase('vi') ? letter.toLocaleUpperCase('vi') : letter.toLocaleLowerCase('vi');
    })
    .join('');
}
