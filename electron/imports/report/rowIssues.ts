import type { Issue } from '../../domain/issue';
import { importMessages as say } from '../../text/importMessages';
import { issueAt, MOST_PER_CODE } from '../issues';

/** Rows of one list that go back to the unit one by one; whoever has more of one kind has to make the list anew. */
const MOST_WARNINGS = 2_000;

interface Kind {
  readonly code: string;
  /** How many more are told one by one. */
  room: number;
  left: number;
}

/** What is said about single rows of a list: so many of a kind, then how many more there are, never a million sentences. */
export class RowIssues {
  private readonly issues: Issue[] = [];
  private readonly kinds = new Map<string, Kind>();

  /** @param sheet null: the list was typed in */
  constructor(private readonly sheet: string | null) {}

  /** @param make called only while there is room for one more of this kind; what is said about one row */
  add(kind: string, make: () => readonly Issue[]): void {
    const known = this.kinds.get(kind);
    if (known !== undefined && known.room === 0) known.left += 1;
    else this.tell(kind, known, make());
  }

  finish(): readonly Issue[] {
    const cut = [...this.kinds.values()].filter(({ left }) => left > 0);
    const more = cut.map(({ code, left }) =>
      issueAt('note', code, say.moreIssues(this.sheet, left), this.sheet === null ? {} : { sheet: this.sheet }),
    );
    return [...this.issues, ...more];
  }

  private tell(name: string, known: Kind | undefined, [first, ...others]: readonly Issue[]): void {
    if (first === undefined) return;
    const kind = known ?? {
      code: first.code,
      room: first.severity === 'note' ? MOST_PER_CODE : MOST_WARNINGS,
      left: 0,
    };
    kind.room -= 1;
    this.kinds.set(name, kind);
    this.issues.push(first, ...others);
  }
}
