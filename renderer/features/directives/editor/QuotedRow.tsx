import { Button } from '@fluentui/react-components';
import { at, dayOf } from '../../../../electron/domain/calendar';
import type { QuotedFigure } from '../../../../electron/domain/directive';
import { formatCount } from '../../../../electron/domain/numbers';
import { parseCounts, type TypedCounts } from '../../../lib/parsing';
import { strings } from '../../../text/vi';
import { ClockField } from '../../../ui/ClockField';
import { DayField } from '../../../ui/DayField';
import { Delete20Regular } from '../../../ui/icons';
import { ParsedField } from '../../../ui/ParsedField';
import { typingYear } from '../directiveWords';
import styles from './Editor.module.css';
import { nameIn, withItem, withoutItem } from './editorModel';
import { type Choice, ChoiceField, TextField } from './fields';
import type { SectionProps } from './HeadFields';

const words = strings.editor;

export interface QuotedRowProps extends SectionProps {
  readonly figure: QuotedFigure;
  readonly place: number;
  readonly indicators: readonly Choice[];
}

/** A figure the paper says of itself: as printed, of when, and the two counts it comes from, both or neither. */
export function QuotedRow({ directive, figure, place, indicators, isChecked, onChange }: QuotedRowProps) {
  const put = (part: Partial<QuotedFigure>) =>
    onChange({ ...directive, quotedFigures: withItem(directive.quotedFigures, place, { ...figure, ...part }) });
  return (
    <div className={styles.entry}>
      <ChoiceField
        width="half"
        label={words.quotedOf}
        value={figure.indicatorId}
        choices={indicators}
        onChange={(indicatorId) => put({ indicatorId })}
      />
      <TextField
        width="sixth"
        label={words.printed}
        value={figure.printed}
        isWrong={isChecked && figure.printed.trim() === ''}
        onChange={(printed) => put({ printed })}
      />
      <div className={styles.sixth}>
        <ParsedField<TypedCounts>
          label={words.quotedCounts}
          size="small"
          value={figure.counts}
          format={({ numerator, denominator }) => `${formatCount(numerator)}/${formatCount(denominator)}`}
          parse={parseCounts}
          error={words.badCounts}
          placeholder="82.930/174.229"
          onCommit={(counts) => put({ counts })}
          testId={`editor-quoted-${place}-counts`}
        />
      </div>
      <div className={styles.sixth}>
        <DayField
          label={words.asOfDay}
          size="small"
          year={typingYear(directive)}
          value={dayOf(figure.asOf)}
          onCommit={(day) => day !== null && put({ asOf: at(day, figure.asOf.slice(11)) })}
        />
      </div>
      <div className={styles.sixth}>
        <ClockField
          label={words.clock}
          size="small"
          value={figure.asOf.slice(11)}
          onCommit={(clock) => clock !== null && put({ asOf: at(dayOf(figure.asOf), clock) })}
        />
      </div>
      <Button
        className={styles.remove ?? ''}
        size="small"
        icon={<Delete20Regular />}
        aria-label={words.removeOf(words.parts.quoted(nameIn(indicators, figure.indicatorId)))}
        onClick={() => onChange({ ...directive, quotedFigures: withoutItem(directive.quotedFigures, place) })}
      >
        {words.remove}
      </Button>
      <TextField
        label={words.quote}
        value={figure.quote}
        isWrong={isChecked && figure.quote.trim() === ''}
        onChange={(quote) => put({ quote })}
      />
    </div>
  );
}
