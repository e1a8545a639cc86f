import type { FilePosition, GuidelineIssue, ShapeExpectation } from '../../guideline/types';
import type { FeelIssue, NumberUnit } from '../../feel/types';
import { wordRosterProblem } from './rosters';
import { wordScoreProblem } from './score-issues';
import { wordTableProblem } from './table-issues';

/** Where a mistake in a guideline is, what was expected, what is there and what to do. */
export const guidelineIssue = (issue: GuidelineIssue): string =>
  `${place(issue.at)} ${issue.severity}: ${wordMistake(issue)}`;

function wordMistake(issue: GuidelineIssue): string {
  switch (issue.code) {
    case 'guideline.yaml':
      return wordYaml(issue.problem, issue.detail);
    case 'guideline.shape':
      return `"${issue.path || 'the file'}": expected ${wordExpectation(issue.expected)}, ${
        issue.found === undefined ? 'found nothing. Add it.' : `found "${issue.found}". Correct it.`
      }`;
    case 'guideline.unknownKey':
      return `Unknown key "${issue.key}"; expected one of ${issue.known.join(', ')}. ${suggest(issue.candidates, 'Remove it or use one of these.')}`;
    case 'guideline.limit':
      return `${LIMITED[issue.what](issue.limit, issue.found)}. Split it or shorten it.`;
    case 'guideline.missingFile':
      return `Expected a file "${issue.file}", found none. Add the file or remove it from programmes.`;
    case 'guideline.unlistedFile':
      return `The file "${issue.file}" is not listed under programmes in guideline.yaml and is not loaded. ${suggest(issue.candidates, 'List it or move it away.')}`;
    case 'guideline.fileId':
      return `Expected the id to be the file's name "${issue.file}", found "${issue.id}". Make them the same.`;
    case 'guideline.duplicateId':
      return `The id "${issue.id}" may be used once, but is taken at ${place(issue.first)}. Choose another id.`;
    case 'guideline.duplicateClause':
      return `"${issue.title}" under clause "${issue.clause}" stands at ${place(issue.first)} already. Remove one of them, or say how they differ.`;
    case 'guideline.duplicateFact':
      return `The fact "${issue.name}" may be declared once, but is declared at ${place(issue.first)}. Use that one and remove this declaration.`;
    case 'guideline.nearDuplicateFact':
      return `The fact "${issue.name}" differs from "${issue.other}" at ${place(issue.first)} in spelling only, so a header could mean either. Use one of them, or rename this one.`;
    case 'guideline.aliasClash':
      return `The alias "${issue.alias}" may stand for one fact, but stands for ${quoteAll(issue.facts)} (the other at ${place(issue.first)}). Keep it in one place.`;
    case 'guideline.nameTaken':
      return `The name "${issue.name}" is taken by a ${issue.by}. Choose another name.`;
    case 'guideline.unknownFact':
      return `No fact "${issue.name}" is declared. ${suggest(issue.candidates, 'Declare it under facts first.')}`;
    case 'guideline.factType':
      return `The fact "${issue.name}" has to be of type ${issue.expected} here, but is declared as ${issue.found}. Use another fact or change its type.`;
    case 'guideline.factDefinition':
      return `The fact "${issue.name}" ${FACT_PROBLEMS[issue.problem]}`;
    case 'guideline.unusedFact':
      return `The fact "${issue.name}" is declared, but no criterion, priority or limit reads it. Remove it, or add the criterion that needs it.`;
    case 'guideline.factCircle':
      return `Facts follow from each other in a circle: ${issue.names.join(' → ')}. Remove one "from".`;
    case 'guideline.unknownProgramme':
      return `There is no programme with the id "${issue.id}". ${suggest(issue.candidates, 'Use an id listed under programmes.')}`;
    case 'guideline.needlessProgrammes':
      return 'Only entries of the general part take programmes; this one belongs to its own programme anyway. Remove it.';
    case 'guideline.unknownGroup':
      return `Places are given per "${issue.name}", but there is no such fact. ${suggest(issue.candidates, 'Declare it under facts first.')}`;
    case 'guideline.unknownCriterion':
      return `There is no criterion or indicator with the id "${issue.id}". ${suggest(issue.candidates, 'See guideline show for all ids.')}`;
    case 'guideline.unknownReading':
      return `There is no reading with the id "${issue.id}". ${suggest(issue.candidates, 'See guideline show for all readings.')}`;
    case 'guideline.unknownOption':
      return `"${issue.option}" is no option; expected one of ${quoteAll(issue.options)}. Use one of these, or add it to the options first.`;
    case 'guideline.readingDefault':
      return `The default of a reading has to be the label of an option (${quoteAll(issue.labels)}), found "${issue.label}". Use one of these.`;
    case 'guideline.readingValues':
      return `All values of the reading "${issue.id}" have to be of one kind (numbers, true/false or texts), found ${issue.kinds.join(', ')}. Make them the same.`;
    case 'guideline.unusedReading':
      return `The reading "${issue.id}" is declared, but no expression uses its name. Remove it, or use it.`;
    case 'guideline.unusedLet':
      return `"${issue.name}" is named by let, but no expression uses it. Remove it, or use it.`;
    case 'guideline.letUnit':
      return issue.found === undefined
        ? `"${issue.name}" is no number and takes no unit, found "${issue.unit}". Remove unit.`
        : `"${issue.name}" comes to ${UNITS[issue.found]}; its unit has to be "${OWN_UNIT[issue.found]}", found "${issue.unit}". Correct it, or convert in the expression.`;
    case 'guideline.deadCriterion':
      return `The criterion "${issue.id}" ${DEAD[issue.reason]}`;
    case 'guideline.contradiction':
      return `The criterion "${issue.second}" contradicts "${issue.first}" at ${place(issue.firstAt)}: no value of "${issue.fact}" meets both. Check both thresholds and where they apply.`;
    case 'guideline.placesRatio':
      return `${issue.count} places with a difference ratio of ${issue.ratio * 100}% make ${Math.round(issue.count * (1 + issue.ratio))} contracts, found ${issue.contracts}. Check the three numbers.`;
    case 'guideline.score':
      return wordScoreProblem(issue.problem);
    case 'guideline.table':
      return wordTableProblem(issue.problem);
    case 'guideline.roster':
      return wordRosterProblem(issue.problem);
    case 'guideline.feel':
      return `In the expression "${oneLine(issue.expression)}": ${feelIssue(issue.issue)}`;
  }
}

const place = ({ file, line, column }: FilePosition): string => `${file}:${line}:${column}`;
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
const quoteAll = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** A suggestion where something is close, else what to do in general. */
const suggest = (candidates: readonly string[], otherwise: string): string =>
  candidates.length > 0 ? `Did you mean ${quoteAll(candidates)}?` : otherwise;

function wordExpectation(expected: ShapeExpectation): string {
  switch (expected.kind) {
    case 'type':
      return SHAPES[expected.type];
    case 'oneOf':
      return `one of ${expected.options.join(', ')}`;
    case 'either':
      return [...new Set(expected.of.map(wordExpectation))].join(' or ');
    case 'atLeast':
      return `a number ${expected.inclusive ? 'of at least' : 'above'} ${expected.minimum}`;
    case 'atMost':
      return `a number of at most ${expected.maximum}`;
    case 'items':
      return expected.minimum === 1 ? 'something not empty' : `at least ${expected.minimum} entries`;
    case 'characters':
      return `a text of at most ${expected.maximum} characters`;
    case 'id':
      return 'an id of lower-case letters, digits and hyphens (such as rd-share)';
    case 'date':
      return 'a date the calendar has (such as 2022-01-30)';
    case 'format':
      return 'a text of the required format';
    case 'other':
      return `what the format asks for (${expected.detail})`;
  }
}

const SHAPES = {
  text: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map of keys',
} as const;

const FACT_PROBLEMS = {
  noOptions: 'is a choice and needs its options listed, but has none. Add them.',
  needlessOptions: 'is no choice, text or list and takes no options. Remove them or change its type.',
  needlessSeries: 'is no count, amount or ratio and takes no series. Remove it or change its type.',
} as const;

const DEAD = {
  neverApplies: 'never applies: its when is never yes. Check it against who may apply.',
  alwaysMet: 'is always met and so asks for nothing. Check its numbers.',
  neverMet: 'can never be met by anyone. Check its numbers.',
} as const;

type Limited = Extract<GuidelineIssue, { code: 'guideline.limit' }>['what'];

const LIMITED: Readonly<Record<Limited, (limit: number, found: number) => string>> = {
  files: (limit, found) => `A guideline may have ${limit} files, this one has ${found}`,
  file: (limit, found) => `A file may have ${limit} characters, this one has ${found} and was not read`,
  text: (limit, found) => `A text may have ${limit} characters, this one has ${found}`,
  entries: (limit, found) => `A list may have ${limit} entries, this one has ${found}`,
  depth: (limit, found) => `Contents may nest ${limit} levels, here are at least ${found}`,
};

function wordYaml(problem: string, detail: string): string {
  switch (problem) {
    case 'DUPLICATE_KEY':
      return 'A key may stand once in a map, but is repeated here. Remove one of them.';
    case 'TAB_AS_INDENT':
      return 'Indentation has to be spaces, found a tab. Replace it by spaces.';
    case 'BAD_INDENT':
      return 'Indentation or brackets are off; they have to line up and close. Check this line.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Two ": " in one line cannot be read as one map. Put quotes around a text with a colon.';
    case 'MISSING_CHAR':
      return 'A quote or bracket is not closed. Check this line.';
    case 'MULTIPLE_DOCS':
      return 'A file holds one document, but "---" starts another. Split it into two files.';
    case 'TAG_RESOLVE_FAILED':
      return 'Tags with "!" are not supported. Remove the tag, or put quotes around the text.';
    case 'EMPTY':
      return 'Expected content, found an empty file. Fill it in or remove it.';
    default:
      return `Not correct YAML: ${detail}. Check this line and the one above.`;
  }
}

/** The sentence for a mistake in an expression, without its place. */
export function feelIssue(issue: FeelIssue): string {
  switch (issue.code) {
    case 'feel.syntax':
      return issue.found === ''
        ? 'it ends too early. Complete it.'
        : `cannot be read at "${issue.found}". Check brackets, quotes and operators (half-width).`;
    case 'feel.tooLarge':
      return issue.what === 'length'
        ? `An expression may have ${issue.limit} characters, this one has ${issue.found}. Split it with let, or write it more simply.`
        : `An expression may nest ${issue.limit} levels (each +, and, or of a chain is one), this one has ${issue.found}. Split it with let, or use a list.`;
    case 'feel.unsupported':
      return `"${issue.construct}" is not supported. Use what guidelines/README.md lists.`;
    case 'feel.unknownName':
      return `no fact, reading or let is named "${issue.name}". ${suggest(issue.candidates, 'Declare it first.')}`;
    case 'feel.unknownFunction':
      return `there is no function "${issue.name}". ${suggest(issue.candidates, 'See guidelines/README.md for those there are.')}`;
    case 'feel.argumentCount':
      return `the function "${issue.name}" takes ${issue.expected} arguments, found ${issue.found}. Correct it.`;
    case 'feel.type':
      return `"${issue.at}" has to be of type ${issue.expected}, found ${issue.found}. Correct it, or check the type of the fact.`;
    case 'feel.unit':
      return `the sides of "${issue.at}" have different units: ${UNITS[issue.left]} and ${UNITS[issue.right]}. Convert one of them.`;
    case 'feel.option':
      return `"${issue.option}" is no option; expected one of ${quoteAll(issue.options)}. Use one of these, or add it to the options first.`;
    case 'feel.constant':
      return `"${issue.at}" is always ${issue.value ? 'yes' : 'no'}, whatever the facts are. Check it.`;
  }
}

const OWN_UNIT: Readonly<Record<NumberUnit, string>> = { count: '件', amount: '万元', ratio: '%', points: '分' };

const UNITS: Readonly<Record<NumberUnit, string>> = {
  count: 'a count',
  amount: 'an amount (万元)',
  ratio: 'a ratio',
  points: 'points',
};
