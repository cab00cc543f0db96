import { Button } from '@fluentui/react-components';
import { type DirectiveLink, LINK_RELATIONS, type LinkRelation } from '../../../../electron/domain/directive';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { Delete20Regular } from '../../../ui/icons';
import styles from './Editor.module.css';
import { withItem, withoutItem } from './editorModel';
import { ChoiceField, LinesField, TextField } from './fields';
import type { SectionProps } from './HeadFields';

const words = strings.editor;
const RELATIONS = LINK_RELATIONS.map((value) => ({ value, label: words.relations[value] }));
const NEW_LINK: DirectiveLink = { relation: 'parent', quote: '', directiveId: null };

/** Subject, addressees, legal bases, links to other papers, opening. */
export function SubjectFields({ directive, isChecked, onChange }: SectionProps) {
  const isSubjectMissing = isChecked && directive.subject.trim() === '';
  return (
    <div className={styles.grid}>
      <TextField
        label={words.subject}
        value={directive.subject}
        isWrong={isSubjectMissing}
        onChange={(subject) => onChange({ ...directive, subject })}
        testId="editor-subject"
      />
      <LinesField
        rows={2}
        label={words.addressees}
        value={directive.addressees}
        onChange={(addressees) => onChange({ ...directive, addressees })}
        testId="editor-addressees"
      />
      <LinesField
        rows={2}
        label={words.bases}
        value={directive.legalBases.map(({ quote }) => quote)}
        onChange={(lines) =>
          onChange({
            ...directive,
            legalBases: lines.map((quote) => directive.legalBases.find((one) => one.quote === quote) ?? { quote }),
          })
        }
        testId="editor-bases"
      />
      <Links directive={directive} isChecked={isChecked} onChange={onChange} />
      <LinesField
        rows={4}
        label={words.opening}
        hint={words.paragraphsHint}
        value={directive.openingParagraphs}
        onChange={(openingParagraphs) => onChange({ ...directive, openingParagraphs })}
        testId="editor-opening"
      />
    </div>
  );
}

function Links({ directive, onChange }: SectionProps) {
  const known = useQuery('directives.list', {});
  const others = known.status === 'success' ? known.data.filter(({ id }) => id !== directive.id) : [];
  const targets = [
    { value: '', label: words.notHere },
    ...others.map(({ id, shortName }) => ({ value: id, label: shortName })),
  ];
  const put = (links: readonly DirectiveLink[]) => onChange({ ...directive, links });
  return (
    <div className={styles.full}>
      {directive.links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link has no id of its own, and only its place tells it from its twin
        <div key={at} className={styles.entry}>
          <ChoiceField
            width="third"
            label={words.relation}
            value={link.relation}
            choices={RELATIONS}
            onChange={(value) => put(withItem(directive.links, at, { ...link, relation: value as LinkRelation }))}
          />
          <ChoiceField
            width="third"
            label={words.linkedPaper}
            value={link.directiveId ?? ''}
            choices={targets}
            onChange={(value) =>
              put(withItem(directive.links, at, { ...link, directiveId: value === '' ? null : value }))
            }
          />
          <Button
            className={styles.remove ?? ''}
            size="small"
            icon={<Delete20Regular />}
            onClick={() => put(withoutItem(directive.links, at))}
          >
            {words.remove}
          </Button>
          <TextField
            label={words.linkQuote}
            value={link.quote}
            onChange={(quote) => put(withItem(directive.links, at, { ...link, quote }))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => put([...directive.links, NEW_LINK])} data-testid="editor-add-link">
        {words.addLink}
      </Button>
    </div>
  );
}
