import { type IRunOptions, type ParagraphChild, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';
import { docxText } from '../../text/docxText';

type RunLook = Omit<IRunOptions, 'text' | 'children'>;

/** Room for a number or a day not yet given, or dots to write over: what is between is ordinary text. */
const PLACES = /([ \u00a0]{2,}(?=[ \u00a0]\p{L})|[ \u00a0]{2,}|[.…]{4,})/u;
/** A space of the width of a digit that lines do not break at; it has no use but to keep room for digits. */
const FIGURE_SPACE = '\u2007';
const SPACES_PER_FIGURE = 2;
/** Word widens letters to six times at most. */
const MOST_PERCENT = 600;

/**
 * A text as runs of Word. Blanks and dotted places become fields to click on and type over (content controls that go
 * with the first letter typed): a row of spaces or dots would have to be counted and deleted by hand.
 */
export function textRuns(text: string, look: RunLook = {}): readonly ParagraphChild[] {
  return text.split(PLACES).flatMap((part, index) => (index % 2 === 0 ? plain(part, look) : place(part, look)));
}

function plain(text: string, look: RunLook): readonly ParagraphChild[] {
  return text === '' ? [] : [new TextRun({ ...look, text })];
}

/** An ordinary space stays before the room, so that what is typed there stands off from the word before. */
function place(text: string, look: RunLook): readonly ParagraphChild[] {
  if (!/^[ \u00a0]/.test(text)) return [fillPlace(new TextRun({ ...look, text }))];
  const scale = Math.min(MOST_PERCENT, ((text.length - 1) * 100) / SPACES_PER_FIGURE);
  const room = new TextRun({ ...look, text: FIGURE_SPACE, scale });
  return [new TextRun({ ...look, text: text.slice(0, 1) }), fillPlace(room)];
}

/** The library's list of what a paragraph may hold lacks content controls; it writes any component out. */
function fillPlace(shown: TextRun): ParagraphChild {
  return new FillPlace(shown) as unknown as ParagraphChild;
}

/** Rich rather than plain text: LibreOffice would draw the room of a plain one as wide as one space. */
class FillPlace extends XmlComponent {
  constructor(shown: TextRun) {
    super('w:sdt');
    this.root.push(new FillProperties(), new FillContent(shown));
  }
}

class FillProperties extends XmlComponent {
  constructor() {
    super('w:sdtPr');
    this.root.push(
      new TypedLook(),
      new Setting('w:alias', docxText.fillPlace),
      new Setting('w:temporary'),
      new Setting('w:showingPlcHdr'),
    );
  }
}

/** What is typed there has the width of ordinary letters, not that of the room. */
class TypedLook extends XmlComponent {
  constructor() {
    super('w:rPr');
    this.root.push(new Setting('w:w', '100'));
  }
}

class FillContent extends XmlComponent {
  constructor(shown: TextRun) {
    super('w:sdtContent');
    this.root.push(shown);
  }
}

class Setting extends XmlComponent {
  constructor(name: string, value?: string) {
    super(name);
    if (value !== undefined) this.root.push(new Value({ value }));
  }
}

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' };
}
