/**
 * Two windows at once would take the focus and the clipboard from each other: where `npm test` has made two virtual
 * displays, every second process draws on the other one.
 */
const { VITEST_POOL_ID, DON_DOC_OTHER_DISPLAY, DON_DOC_OTHER_XAUTHORITY } = process.env;
if (DON_DOC_OTHER_DISPLAY && Number(VITEST_POOL_ID) % 2 === 0) {
  process.env.DISPLAY = DON_DOC_OTHER_DISPLAY;
  process.env.XAUTHORITY = DON_DOC_OTHER_XAUTHORITY;
}
