import type { Words } from '../shape';

const did = (near: readonly string[], known: readonly string[]) =>
  near.length > 0 ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?` : `There are: ${known.join(', ')}.`;

const help: Words['commandLine']['help'] = {
  shortlister: 'Screens applicants against an official guideline and ranks them within its places.',
  afterError: '(add --help for usage)',
  language: 'language of results and messages',
  workbook: 'applicants’ workbook (.xlsx or .xlsm)',
  guideline: 'guideline: its id, or a file or folder of your own',
  programme: 'programme of all rows; without it, by the column of the sheet',
  asOf: 'check date, such as 2022-01-30; without it, the guideline’s',
  sheet:
    'sheet to screen, may be repeated; name=programme id for one without such a column; without it, the one of the most rows',
  bindings: 'file of what columns stand for, as bind writes it',
  accept: 'how sure a proposal has to be to be used: certain, or likely as well',
  bind: { command: 'write what each column stands for and why, to be read and changed', out: 'bindings (JSON)' },
  reading: 'a reading as chosen, may be repeated',
  roster: 'a roster: name=file[:sheet], repeatable; a sheet of the workbook that bears its name is used by itself',
  elsewhere: 'clauses without a column were checked elsewhere: where and how; named in lists and record',
  inPlace: 'write the results into the workbook itself',
  screen: {
    command: 'screen a workbook and write conclusions into result columns',
    out: 'workbook with result columns',
    json: 'findings (JSON)',
  },
  rank: {
    command: 'rank within the places; write ranks, lists and the review record into a workbook',
    quotas: 'places that differ from the guideline (YAML): places, reserve and quotas, with reasons if wanted',
    method: 'scoring method; without it, as set in the workbook, else mean',
    score:
      'what orders, may be repeated: the name of a score by rule or of a part of it, or that of experts’ marks, several as name:weight; headers of experts’ marks; guideline for the guideline’s own order; without it, as the guideline and the workbook say',
    tie: 'equal scores, may be repeated: column:header[:asc] compares that column (asc: the lower first), score:name[:asc] in place of the guideline’s ties, guideline for its own, show lists ties, draw:seed draws; without it, as set in the workbook',
    round: 'places where more are given out first: first (contracts) or final (supported)',
    budget: 'budget in all, in units of 10,000 yuan',
    perProject: 'most for one project, in units of 10,000 yuan',
    official: 'official list: order (by score) or bestTotal (highest total under the same limits)',
    reason: 'why the list of the highest total is official',
    out: 'workbook with result columns and lists',
    json: 'ranking (JSON)',
    notices: 'date of the correction notices; they are written where it is given',
    csv: 'folder for the lists as CSV',
  },
  verify: {
    command: 'recompute from the review record and compare result columns and lists',
    workbook: 'a workbook written by rank --out',
    guideline: 'the guideline of that time, may be repeated; without it, by the id in each record',
  },
  guidelines: {
    command: 'look at guidelines and check them',
    list: 'list the guidelines there are',
    show: 'list all clauses of a guideline',
    check: 'check a guideline of your own; mistakes by file, line and column',
    json: 'print JSON',
    id: 'id of a guideline',
    path: 'folder of a guideline, or one .yaml file',
  },
  template: {
    command: 'make an empty applicants’ sheet for one programme',
    guideline: 'id of a guideline',
    programme: 'id of a programme',
    out: 'workbook to write',
  },
};

type Fit = Parameters<Words['commandLine']['lines']['fit']['poor']>[1];

const knownColumns = ({ columns }: Fit) => `${columns.bound} of ${columns.all} columns known`;
const titleOf = ({ programme, title }: Fit) => (programme === undefined ? title : `${title}, ${programme.name}`);
const inColumn = ({ programme }: Fit) => (programme === undefined ? '' : ` --programme ${programme.id}`);

const likeliestProgrammes = (likeliest: readonly Fit[]): string => {
  const named = likeliest.flatMap(({ programme }) => programme ?? []);
  return named.length === 0
    ? ''
    : `By title and columns it is most likely for ${named.map(({ id, name }) => `${id} ${name}`).join(' or ')}: add ${named.map(({ id }) => `--programme ${id}`).join(' or ')}. `;
};

const refused: Words['commandLine']['refused'] = {
  at: (where, text) => `${where}: ${text}`,
  noWorkbook: (path) => `There is no workbook ${path}. Check the path.`,
  noRows: (workbook) => `${workbook}: no sheet holds anything. Check that it was filled in and saved.`,
  noSheet: (workbook, name, near, known) => `--sheet: ${workbook} has no sheet “${name}”. ${did(near, known)}`,
  sheetTwice: (name) => `--sheet: “${name}” was given twice. Give each sheet once.`,
  noProgramme: (where, guideline, programme, near, known) =>
    `${where}: guideline ${guideline} has no programme “${programme}”. ${did(near, known)}`,
  noProgrammeColumn: (path, sheet, column, likeliest, programmes) =>
    `${path}: sheet “${sheet}” has no column “${column}”, so nothing tells what each row applies for. ${likeliestProgrammes(likeliest)}${likeliest.length > 0 ? 'If rows differ, add' : 'Add'} the column, or choose one with --programme (for this sheet alone: --sheet ${sheet}=programme id):\n${programmes.join('\n')}`,
  guidelineMissing: (path, sheet, likeliest, known) =>
    `Say with --guideline which guideline ${path} is to be checked against. ${
      likeliest.length === 0
        ? `Sheet “${sheet}” goes with none of those at hand.`
        : `By its title and columns, sheet “${sheet}” is most likely for:\n${likeliest
            .map((fit) => `  --guideline ${fit.guideline}${inColumn(fit)}  ${titleOf(fit)} (${knownColumns(fit)})`)
            .join('\n')}`
    }\nGuidelines:\n${known.join('\n')}`,
  notDate: (option, found) => `${option}: expected a date such as 2022-01-30, found “${found}”.`,
  noReading: (guideline, id, near, known) =>
    `--reading: guideline ${guideline} has no reading “${id}”. ${did(near, known)}`,
  noReadingOption: (id, found, options) =>
    `--reading ${id}: there is no option “${found}”. Options: ${options.join(', ')}.`,
  noElsewhere:
    '--elsewhere: say where and how they were checked, such as “credit looked up one by one in the register”.',
  noRoster: (id, text, near, names) =>
    names.length === 0
      ? `--roster: the guideline ${id} asks for no roster, but “${text}” was given. Leave the option out.`
      : `--roster: expected a roster of the guideline ${id} (${names.join(', ')}), got “${text}”.${near.length === 0 ? '' : ` Perhaps “${near[0]}” is meant.`} Correct the name.`,
  notRoster: (text) => `--roster: expected “name=file” or “name=file:sheet”, got “${text}”. Correct it.`,
  noRosterFile: (path, name) => `--roster: the file ${path} of the roster “${name}” does not exist. Check the path.`,
  rosterSheets: (path, name, sheets) =>
    `--roster: ${path} has several sheets (${sheets.join(', ')}), and none is known to be the roster “${name}”. Write “${name}=${path}:sheet”.`,
  noBindings: (path) => `--bindings: there is no file ${path}.`,
  notJson: (path, detail) => `${path}: expected JSON, but it cannot be parsed (${detail}).`,
  notBindings: (path, where) =>
    `${path}: ${where === '' ? 'this' : `what stands at "${where}"`} is no way to write bindings. Expected { "columns": { "header": "fact" }, "computed": {}, "words": {}, "rows": {}, "elsewhere": {} } or { "header": "fact" }.`,
  noFact: (path, header, fact, near, known) =>
    `${path}: the fact “${fact}” that “${header}” is to stand for does not exist. ${did(near, known)}`,
  noCriterion: (path, id, near, known) =>
    `${path}: the criterion “${id}” under elsewhere does not exist. ${did(near, known)}`,
  noQuotas: (path) => `--quotas: there is no file ${path}. Check the path.`,
  notYaml: (path, detail) => `${path}: expected YAML, but it cannot be parsed (${detail}).`,
  notQuotas: (path) => `${path}: expected “quota id: { group: number }” or “places: { programme id: number }”.`,
  noQuota: (path, guideline, id, near, known) =>
    `${path}: guideline ${guideline} has no quota with the id “${id}”. ${did(near, known)}`,
  notNumbers: (where) => `${where}: expected “name: number” or “name: { value: number, reason: text }”. Please check.`,
  notWhole: (where, found) => `${where}: expected a whole number of 0 or more, found ${found}. Please correct it.`,
  notWeights: (where) => `${where}: expected “header of marks: number above 0”. Please check.`,
  notTieBreaks: (where) => `${where}: expected a list of headers, such as [total, novelty].`,
  notTie: (found) =>
    `--tie: expected show (lists ties), draw:seed (draws by a seed, such as draw:2022-03-01) or column:header (compares that column, the higher first; column:header:asc for the lower first), score:name (in place of the guideline’s ties) or guideline (its own again), found “${found}”.`,
  notScoreWeight: (found) => `--score: a weight is a number above 0, such as score:0.4; found “${found}”.`,
  noScoreTie: (found, near, known) => `--tie: no score by rule is called “${found}”. ${did(near, known)}`,
  noScoreColumn: (found, near, known) =>
    `--score: no score by rule and no column is called “${found}”. ${did(near, known)}`,
  notAmount: (option, found) =>
    `${option}: expected an amount above 0 in units of 10,000 yuan, such as 1200, found “${found}”.`,
  noOfficialReason:
    '--official bestTotal: not to go by score needs a reason; give it with --reason, such as --reason "minutes no. 3".',
  noFolder: (folder) => `--csv: ${folder} should be a folder that can be written, but cannot be made. Choose another.`,
  noGuideline: (name, near, known) =>
    `--guideline: there is no guideline with the id “${name}”, and no such file or folder. Ids: ${known.join(', ')}. ${
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Choose one, or give the path of your own.'
    }`,
  fileTooLong: (path, limit, found) =>
    `${path}: a file may have ${limit} bytes, this one has ${found} and was not read. Check whether it is the right one.`,
  folderTooLarge: (path, entries, depth) =>
    `${path}: a guideline's folder may have ${entries} files and folders, ${depth} levels deep; this one has more and was not read. Check whether it is the right one.`,
  linkLeadsOut: (path, target) =>
    `${path}: this is a link that leads out of the guideline's folder, to ${target}, and was not read. Put the file itself into the folder.`,
  noGuidelineFiles: (path) =>
    `${path}: expected the folder of a guideline or a .yaml file, found none. Check the path.`,
  guidelineMistakes: (count) => `${count === 1 ? '1 mistake' : `${count} mistakes`}: the guideline is not accepted.`,
  isWorkbook: (option, path) =>
    `${option}: ${path} is the workbook itself and would be overwritten. Choose another name, or add --in-place to write into the workbook.`,
  replacesWorkbook: (option, path) =>
    `${option}: ${path} is the workbook itself and would be overwritten. Choose another name.`,
  isInput: (option, path, other) =>
    `${option}: ${path} is the file given by ${other} and would be overwritten. Choose another name.`,
  isOutput: (option, path, other) =>
    `${option}: ${path} is the same file as ${other}; one would overwrite the other. Choose another name.`,
};

const lines: Words['commandLine']['lines'] = {
  bindings: {
    bound: (sheet, certain, likely, open) =>
      `Sheet “${sheet}”, ${certain + likely + open} columns: ${certain} certain, ${likely} likely, ${open} stand for nothing yet.`,
    likely: 'Likely, and not among columns in the file (check and add them, or run again with --accept likely):',
    open: 'Stand for nothing yet (add to columns what is of use):',
    openLine: (column, header, maybe) =>
      `${column} “${header}”${maybe.length > 0 ? ` (maybe ${maybe.join(', ')})` : ''}`,
    more: (count) => `… ${count} more, see open in the file`,
    lacking: (facts, count) =>
      `The guideline asks for ${count} facts that no column stands for: ${facts.join(', ')}${facts.length < count ? ' …' : ''}`,
    unconfirmed: (count) =>
      `${count} more columns likely stand for the following; nobody confirmed it, so they were not used (check them, then add --accept likely, or change the file that bind writes):`,
    used: (count) => `By --accept likely, ${count} likely columns were used:`,
    written: (path) => `Bindings: ${path} (check it, then give it with --bindings)`,
  },
  alike: (sheet, others) =>
    `Only sheet “${sheet}” was taken; ${others.map((name) => `“${name}”`).join(', ')} with the same columns were not. To take them together: ${[sheet, ...others].map((name) => `--sheet ${name}`).join(' ')}.`,
  fit: {
    poor: (sheet, own) =>
      `Note: sheet “${sheet}” does not go with guideline ${own.guideline}: ${knownColumns(own)}. Check that sheet and guideline are the right ones; do not rely on what follows.`,
    other: (sheet, own, better) =>
      `Note: sheet “${sheet}” looks as if made for another guideline: ${better.guideline} ${titleOf(better)}, ${knownColumns(better)}; for ${own.guideline} only ${own.columns.bound}. Check the guideline, or use --guideline ${better.guideline}${inColumn(better)}. What follows is still by ${own.guideline}; do not rely on it.`,
    otherProgramme: (sheet, own, better) =>
      `Note: sheet “${sheet}” looks as if made for another programme: ${better.programme === undefined ? 'each row its own' : `${better.programme.id} ${better.programme.name}`}, ${knownColumns(better)}; for ${own.programme?.name ?? own.title} only ${own.columns.bound}. Check --programme.`,
  },
  words: {
    line: (fact, text, count, likely, maybe) =>
      `${fact}: “${text}” in ${count} cells${likely !== undefined ? ` → ${likely}` : maybe.length > 0 ? ` → maybe ${maybe.join(' / ')}` : ''}`,
    unconfirmed: (count) =>
      `${count} words likely mean the following; nobody confirmed it, so they were not used (check them, then add --accept likely, or write them under words in the file given with --bindings):`,
    used: (count) => `By --accept likely, ${count} words were read as what they likely mean:`,
    open: (count) =>
      `${count} words could not be read; say what they mean under words in the file given with --bindings:`,
    example: (fact, text, value) => `written as { "words": { "${fact}": { "${text}": "${value}" } } }`,
  },
  reading: 'Reading the workbook…',
  screening: 'Screening…',
  ranking: 'Ranking…',
  writingColumns: 'Writing result columns…',
  writing: 'Writing results…',
  workbook: (path) => `Workbook with results: ${path}`,
  findings: (path) => `Findings: ${path}`,
  lists: (folder) => `Lists (CSV): ${folder}`,
  placements: (path) => `Ranking: ${path}`,
  template: (path, columns) => `Empty applicants’ sheet: ${path} (${columns} columns)`,
  guideline: (id, year, title, programmes) => `${id}  ${year}  ${title} (${programmes} programmes)`,
  sound: (id) => `${id}: no mistakes.`,
  usable: (id, warnings) => `${id}: can be used; ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`,
  record: (sheet, line) => `“${sheet}”: ${line}`,
};

const outline: Words['commandLine']['outline'] = {
  title: (title, id) => `${title} (${id})`,
  basis: (authority, year, checkDate) => `${authority}, ${year}, check date ${checkDate}`,
  programme: (clause, name, id) => `${clause}  ${name} (${id})`,
  line: (label, clause, text) => `    [${label}] ${clause}  ${text}`,
  soft: (title) => `${title} (in principle)`,
  optional: (title) => `${title} (optional)`,
  when: (expression) => `        applies where: ${expression}`,
  require: (expression) => `        requires: ${expression}`,
  ifStated: {
    cell: '        judged only where it is stated, else listed',
    column: '        judged only where the sheet has the column; blank is a gap',
  },
  apart: (facts) => `        persons of one name are told apart by ${facts}, else shown to a person`,
  named: (name, of, titled) => `${name}${titled === '' ? '' : ` (${titled})`} = ${of}`,
  within: (named) => `        where ${named}`,
  tableRow: (of, gives) => `        ${of}: ${gives}`,
  counts: (rule) => `        ${rule}`,
  labels: {
    roster: 'roster',
    condition: 'condition',
    judgement: 'judgement',
    material: 'paper',
    target: 'target',
    deadline: 'deadline',
    places: 'places',
    funding: 'funding',
    period: 'period',
    recommendedBy: 'recommended by',
    priority: 'priority',
    quota: 'quota',
    reading: 'reading',
    provision: 'provision',
    limit: 'limit',
    let: 'named',
    table: 'table',
    score: 'score',
    section: 'part',
    indicator: 'indicator',
    ranking: 'ranking',
  },
  places: (count) => `${count} projects`,
  fundingCap: (cap) => `at most ${cap} × 10,000 yuan a project`,
};

export const commandLine: Words['commandLine'] = { help, lines, outline, refused };
