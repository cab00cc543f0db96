/**
 * One line for the person at the console, Vietnamese first.
 * Goes to stderr, because stdout belongs to the command line's own answer (`npm run --silent cli -- … --json`).
 */
export function say(vietnamese, english) {
  process.stderr.write(`${line(vietnamese, english)}\n`);
}

/** A failure the person can do something about: printed as it is, without a stack, the command to run on its own line. */
export class SetUpError extends Error {
  constructor(vietnamese, english, { command } = {}) {
    super(line(vietnamese, english) + (command ? `\n  ${command}` : ''));
    this.name = 'SetUpError';
  }
}

/** Runs a script's body; turns an expected failure into one printed message and exit status 1. */
export async function runScript(body) {
  try {
    const status = await body();
    if (typeof status === 'number') process.exitCode = status;
  } catch (error) {
    process.stderr.write(`${error instanceof SetUpError ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

function line(vietnamese, english) {
  return english === undefined ? vietnamese : `${vietnamese} / ${english}`;
}
