import type { Issue } from '../domain/issue';
import { foldForSearch } from '../domain/vietnamese';
import { importMessages as say } from '../text/importMessages';
import { issueAt } from './issues';
import {
  indexUnits,
  matchLine,
  matchWords,
  type TextMatch,
  type UnitIndex,
  type UnitName,
  type UnitProposal,
  unitOfLine,
} from './unitIndex';
import { fileNameWords } from './unitNames';

export type { UnitProposal } from './unitIndex';

export interface UnitClues {
  /** Stretches of text from the file that may be the unit's name, likeliest first. */
  readonly content: readonly string[];
  /** Those of them that stand in the letterhead: a name there that is on no list is a body we do not know. */
  readonly letterhead: readonly string[];
  readonly fileName: string;
  readonly folder: string;
}

export interface UnitMatch {
  /** null: the clerk has to say. */
  readonly unitId: string | null;
  readonly source: 'content' | 'file-name' | 'folder' | null;
  /** Best first; the unit itself when there is one. */
  readonly proposals: readonly UnitProposal[];
  readonly issues: readonly Issue[];
}

/** What one source says: the unit it names for sure, and what it may mean. */
interface Finding extends TextMatch {
  /** Words that look like the name of a body, though of none on the list. */
  readonly unknownName: string | null;
  /** Units named for sure when there is more than one. */
  readonly rivals: ReadonlySet<string>;
}

const NAMES_A_BODY =
  /^(?:(?:uy ban nhan dan|ubnd) )?(?:phuong|xa|thi tran|p\.|x\.|tt\.|phong|ban|trung tam|hoi|chi cuc|truong|cong an|doan|tram|vien)\b ?\p{L}/u;
/** How alike an unknown name must be to the unit of the file's name to count as a slip of the pen. */
const SLIP = 0.8;
const MOST_PROPOSALS = 5;
/** Stretches of text that proposals are sought for; a letterhead has a dozen. */
const MOST_LINES = 40;

/**
 * The unit a file comes from. What stands in the file beats its name; a contradiction, an unknown name or a likeness are
 * left to the clerk.
 */
export function matchUnit(clues: UnitClues, units: readonly UnitName[]): UnitMatch {
  const index = indexUnits(units);
  const inside = fromContent(clues, index);
  const named = matchWords(index, fileNameWords(clues.fileName), clues.fileName);
  const folder = matchWords(index, fileNameWords(clues.folder), clues.folder);
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId;
  const file = clues.fileName.normalize('NFC');
  const all = merged([inside.proposals, named.proposals, folder.proposals]);
  if (inside.unitId !== null) return confirmed(inside, inside.unitId, named, file, nameOf);
  const outer = named.unitId !== null ? named : folder;
  const isDenied = inside.rivals.size > 0 && !inside.rivals.has(outer.unitId ?? '');
  if (outer.unitId === null || isDenied)
    return unknown(all, issueAt('error', 'unit-unknown', say.unitUnknown(file, inside.unknownName)));
  return fromOutside(inside, outer.unitId, outer === named ? 'file-name' : 'folder', all, file, nameOf);
}

/** The file says who sent it; only a file name that names somebody else casts doubt on that. */
function confirmed(
  inside: Finding,
  unitId: string,
  named: TextMatch,
  file: string,
  nameOf: (unitId: string) => string,
): UnitMatch {
  if (named.unitId === null || named.unitId === unitId) return certain(unitId, 'content', inside.proposals, []);
  const message = say.unitContradiction(file, nameOf(unitId), nameOf(named.unitId));
  const rivals = merged([inside.proposals.slice(0, 1), named.proposals.slice(0, 1)]);
  return unknown(rivals, issueAt('error', 'unit-contradiction', message));
}

/** The file itself names nobody we know; the name of file or folder does. */
function fromOutside(
  inside: Finding,
  unitId: string,
  source: 'file-name' | 'folder',
  proposals: readonly UnitProposal[],
  file: string,
  nameOf: (unitId: string) => string,
): UnitMatch {
  if (inside.unknownName === null) {
    const note = issueAt('note', 'unit-from-file-name', say.unitFromFileName(file, nameOf(unitId)));
    return certain(unitId, source, proposals, [note]);
  }
  const [best] = inside.proposals;
  const isSlip = best?.unitId === unitId && best.score >= SLIP;
  const message = say.unitDoubtful(file, inside.unknownName, nameOf(unitId));
  if (isSlip) return certain(unitId, source, proposals, [issueAt('warning', 'unit-doubtful', message)]);
  return unknown(proposals, issueAt('error', 'unit-doubtful', message));
}

function fromContent({ content, letterhead }: UnitClues, index: UnitIndex): Finding {
  const sure = new Set(content.flatMap((line) => unitOfLine(index, line) ?? []));
  const [only] = sure;
  if (sure.size === 1 && only !== undefined) {
    const unitName = index.entries.find(({ unit }) => unit.id === only)?.unit.name ?? only;
    return { unitId: only, proposals: [{ unitId: only, unitName, score: 1 }], unknownName: null, rivals: new Set() };
  }
  const lines = [...letterhead, ...content].slice(0, MOST_LINES);
  const proposals = merged(lines.map((line) => matchLine(index, line).proposals));
  const unknownName = sure.size > 1 ? undefined : letterhead.find((text) => NAMES_A_BODY.test(foldForSearch(text)));
  return { unitId: null, proposals, unknownName: unknownName ?? null, rivals: sure };
}

function certain(
  unitId: string,
  source: NonNullable<UnitMatch['source']>,
  proposals: readonly UnitProposal[],
  issues: readonly Issue[],
): UnitMatch {
  return { unitId, source, proposals: proposals.filter((proposal) => proposal.unitId === unitId), issues };
}

function unknown(proposals: readonly UnitProposal[], issue: Issue): UnitMatch {
  return { unitId: null, source: null, proposals, issues: [issue] };
}

/** One list, each unit once with its best score, best first. */
function merged(lists: readonly (readonly UnitProposal[])[]): readonly UnitProposal[] {
  const best = new Map<string, UnitProposal>();
  for (const proposal of lists.flat())
    if (proposal.score > (best.get(proposal.unitId)?.score ?? 0)) best.set(proposal.unitId, proposal);
  return [...best.values()].sort((left, right) => right.score - left.score).slice(0, MOST_PROPOSALS);
}
