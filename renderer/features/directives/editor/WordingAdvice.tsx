import { useMemo } from 'react';
import type { Directive } from '../../../../electron/domain/directive';
import { withWords, wordsOf } from '../../../../electron/domain/directiveLint/words';
import type { TextAdviceCode, WrittenText } from '../../../../electron/domain/writing/textAdvice';
import { NumberWords } from '../../../ui/NumberWords';
import { PercentAdvice } from '../../../ui/PercentAdvice';
import { TextAdvice } from '../../../ui/TextAdvice';

export interface WordingAdviceProps {
  readonly directive: Directive;
  readonly isDisabled: boolean;
  readonly onMend: (next: Directive) => void;
}

/** The list of oddities beside it tells of months with a zero too much. */
const SAID_BESIDE: readonly TextAdviceCode[] = ['month-zero'];
const SENTENCES = /paragraphs|heading/i;

/** Spelling of the paper being entered, as advice; and numbers in words to copy. */
export function WordingAdvice({ directive, isDisabled, onMend }: WordingAdviceProps) {
  const texts = useMemo(() => wordsOf(directive).map(writtenText), [directive]);
  return (
    <>
      <TextAdvice
        texts={texts}
        habit={null}
        except={SAID_BESIDE}
        isDisabled={isDisabled}
        onMend={(changes) => onMend(withWords(directive, changes))}
      />
      <PercentAdvice texts={texts.map(({ text }) => text)} />
      <NumberWords />
    </>
  );
}

function writtenText({ field, text }: ReturnType<typeof wordsOf>[number]): WrittenText {
  return { key: field, text, shape: SENTENCES.test(field) ? 'sentences' : 'phrase' };
}
