import fc from 'fast-check';

/**
 * The same cases in every run, so that a red build is red for everybody and can be run again; DON_DOC_SEED=<number> looks
 * at others, and `npm run fuzz` and `npm run torture` take new ones each time.
 */
fc.configureGlobal({ seed: Number(process.env.DON_DOC_SEED ?? 17_082_021) });
