import { counted } from './counted';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const copies = {
  help: {
    handout:
      'hand out: one workbook per expert (or recommending office) with the applicants of that one alone, without marks of others and without contacts',
    to: 'to whom: experts or offices',
    assignment:
      'who reviews what: a sheet of this workbook, or another file[:sheet]; without it the sheet that assign writes; without any the experts of the list get all applicants',
    experts: 'the expert list where there is no assignment: file[:sheet], or a sheet of this workbook',
    folder: 'the folder to write to; without it one beside the workbook',
    until: 'until when to return it, as the first page says',
    handoutJson: 'what was handed out (JSON)',
    collect:
      'collect: joins returned copies into the master, by key and never by position; names every changed cell and takes none over without a yes',
    copies: 'returned workbooks, one or more',
    offices: 'applicants’ sheets of offices, of whatever shape, joined by what their columns mean',
    out: 'the collected workbook',
    take: 'take a change over: key:column; all for all that can be taken; may be given several times',
    collectJson: 'what was collected (JSON)',
  },
  /** The folder for copies of a workbook. */
  folder: (name: string) => `${name}-copies`,
  coverName: 'Read me',
  keyHeader: 'Review key (do not change)',
  rowsHint:
    'For reading: please change nothing here. The review key tells which row is which when the copy comes back.',
  cover: {
    titleExpert: 'For the reviewing expert',
    titleOffice: 'For the recommending office',
    columns: { item: 'Item', text: 'Text' },
    items: {
      expert: 'Expert',
      office: 'Office',
      guideline: 'Guideline',
      count: 'Applicants',
      until: 'Return by',
      steps: 'What to do',
      recusal: 'Recusal',
      back: 'How to return',
      rubric: 'Rubric',
    },
    withUnit: (name: string, unit: string) => `${name} (${unit})`,
    count: (count: number) => counted(count, 'applicant'),
    step: (number: number, text: string) => `${number}. ${text}`,
    expertSteps: {
      read: 'Read each applicant’s row.',
      score: (form: string) =>
        `Score every dimension of every applicant on the sheet “${form}”; the highest score is in the header, decimals are fine. The total is worked out for you.`,
      opinion: 'Write what needs saying into the column for opinions.',
      sign: (form: string) => `Then print the sheet “${form}” and sign it.`,
    },
    officeSteps: {
      check: 'Check the applicants that you recommended.',
      correct:
        'Correct cells where they stand; each change is listed when the copies are collected, and taken over once it is confirmed.',
      keep: 'Leave the last column and the headers as they are.',
    },
    recusal: (form: string) =>
      `Where you have an interest in an applicant or its leader, choose yes in the recusal column of “${form}” and give no scores; likewise where you find out later.`,
    backExpert: 'Save the file and send it back under its name, with the signed sheet.',
    backOffice: 'Save the file and send it back under its name.',
    allProgrammes: 'For all programmes',
    dimension: (max: string, weight: string) => `Up to ${max} points, weight ${weight}`,
    descriptor: (from: string, text: string) => `From ${from}: ${text}`,
    source: { file: 'Source', guideline: 'Source guideline', on: 'Handed out on', digest: 'Source check' },
    keep: 'The source rows tell where the copy is from: please leave them.',
  },
  why: {
    contact: 'contacts or identity and account numbers',
    marks: 'marks',
    experts: 'about experts',
    hidden: 'hidden columns',
    ours: 'results',
  },
  handedOut: {
    copies: (count: number, folder: string) => `Handed out ${counted(count, 'copy', 'copies')} to ${folder}`,
    copy: (file: string, to: string, count: number) => `${file}: ${to}, ${counted(count, 'applicant')}`,
    withheld: (sheet: string, headers: readonly string[], why: string) =>
      `Columns of “${sheet}” left out (${why}): ${headers.join(', ')}`,
    hidden: (count: number) =>
      `${counted(count, 'cell')} with a phone number, an address or an identity number in the text: ＊＊＊ stands for it`,
    unknown: (names: readonly string[]) =>
      `In the assignment but not among the applicants, not handed out: ${names.join(', ')}`,
    nobody: (count: number, names: readonly string[]) =>
      `${counted(count, 'applicant')} without an expert: ${names.join(', ')}${count > names.length ? ' …' : ''}`,
    noOffice: (names: readonly string[]) => `Without a recommending office, not handed out: ${names.join(', ')}`,
    sameName: (to: string, file: string) => `There are several called “${to}”; told apart as ${file}`,
    json: (path: string) => `What was handed out is in ${path}`,
  },
  refused: {
    noAssignment: (asked: string, names: readonly string[]) =>
      `--assignment: expected a sheet of this workbook or file[:sheet] with an assignment (headers for organisation, key and expert 1), found none in “${asked}”. Sheets: ${list(names)}.`,
    nobody: (path: string) =>
      `${path}: expected applicants to hand out, found none. Assign experts first, or look at the applicants’ sheet.`,
    exists: (path: string) =>
      `${path}: another file of this name is there, perhaps one that was filled in; it is not replaced. Choose another --folder, or move it away.`,
    noFolder: (path: string, detail: string) => `--folder: cannot make the folder ${path}: ${detail}`,
    noTake: (asked: string, known: readonly string[]) =>
      `--take: expected key:column or all; there is no change “${asked}”. Changes: ${known.length === 0 ? 'none' : known.join('; ')}.`,
    sameFile: (path: string) => `${path}: the master and the copies must be different files, each given once.`,
  },
  collected: {
    copies: (copies: number, reviewers: number, entries: number) =>
      `Collected ${counted(copies, 'copy', 'copies')} of ${counted(reviewers, 'reviewer')}, ${counted(entries, 'entry', 'entries')} in all`,
    fresh: (count: number) =>
      count === 0 ? 'Nothing new: the master stays as it is' : `New: ${counted(count, 'entry', 'entries')}`,
    reviewer: (name: string, sheet: string, count: number) =>
      `${name}: ${counted(count, 'entry', 'entries')}, on “${sheet}”`,
    differences: 'Where copies differ from the master:',
    clean: 'The copies do not differ from the master otherwise.',
    otherMaster: (file: string, from: string) =>
      `${file}: handed out from another master, “${from}”; not collected. Use the master it belongs to.`,
    notCopy: (file: string) =>
      `${file}: has no source on a first page; what has a known key is collected all the same.`,
    older: (file: string, on: string) =>
      `${file}: the master’s applicants changed after it was handed out (${on}); “all” takes none of its changes, name them one by one.`,
    noReviewer: (file: string) => `${file}: has no reviewer’s sheet; no entries collected.`,
    severalReviewers: (file: string, names: readonly string[]) =>
      `${file}: has sheets of several reviewers: ${names.join(', ')}; all collected, please check.`,
    notInAssignment: (file: string, name: string) =>
      `${file}: ${name} is not in the assignment; collected, please check.`,
    notAssigned: (file: string, name: string, applicant: string) =>
      `${file}: ${applicant} was not assigned to ${name}; collected, please check.`,
    unknownApplicant: (file: string, name: string, key: string) =>
      `${file}: ${name} reviewed an applicant that the master does not have (key ${key}); kept on the reviewer’s sheet, not ranked.`,
    recusedScore: (name: string, applicant: string) =>
      `${name} is recused from ${applicant} and gave scores: recusal counts, the scores do not.`,
    selfConflict: (name: string, applicant: string, about: string, said: readonly string[]) =>
      `${name} says different things of ${applicant} on “${about}”: ${said.join(', ')}; all kept, for the reviewer to settle.`,
    unreadable: (file: string, text: string) => `${file}: ${text}`,
    changed: (file: string, applicant: string, column: string, before: string, after: string) =>
      `${file}: ${applicant} “${column}” changed from “${before}” to “${after}”`,
    outcomes: {
      taken: ', taken over',
      left: (id: string) => `, not taken over; add --take ${id} to take it`,
      disputed: ', changed differently in several copies, not taken over',
    },
    added: (file: string, sheet: string, row: number, shown: string) =>
      `${file}: row ${row} of “${sheet}” was added: ${shown}; not taken over`,
    twice: (file: string, sheet: string, row: number, applicant: string) =>
      `${file}: row ${row} of “${sheet}” has the key of ${applicant} once more; not compared`,
    gone: (file: string, applicant: string) => `${file}: the row of ${applicant} is gone; the master keeps it`,
    blank: '(blank)',
    dimension: (name: string) => `score: ${name}`,
    recused: 'recusal',
    opinion: 'opinion',
    takenBack: 'taken back',
    json: (path: string) => `What was collected is in ${path}`,
  },
  joined: {
    rows: (files: number, rows: number) =>
      `${counted(files, 'sheet')} of offices, ${counted(rows, 'applicant')} joined`,
    file: (file: string, count: number) => `${file}: ${counted(count, 'applicant')}`,
    noSheet: (file: string) =>
      `${file}: expected a sheet whose columns tell the applicants, found none; nothing joined.`,
    column: (file: string, sheet: string, header: string) =>
      `${file}: the column “${header}” of “${sheet}” has no place in the master, and was left. Add a column there, or say what it stands for.`,
    twice: (file: string, applicant: string, other: string) =>
      `${file}: ${applicant} is in “${other}” already and was not joined again. Ask both offices.`,
    inMaster: (file: string, applicant: string) =>
      `${file}: ${applicant} is in the master already, of another office, and was not joined again. Please check.`,
  },
};
