import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceCoverage, writeCoverage } from './coverage/coverage-table';
import { listWorkedGuidelines, readWorkedGuideline } from './samples/worked-cases';

const README = join(__dirname, '..', 'guidelines', 'README.md');

const guidelines = listWorkedGuidelines().map((id) => readWorkedGuideline(id).guideline);
writeFileSync(README, replaceCoverage(readFileSync(README, 'utf8'), writeCoverage(guidelines)));
