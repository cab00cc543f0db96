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
  unitsOfLine,
} from './unitIndex';
import { fileNameWords, nameInFileName, nameWords } from './unitNames';
import type { AreaOf } from './units/areas';

export type { UnitProposal } from './unitIndex';

export interface UnitClues {
  /** Stretches of text from the file that may be the unit's name, likeliest first. */
  readonly content: readonly string[];
  /** Those of them that stand in the letterhead: a name there that is on no list is a body we do not know. */
  readonly letterhead: readonly string[];
  /** What stands behind "Đơn vị báo cáo:"; left out: nothing does. */
  readonly said?: string | undefined;
  readonly fileName: string;
  readonly folder: string;
  /** Texts that never name the unit but may name the district it lies in: banners over the row of a table. */
  readonly near?: readonly string[];
}

export interface UnitMatch {
  /** null: the clerk has to say. */
  readonly unitId: string | null;
  readonly source: 'content' | 'file-name' | 'folder' | null;
  /** Best first; the unit itself when there is one. */
  readonly proposals: readonly UnitProposal[];
  /** What the file calls an unknown unit: worth remembering once the clerk has said who it is. */
  readonly nameInFile: string | null;
  readonly issues: readonly Issue[];
}

/** What one source says: the unit it names for sure, and what it may mean. */
interface Finding extends TextMatch {
  /** The line that names the unit, when its accents are not those of the name; null when some line has it right. */
  readonly misspelt: string | null;
  /** Words that look like the name of a body, though of none on the list. */
  readonly unknownName: string | null;
  /** Units named for sure when there is more than one, or those that share the name found. */
  readonly rivals: readonly UnitProposal[];
}

const NAMES_A_BODY =
  /^(?:(?:uy ban nhan dan|ubnd) )?(?:phuong|xa|thi tran|p\.|x\.|tt\.|phong|ban|trung tam|hoi|chi cuc|truong|cong an|doan|tram|vien)\b ?\p{L}/u;
/** How alike an unknown name must be to the unit of the file's name to count as a slip of the pen. */
const SLIP = 0.8;
const MOST_PROPOSALS = 5;
/** Names said in the sentence itself. */
const MOST_NAMED = 3;
/** Score of a name that stands in the text. */
const NAMESAKE = 0.95;
const KIND_IN_NAME = /^(?:phuong|xa|thi tran|thi xa|thanh pho|huyen|quan|dac khu) /;
/** Stretches of text that proposals are sought for; a letterhead has a dozen. */
const MOST_LINES = 40;

/**
 * The unit a file comes from. What stands in the file beats its name; a contradiction, an unknown name, a name that two
 * units share or a mere likeness are left to the clerk.
 * @param units those that may have sent it
 * @param registry all units, for the districts they lie in
 */
export function matchUnit(
  clues: UnitClues,
  units: readonly UnitName[],
  registry: readonly AreaOf[] = units,
): UnitMatch {
  const index = indexUnits(units, registry);
  const outside = [fileNameWords(clues.fileName), fileNameWords(clues.folder)] as const;
  const inside = fromContent(clues, index, outside);
  const beside = [...outside, ...[...clues.content, ...(clues.near ?? [])].map(nameWords)];
  const named = matchWords(index, outside[0], clues.fileName, beside);
  const folder = matchWords(index, outside[1], clues.folder, beside);
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId;
  const file = clues.fileName.normalize('NFC');
  const all = merged([inside.proposals, named.proposals, folder.proposals]);
  if (inside.unitId !== null) return confirmed(inside, inside.unitId, named, file, nameOf);
  const outer = named.unitId !== null ? named : folder;
  const isDenied = inside.rivals.length > 0 && !inside.rivals.some(({ unitId }) => unitId === outer.unitId);
  if (outer.unitId === null || isDenied) {
    const issue = whyUnknown(file, inside, named, all);
    const isShared = issue.code === 'unit-ambiguous' || isDenied;
    return unknown(all, issue, isShared ? null : (inside.unknownName ?? nameInFileName(file)));
  }
  return fromOutside(inside, outer.unitId, outer === named ? 'file-name' : 'folder', all, file, nameOf);
}

/** Namesakes are named with the district each lies in; for an unknown name those that look like it. */
function whyUnknown(file: string, inside: Finding, named: TextMatch, all: readonly UnitProposal[]): Issue {
  const namesakes = sameName(inside.rivals) ?? sameName(named.proposals);
  if (namesakes !== null)
    return issueAt(
      'error',
      'unit-ambiguous',
      say.unitAmbiguous(file, namesakes[0]?.unitName ?? '', namesakes.map(labelOf)),
    );
  const alike = all.slice(0, MOST_NAMED).map(labelOf);
  return issueAt('error', 'unit-unknown', say.unitUnknown(file, inside.unknownName, alike));
}

/** The best of the proposals when several carry the same name, but for their accents or kind; null when none do. */
function sameName(proposals: readonly UnitProposal[]): readonly UnitProposal[] | null {
  const best = proposals[0];
  if (best === undefined || best.score < NAMESAKE) return null;
  const same = proposals.filter(({ score }) => score === best.score);
  return same.length > 1 && same.every(({ unitName }) => coreOf(unitName) === coreOf(best.unitName)) ? same : null;
}

function coreOf(unitName: string): string {
  return foldForSearch(unitName).replace(KIND_IN_NAME, '');
}

function labelOf({ unitName, area }: UnitProposal): string {
  return area === null ? unitName : `${unitName} (${area})`;
}

/** The file says who sent it; only a file name that names somebody else casts doubt on that. */
function confirmed(
  inside: Finding,
  unitId: string,
  named: TextMatch,
  file: string,
  nameOf: (unitId: string) => string,
): UnitMatch {
  const { misspelt } = inside;
  if (named.unitId === unitId || (named.unitId === null && misspelt === null))
    return certain(unitId, 'content', inside.proposals, []);
  if (named.unitId === null) {
    const issue = issueAt('warning', 'unit-spelling', say.unitSpelling(file, misspelt ?? '', nameOf(unitId)));
    return certain(unitId, 'content', inside.proposals, [issue]);
  }
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
  return unknown(proposals, issueAt('error', 'unit-doubtful', message), inside.unknownName);
}

/** @param outside words of the file's and the folder's name */
function fromContent(
  { content, letterhead, said, near = [] }: UnitClues,
  index: UnitIndex,
  outside: readonly (readonly string[])[],
): Finding {
  const beside = [...[...content, ...near].map(nameWords), ...outside];
  const found = content.map((line) => unitsOfLine(index, line, beside));
  const sure = withoutAreas(merged(found.filter(({ isSure }) => isSure).map(({ named }) => named)), index);
  const [only] = sure;
  if (sure.length === 1 && only !== undefined) {
    const lines = found.flatMap(({ isSure, isMisspelt, named }, at) =>
      isSure && named.some(({ unitId }) => unitId === only.unitId) ? [{ isMisspelt, text: content[at] ?? '' }] : [],
    );
    const misspelt = lines.every(({ isMisspelt }) => isMisspelt) ? (lines[0]?.text ?? null) : null;
    return { unitId: only.unitId, proposals: [{ ...only, score: 1 }], misspelt, unknownName: null, rivals: [] };
  }
  const lines = [...letterhead, ...content].slice(0, MOST_LINES);
  const shared = found.find(({ named }) => named.length > 1)?.named ?? [];
  const rivals = sure.length > 1 ? sure : shared;
  const proposals = merged([rivals, ...lines.map((line) => matchLine(index, line).proposals)]);
  const body = said ?? letterhead.find((text) => NAMES_A_BODY.test(foldForSearch(text)));
  return { unitId: null, proposals, misspelt: null, unknownName: rivals.length > 0 ? null : (body ?? null), rivals };
}

/** "UBND HUYỆN PHÙ MỸ" over "XÃ MỸ HIỆP" says where the commune lies: the district is not a second sender. */
function withoutAreas(named: readonly UnitProposal[], index: UnitIndex): readonly UnitProposal[] {
  const ids = new Set(named.map(({ unitId }) => unitId));
  const areas = new Set(
    index.entries.filter(({ unit }) => ids.has(unit.id)).flatMap((entry) => entry.areas.map(({ unitId }) => unitId)),
  );
  const own = named.filter(({ unitId }) => !areas.has(unitId));
  return own.length > 0 ? own : named;
}

function certain(
  unitId: string,
  source: NonNullable<UnitMatch['source']>,
  proposals: readonly UnitProposal[],
  issues: readonly Issue[],
): UnitMatch {
  const own = proposals.filter((proposal) => proposal.unitId === unitId);
  return { unitId, source, proposals: own, nameInFile: null, issues };
}

function unknown(proposals: readonly UnitProposal[], issue: Issue, nameInFile: string | null = null): UnitMatch {
  return { unitId: null, source: null, proposals, nameInFile, issues: [issue] };
}

/** One list, each unit once with its best score, best first. */
function merged(lists: readonly (readonly UnitProposal[])[]): readonly UnitProposal[] {
  const best = new Map<string, UnitProposal>();
  for (const proposal of lists.flat())
    if (proposal.score > (best.get(proposal.unitId)?.score ?? 0)) best.set(proposal.unitId, proposal);
  return [...best.values()].sort((left, right) => right.score - left.score).slice(0, MOST_PROPOSALS);
}
