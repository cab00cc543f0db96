import type { PackageShellWords } from './packageShellText';
import type { ShellWords } from './shell';
import type { TemplateShellWords } from './templateShellText';

/** What menus, dialogs and failures outside the page say in English; the words of the page are in `renderer/text/en.ts`. */

export const enShellText: ShellWords = {
  appName: 'Đôn Đốc',

  buttons: {
    close: 'Close the app',
    openDataFolder: 'Open the data folder',
    reload: 'Reload the screen',
    restartCore: 'Restart',
    restoreBackup: 'Restore this backup',
    retry: 'Try again',
    save: 'Save',
    choose: 'Choose',
    chooseFolder: 'Choose this folder',
    wait: 'Wait',
    bundle: 'Information for a problem report…',
    stay: 'Stay',
    closeAndLose: 'Close without saving',
  },

  failure: {
    invalidInput: 'The screen sent something that is not valid, so nothing was done. Please check what you typed.',
    textTooLong: (text: string, most: number) =>
      `The field beginning “${text.slice(0, 40)}…” is ${text.length} characters long; at most ${most} are allowed, so it was not saved. Shorten it and save again.`,
    refusedSender: 'The request did not come from the app’s own screen and was refused.',
    unexpected:
      'Something unexpected went wrong, so this could not be done. Try again; if it keeps failing, tell your administrator.',
    coreStopped: 'The data engine stopped halfway, so this was not finished. Everything saved is still there.',
    coreNotStarted: 'The data engine could not start. Try again; if it keeps failing, tell your administrator.',
    coreCloseTimedOut: 'Closing the data file took too long. Every change reported as saved is still there.',
    diskFull: 'The disk is full, so nothing was written. Free some space and try again.',
    printPage: 'The print version could not be made. Try again; if it keeps failing, save as DOCX and print from Word.',
    printTimedOut:
      'Making the print version took too long and was stopped. Try again; if it keeps failing, save as DOCX and print from Word.',
    printer: 'The printer did not accept the document. Check the printer and try again, or save a PDF to print later.',
    noSuchPage: (pages: number) =>
      `The document has only ${pages} ${pages === 1 ? 'page' : 'pages'}, so nothing was printed. Correct the page numbers.`,
    spooler: (printer: string, said: string) =>
      `The printer “${printer}” did not accept the document${said === '' ? '' : ` (the system says: ${said})`}. Check power, paper and connection and print again, choose another printer, or save a PDF to print later.`,
    notSavedHere: 'Only the folder of a file just saved by this app can be opened.',
    noProfile: (folder: string, detail: string) =>
      `The working folder ${folder} cannot be used (${detail}). Check the disk and your permissions.`,
    refusedSwitch: (name: string) =>
      `The app was started with --${name}, which controls or watches it or lowers its protection, so it did not start. Remove this option from the shortcut and open the app again.`,
    noProgramFor: (fileName: string) => `This computer has no program that opens “${fileName}”.`,
    savedFileGone: 'The saved file is no longer where it was.',
  },

  saveFailure: {
    fileLocked: (fileName: string) =>
      `“${fileName}” is open in another program, so it cannot be replaced. Close it and save again, or choose another name.`,
    readOnly: (folder: string) =>
      `You may not write to the folder “${folder}”, or the stick is write-protected. Choose another folder.`,
    notFound: (folder: string) => `The folder “${folder}” was not found. Choose another folder.`,
    diskFull: (fileName: string) => `The disk is full, so “${fileName}” was not saved. Free some space and save again.`,
    unexpected: (fileName: string) => `“${fileName}” could not be saved. Try again or choose another place.`,
  },

  dialogs: {
    cannotOpen: 'The data could not be opened',
    refusedStart: 'The app did not start',
    pageCrashed: {
      message: 'The app’s screen stopped suddenly',
      detail: 'Everything saved is still there. Reload the screen to go on.',
    },
    pageFrozen: {
      message: 'The app’s screen is not responding',
      detail: 'You can wait, or reload the screen. Everything saved is still there.',
    },
    coreCrashed: {
      message: 'The data engine stopped suddenly',
      detail: 'Everything saved is still there; what you were doing was not saved. Restart the engine to go on.',
    },
    unexpected: {
      message: 'The app ran into an unexpected error',
      detail: (logFile: string) => `Everything saved is still there. Technical details were written to ${logFile}.`,
    },
    unsaved: {
      message: 'Some work is not saved',
      detail:
        'The office details you are editing or the files just read have not been saved. If you close now, that part is lost; the units’ own files and everything saved stay as they are.',
    },
    closeFailed: 'The data file could not be closed properly',
  },

  fileDialogs: {
    chooseFiles: 'Choose the units’ report files',
    chooseLetter: 'Choose the directive to read',
    letters: 'Documents (.docx, .pdf, .odt, .txt)',
    chooseScan: 'Choose the scan to copy',
    choosePaper: 'Choose the document whose format is to be checked',
    papers: 'Finished documents (.pdf, .docx)',
    chooseFolder: 'Choose the folder with the units’ reports',
    chooseReminderFolder: 'Choose a folder for the reminder letters',
    chooseCopyFolder: 'Choose a USB drive or folder to copy the backup to',
    chooseOpenDataFolder: 'Choose a folder to export open data to',
    chooseBackupFolder: 'Choose a folder for backups (better on another disk)',
    chooseAttachments: 'Choose scans, pictures or files to attach',
    saveAttachment: 'Save a copy of the attachment',
    scans: 'Scans, pictures, documents',
    saveMail: 'Save the e-mail to the upper level',
    mail: 'E-mail (.eml)',
    spreadsheets: 'Spreadsheets',
    allFiles: 'All files',
  },

  saveTitles: {
    report: 'Save the summary report',
    reminder: 'Save the reminder letter',
    directive: 'Save the directive',
    'form-01': 'Save form',
    'form-02': 'Save form',
    board: 'Save the tracking board',
    written: 'Save the document',
    draft: 'Save the draft',
    register: 'Save the register',
    question: 'Save the table of figures',
  },

  charts: {
    save: 'Save the chart',
    formats: { png: 'PNG picture', svg: 'SVG drawing', pdf: 'PDF' },
    notDrawn: 'The chart could not be drawn. Try again; if it keeps failing, save it as SVG.',
  },

  returns: {
    save: 'Save the file to return to the unit',
    folder: 'Choose a folder for the files to return to the units',
  },

  upperTemplates: {
    choose: 'Choose the upper level’s Excel form',
    save: 'Save the filled Excel form',
    files: 'Excel workbook',
  },
  blanks: {
    save: 'Save the blank form',
    folder: 'Choose a folder for the units’ blank forms',
  },

  personExport: 'Save the list',
  slipExport: 'Save the data sheet of one person',
  requestExport: 'Save the register of requests about personal data',
  personFormats: { xlsx: 'Excel workbook', csv: 'CSV file' },
  historyExport: 'Save the change history',
  accessLogExport: 'Save the log of access to personal data',
  healthBundle: {
    title: 'Save the information bundle for a problem report',
    fileName: 'don-doc-thong-tin-bao-loi',
    kind: 'Text file',
  },

  formats: {
    pdf: 'PDF file',
    docx: 'Word document',
    xlsx: 'Excel workbook',
    html: 'Web page',
  },

  alarm: {
    title: (minutes: number, clock: string) =>
      minutes > 0
        ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to the ${clock} cut-off`
        : `The ${clock} cut-off is here`,
    endOfDay: (minutes: number) =>
      `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to the end of the day, when reports are due`,
    upper: (line: string, clock: string) => `${line}; the upper level’s cut-off is ${clock}`,
    line: (duty: string, missing: number, expected: number) =>
      `${duty}: ${missing}/${expected} ${expected === 1 ? 'unit has' : 'units have'} not reported`,
    more: (count: number) => `and ${count} more ${count === 1 ? 'report' : 'reports'} due at the same time`,
  },

  editMenu: {
    title: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },

  appMenu: {
    hide: 'Hide Đôn Đốc',
    quit: 'Quit Đôn Đốc',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
  },
};

export const enPackageShellText: PackageShellWords = {
  kind: 'Đôn Đốc data package',
  choose: 'Open a data package',
  save: { up: 'Save the package to send up', down: 'Save the package to pass down' },
};

export const enTemplateShellText: TemplateShellWords = {
  choose: 'Choose a document template',
  save: 'Export the document template to a file',
  files: 'Document template (.json)',
};
