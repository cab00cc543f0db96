import { ANNEX_RULES } from './annexRules';
import { BODY_RULES } from './bodyRules';
import { CLOSING_RULES } from './closingRules';
import { CONTENT_RULES } from './contentRules';
import { COPY_RULES } from './copyRules';
import { DAY_RULES } from './dayRules';
import { FOOT_RULES } from './footRules';
import { HEAD_RULES } from './headRules';
import { MARK_RULES } from './markRules';
import { NUMBERING_RULES } from './numberingRules';
import { ORDER_RULES } from './orderRules';
import { PAGE_NUMBER_RULES } from './pageNumberRules';
import { PAGE_RULES } from './pageRules';
import { PICTURE_RULES } from './pictureRules';
import type { Rule } from './rule';
import { STAMP_RULES } from './stampRules';

/** Every rule the ruler holds a paper to, in the order of the decree's own parts. */
export const ALL_RULES: readonly Rule[] = [
  ...PAGE_RULES,
  ...PAGE_NUMBER_RULES,
  ...HEAD_RULES,
  ...DAY_RULES,
  ...MARK_RULES,
  ...FOOT_RULES,
  ...STAMP_RULES,
  ...CONTENT_RULES,
  ...BODY_RULES,
  ...NUMBERING_RULES,
  ...ORDER_RULES,
  ...CLOSING_RULES,
  ...PICTURE_RULES,
  ...COPY_RULES,
  ...ANNEX_RULES,
];
