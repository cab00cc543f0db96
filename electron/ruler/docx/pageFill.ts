import { all, child, settingOf, switchOf, type XmlElement } from './xmlTree';

/** Word knows no pages: an estimate that is a little over one page is none. */
const SURELY_OVER = 1.12;

/**
 * How many pages a section fills: by the marks Word left where its pages end and by the breaks set by hand, else as its
 * lines are high. Never more than it surely does.
 */
export class PageFill {
  private heightPt = 0;
  private marked = 1;
  private isEndPending = false;

  /** A paragraph of so many points; one that only breaks the page adds none until something stands behind it. */
  add(heightPt: number, { isBroken, isEmpty }: { readonly isBroken: boolean; readonly isEmpty: boolean }): void {
    if (isBroken && this.heightPt > 0) this.isEndPending = true;
    if (this.isEndPending && !isEmpty) {
      this.marked += 1;
      this.isEndPending = false;
    }
    this.heightPt += heightPt;
  }

  /** @param roomPt height of the text on one page */
  pages(roomPt: number): number {
    const filled = roomPt > 0 ? this.heightPt / roomPt : 0;
    return Math.max(this.marked, filled > SURELY_OVER ? Math.ceil(filled / SURELY_OVER) : 1);
  }
}

/** Whether a page ends in it or before it: a break set by hand, a setting, or where Word last saw one. */
export function breaksPage(paragraph: XmlElement): boolean {
  const isSet = switchOf(child(paragraph, 'pPr'), 'pageBreakBefore') === true;
  const isByHand = all(paragraph, 'br').some(({ attributes }) => attributes.type === 'page');
  return isSet || isByHand || all(paragraph, 'lastRenderedPageBreak').length > 0;
}

/** Whether a section begins on a page of its own, as it does when it does not say otherwise. */
export function beginsPage(section: XmlElement): boolean {
  return settingOf(section, 'type') !== 'continuous';
}
