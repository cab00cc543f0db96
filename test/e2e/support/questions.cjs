// Runs inside the app's main process, before the app's own first line: questions that would wait for a clerk wait for the
// test instead, and the office core's thread is within its reach. Nothing else of the app is changed.
const { dialog } = require('electron');
const threads = require('node:worker_threads');

const questions = [];
const workers = [];
globalThis.donDocTest = {
  /** Questions asked so far, oldest first; an answered one has `answer`. */
  questions,
  /** Presses a button of the question that is open. */
  press(label) {
    const open = questions.find(({ answer }) => answer === undefined);
    const index = open?.buttons.indexOf(label) ?? -1;
    if (index < 0) throw new Error(`no open question offers ${label}`);
    open.answer = label;
    open.resolve({ response: index, checkboxChecked: false });
  },
  /** Ends the office core's thread as a crash would. */
  endCore: () => workers.at(-1)?.terminate(),
};

dialog.showMessageBox = (...args) => {
  const { message, detail = '', buttons, cancelId, signal } = args.at(-1);
  return new Promise((resolve) => {
    const question = { message, detail, buttons, resolve };
    questions.push(question);
    signal?.addEventListener('abort', () => {
      question.answer ??= buttons[cancelId];
      resolve({ response: cancelId, checkboxChecked: false });
    });
  });
};
dialog.showErrorBox = (message, detail) => {
  questions.push({ message, detail, buttons: [], answer: '' });
};

threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};
