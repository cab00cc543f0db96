import type { TemplateChange, TemplateLine } from '../../../electron/domain/template/difference';
import type { ListTerms, TemplateTerms, Term } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import styles from './Templates.module.css';

const words = templates.difference;

export interface DifferenceListProps {
  readonly changes: readonly TemplateChange[];
  readonly terms: TemplateTerms;
}

/** What one template says otherwise than another, in the order of the paper. */
export function DifferenceList({ changes, terms }: DifferenceListProps) {
  if (changes.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  return (
    <ul className={styles.changes} data-testid="template-changes">
      {changes.map(({ what, before, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name but its place
        <li key={index} className={styles.card}>
          <strong>
            {words.what[what]} · {placeWords(after ?? before, terms)}
          </strong>
          {before !== null && (
            <del>
              <Said line={before} terms={terms} />
            </del>
          )}
          {after !== null && (
            <ins>
              <Said line={after} terms={terms} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}

function placeWords(line: TemplateLine | null, terms: TemplateTerms): string {
  if (line === null) return '';
  switch (line.part) {
    case 'title':
      return words.parts.title;
    case 'section':
      return words.parts.section(line.label);
    case 'block':
      return words.parts.block(line.label, line.kind === null ? '' : templates.kinds[line.kind]);
    case 'input':
      return words.parts.input(line.label);
    case 'column':
      return words.parts.column(line.label);
    case 'phrase':
      return words.parts.phrase(nameIn(terms.phrases, line.label));
    case 'measure':
      return words.parts.measure(nameIn(terms.measures, line.label));
  }
}

function Said({ line, terms }: { readonly line: TemplateLine; readonly terms: TemplateTerms }) {
  const slot = line.kind === 'slot' ? line.rest.replace(/^name:/, '') : null;
  const said = [
    ...line.texts,
    ...(slot === null
      ? []
      : [
          nameIn(
            everywhere(terms).flatMap(({ slots }) => slots),
            slot,
          ),
        ]),
    ...(line.forEach === null
      ? []
      : [
          words.forEach(
            nameIn(
              everywhere(terms).flatMap(({ lists }) => lists),
              line.forEach,
            ),
          ),
        ]),
    ...(line.when === null ? [] : [words.when(nameIn(everyCondition(terms), line.when))]),
    ...(line.unless === null ? [] : [words.unless(nameIn(everyCondition(terms), line.unless))]),
  ].filter((text) => text !== '');
  return <>{said.length === 0 ? words.noWords : said.join(' · ')}</>;
}

function everyCondition(terms: TemplateTerms): readonly Term[] {
  return [...everywhere(terms).flatMap(({ conditions }) => conditions), ...terms.columnConditions];
}

function everywhere(terms: ListTerms): readonly ListTerms[] {
  return [terms, ...terms.lists.flatMap(({ inner }) => everywhere(inner))];
}

function nameIn(terms: readonly Term[], key: string): string {
  return terms.find((term) => term.key === key)?.name ?? key;
}
