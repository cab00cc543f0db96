import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { knownPosts } from '../../../electron/domain/signing/organisations';
import {
  partsOf,
  STACK_PATTERN_IDS,
  type StackPart,
  stackPattern,
} from '../../../electron/domain/signing/stackPatterns';
import { strings } from '../../text/vi';
import styles from './Office.module.css';
import { type SignatoryDraft, wayOfDraft, withPattern, withWay } from './officeModel';

const words = strings.signing;

export interface WayFieldsProps {
  readonly signatory: SignatoryDraft;
  readonly issuerLines: readonly string[];
  readonly ordinal: number;
  readonly onChange: (signatory: SignatoryDraft) => void;
}

/** The way to sign, and what its stack is filled with; together they make all lines of the block. */
export function WayFields({ signatory, issuerLines, ordinal, onChange }: WayFieldsProps) {
  const way = wayOfDraft(signatory);
  const posts = useId();
  return (
    <>
      <Field
        className={styles.full ?? ''}
        label={words.way}
        hint={way === null ? null : (words.examples[way.patternId] ?? null)}
      >
        <Select
          value={way?.patternId ?? ''}
          onChange={(_, { value }) => {
            const chosen = STACK_PATTERN_IDS.find((id) => id === value);
            if (chosen !== undefined) onChange(withPattern(signatory, chosen, { issuerLines }));
          }}
          data-testid={`signatory-way-${ordinal}`}
        >
          {way === null && <option value="">{words.byHand}</option>}
          {STACK_PATTERN_IDS.map((id) => (
            <option key={id} value={id}>
              {words.patterns[id]}
            </option>
          ))}
        </Select>
      </Field>
      {way === null && signatory.otherTitle !== '' && (
        <PartField
          part="otherTitle"
          value={signatory.otherTitle}
          posts={posts}
          testId={`signatory-otherTitle-${ordinal}`}
          onChange={(otherTitle) => onChange({ ...signatory, otherTitle })}
        />
      )}
      {way !== null &&
        partsOf(stackPattern(way.patternId)).map((part) => (
          <PartField
            key={part}
            part={part}
            value={way.parts[part]}
            posts={posts}
            testId={`signatory-${part}-${ordinal}`}
            onChange={(text) => onChange(withWay(signatory, { ...way, parts: { ...way.parts, [part]: text } }))}
          />
        ))}
      <datalist id={posts}>
        {knownPosts({ issuerLines }).map((post) => (
          <option key={post} value={post} />
        ))}
      </datalist>
    </>
  );
}

interface PartFieldProps {
  readonly part: StackPart;
  readonly value: string;
  readonly posts: string;
  readonly testId: string;
  readonly onChange: (text: string) => void;
}

/** A title may take several lines; a post is one that offices have. */
function PartField({ part, value, posts, testId, onChange }: PartFieldProps) {
  const shared = {
    value,
    spellCheck: false,
    onChange: (_: unknown, { value: text }: { value: string }) => onChange(text),
    'data-testid': testId,
  };
  return (
    <Field className={styles.half ?? ''} label={words.parts[part]}>
      {part === 'otherTitle' ? (
        <Textarea rows={2} {...shared} />
      ) : (
        <Input autoComplete="off" list={part === 'collective' ? undefined : posts} {...shared} />
      )}
    </Field>
  );
}
