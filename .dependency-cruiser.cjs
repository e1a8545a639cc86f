/**
 * The direction of imports. Each rule says why it stands; the reason is printed with a violation.
 * Everything from snapshot to write plan is pure; hosts and views only connect to it.
 */
const room = (name, allowed, comment) => ({
  name: `${name.replace(/\W+/g, '-')}-imports`,
  severity: 'error',
  comment,
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...allowed.map((folder) => `^src/${folder}/`)] },
});

/** What cells are called is arithmetic, no host: everybody may ask for it. */
const ADDRESSES = '^src/workbook/cell-addresses';

const typesOnly = (name, target, comment) => ({
  name: `${name}-takes-only-types-of-${target.replace(/\W+/g, '-')}`,
  severity: 'error',
  comment,
  from: { path: `^src/${name}/` },
  to: { path: `^src/${target}/`, pathNot: ADDRESSES, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle, of types too, means two concepts were not separated; find the third one.',
      from: {},
      to: { circular: true },
    },
    room('logic', [], 'Three-valued logic stands on its own.'),
    room('feel', ['logic'], 'The criteria language knows no applicants and no guidelines.'),
    room(
      'workbook',
      [],
      'The port, and what every host shares: addresses, looks, the stored part; hosts and plans meet here.',
    ),
    room('guideline', ['feel', 'logic'], 'A guideline is data over the criteria language; it knows no sheet.'),
    room(
      'applicants',
      ['logic', 'guideline', 'feel', 'workbook'],
      'Reading cells needs the facts asked for, nothing about verdicts.',
    ),
    room(
      'screening',
      ['logic', 'feel', 'guideline', 'applicants', 'workbook'],
      'Verdicts come before wording, ranking and hosts.',
    ),
    room(
      'ranking',
      ['logic', 'feel', 'guideline', 'applicants', 'screening', 'workbook'],
      'Ranking takes what was screened; inside it works on plain ids and numbers.',
    ),
    room(
      'reviewers',
      ['logic', 'guideline', 'applicants', 'screening', 'ranking', 'workbook'],
      'What people said of applicants is plain entries; where they stand in cells is for plans to say.',
    ),
    room(
      'words',
      ['feel', 'guideline', 'applicants', 'screening', 'ranking', 'reviewers', 'workbook'],
      'Words are a table; what they speak of they know as types only.',
    ),
    room(
      'wording',
      ['words', 'logic', 'feel', 'guideline', 'applicants', 'screening', 'ranking', 'reviewers', 'workbook'],
      'Wording reads results; it computes none.',
    ),
    room(
      'memory',
      ['logic', 'guideline', 'applicants', 'screening', 'ranking', 'reviewers', 'workbook', 'words'],
      'What is kept in a workbook has one schema; it knows no sentence.',
    ),
    room(
      'plans',
      [
        'wording',
        'words',
        'memory',
        'logic',
        'feel',
        'guideline',
        'applicants',
        'screening',
        'ranking',
        'reviewers',
        'workbook',
      ],
      'Plans say what is to be written; they write nothing.',
    ),
    room(
      'review',
      [
        'plans',
        'wording',
        'words',
        'memory',
        'logic',
        'feel',
        'guideline',
        'applicants',
        'screening',
        'ranking',
        'reviewers',
        'workbook',
      ],
      'Use cases know the port, never a host or a view.',
    ),
    room('hosts/excel', ['workbook'], 'A host makes snapshots and carries out write plans, nothing else.'),
    room('hosts/xlsx', ['workbook'], 'A host makes snapshots and carries out write plans, nothing else.'),
    room(
      'workbench',
      ['workbook', 'hosts/xlsx', 'words'],
      'The workbench stands in for Excel; it knows nothing of reviews. Its words stand with the others: a language is one folder.',
    ),
    room(
      'pane',
      [
        'review',
        'plans',
        'wording',
        'words',
        'memory',
        'guideline',
        'applicants',
        'screening',
        'ranking',
        'reviewers',
        'workbook',
        'feel',
        'logic',
      ],
      'The pane shows the state of a review and sends it commands; only entries pick a host.',
    ),
    typesOnly(
      'words',
      '(feel|guideline|applicants|screening|ranking|reviewers|workbook)',
      'A table of words runs nothing.',
    ),
    typesOnly('applicants', 'workbook', 'Pure code sees cell values, not a host.'),
    typesOnly('screening', 'workbook', 'Pure code sees cell values, not a host.'),
    typesOnly('pane', 'workbook', 'The pane reaches a workbook through the review.'),
    {
      name: 'pure-code-has-no-office-no-dom-no-files',
      severity: 'error',
      comment: 'Everything from snapshot to write plan takes plain values and gives plain values.',
      from: {
        path: '^src/(logic|feel|guideline|applicants|screening|ranking|reviewers|words|wording|plans|memory|workbook|review)/',
      },
      to: {
        path: '(@microsoft/office-js|@types/office-js|react|@fluentui|hucre|saxes|fflate)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-code-has-no-node',
      severity: 'error',
      comment: 'The same core runs in the pane.',
      from: { path: '^src/', pathNot: '^src/(entries|hosts/xlsx/files)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-only-in-its-host',
      severity: 'error',
      comment: 'Office.js has one door.',
      from: { path: '^src/', pathNot: '^src/(hosts/excel|workbench|entries)/' },
      to: { path: '@microsoft/office-js' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      comment: 'Tests, benches and scripts depend on the product, never the other way.',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      comment: 'What runs must be in dependencies.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
