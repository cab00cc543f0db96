import { DEFAULT_LIMITS, type ReadLimits } from '../../../imports/limits';
import { MOST_FILES } from './schema';

/** What a package may be: the same for whoever makes one and whoever takes it in, so that what is made can be taken. */

const MEGABYTE = 1024 * 1024;
/** Nothing honest is larger: a scan may have 50 MB, and the whole must fit on the way and in memory. */
export const MOST_PACKAGE_BYTES = 128 * MEGABYTE;
/** Content, and lists of people, each inflated. */
export const MOST_CONTENT_BYTES = 96 * MEGABYTE;
export const MOST_MANIFEST_BYTES = MEGABYTE;

/** Files are stored as they are and lie within the package's own size; the rest is bounded part by part. */
export const PACKAGE_LIMITS: ReadLimits = {
  ...DEFAULT_LIMITS,
  zipEntries: MOST_FILES + 10,
  totalBytes: MOST_PACKAGE_BYTES + 2 * MOST_CONTENT_BYTES + 2 * MOST_MANIFEST_BYTES,
  // figures that are alike shrink as far as deflate goes, and the sizes above bound them anyway
  ratio: 1_100,
};
