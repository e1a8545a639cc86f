import { Command, CommanderError, Option } from 'commander';
import type { AssignOptions } from './assign-options';
import type { CollectOptions } from './collect-command';
import type { HandOutOptions } from './handout-command';
import type { BindOptions } from './bind-command';
import type { RankOptions } from './rank-options';
import { usePacker } from '../../hosts/xlsx/zip/packer';
import { NODE_PACKER } from './node-packer';
import { Refusal, showTerminalLine } from './output';
import type { ScreenOptions } from './screen-options';
import type { ListOptions, TemplateOptions } from './guideline-commands';
import type { VerifyOptions } from './verify-command';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, LANGUAGES, wordsIn } from '../../words/words';

/** Exit status: 0 done, 1 input refused, 2 usage. */
export type ExitStatus = 0 | 1 | 2;

const program = (spoken: Language) => {
  const { assignment, commandLine, copies } = wordsIn(spoken);
  const { help } = commandLine;
  const shortlister = new Command('shortlister')
    .description(help.shortlister)
    .exitOverride()
    .configureOutput({ writeErr: (text) => showTerminalLine(text.trimEnd(), 'error') })
    .showHelpAfterError(help.afterError);
  const language = () => new Option('--language <language>', help.language).choices(LANGUAGES).default(spoken);

  const onWorkbook = (name: string, description: string) =>
    shortlister
      .command(name)
      .description(description)
      .argument('<workbook>', help.workbook)
      .option('--guideline <id or file>', help.guideline)
      .option('--programme <id>', help.programme)
      .option('--as-of <date>', help.asOf)
      .option('--sheet <name[=id]>', help.sheet, collect, [])
      .option('--bindings <file>', help.bindings)
      .addOption(new Option('--accept <level>', help.accept).choices(['certain', 'likely']))
      .option('--reading <id=label>', help.reading, collect, [])
      .option('--elsewhere <sentence>', help.elsewhere)
      .option('--roster <name=file[:sheet]>', help.roster, collect, [])
      .option('--in-place', help.inPlace)
      .addOption(language());

  onWorkbook('bind', help.bind.command)
    .requiredOption('--out <file>', help.bind.out)
    .action(async (workbook: string, options: BindOptions) => {
      const { bindCommand } = await import('./bind-command');
      await bindCommand(workbook, options);
    });

  onWorkbook('screen', help.screen.command)
    .option('--out <file>', help.screen.out)
    .option('--json <file>', help.screen.json)
    .action(async (workbook: string, options: ScreenOptions) => {
      const { screenCommand } = await import('./screen-command');
      await screenCommand(workbook, options);
    });

  onWorkbook('rank', help.rank.command)
    .option('--quotas <file>', help.rank.quotas)
    .addOption(
      new Option('--method <method>', help.rank.method).choices(['mean', 'median', 'weighted', 'trimmed', 'zScore']),
    )
    .option('--score <name>', help.rank.score, (text: string, given: readonly string[] = []) => [...given, text])
    .option('--tie <rule>', help.rank.tie, (text: string, given: readonly string[] = []) => [...given, text])
    .addOption(new Option('--round <round>', help.rank.round).choices(['first', 'final']))
    .option('--budget <amount>', help.rank.budget)
    .option('--per-project <amount>', help.rank.perProject)
    .addOption(new Option('--official <list>', help.rank.official).choices(['order', 'bestTotal']))
    .option('--reason <text>', help.rank.reason)
    .option('--out <file>', help.rank.out)
    .option('--json <file>', help.rank.json)
    .option('--notices <date>', help.rank.notices)
    .option('--csv <folder>', help.rank.csv)
    .action(async (workbook: string, options: RankOptions) => {
      const { rankCommand } = await import('./rank-command');
      await rankCommand(workbook, options);
    });

  onWorkbook('assign', assignment.help.command)
    .option('--experts <file[:sheet]>', assignment.help.experts)
    .option('--per <number>', assignment.help.per, '3')
    .option('--fix <file>', assignment.help.fix)
    .option('--out <file>', assignment.help.out)
    .option('--json <file>', assignment.help.json)
    .action(async (workbook: string, options: AssignOptions) => {
      const { assignCommand } = await import('./assign-command');
      await assignCommand(workbook, options);
    });

  onWorkbook('handout', copies.help.handout)
    .addOption(new Option('--to <whom>', copies.help.to).choices(['experts', 'offices']).makeOptionMandatory())
    .option('--assignment <sheet or file>', copies.help.assignment)
    .option('--experts <file[:sheet]>', copies.help.experts)
    .option('--folder <folder>', copies.help.folder)
    .option('--until <date>', copies.help.until)
    .option('--json <file>', copies.help.handoutJson)
    .action(async (workbook: string, options: HandOutOptions) => {
      const { handoutCommand } = await import('./handout-command');
      await handoutCommand(workbook, options);
    });

  onWorkbook('collect', copies.help.collect)
    .argument('<copies...>', copies.help.copies)
    .option('--assignment <sheet or file>', copies.help.assignment)
    .option('--offices', copies.help.offices)
    .option('--take <key:column>', copies.help.take, collect, [])
    .option('--out <file>', copies.help.out)
    .option('--json <file>', copies.help.collectJson)
    .action(async (workbook: string, files: string[], options: CollectOptions) => {
      const { collectCommand } = await import('./collect-command');
      await collectCommand(workbook, files, options);
    });

  shortlister
    .command('verify')
    .description(help.verify.command)
    .argument('<workbook>', help.verify.workbook)
    .option('--guideline <id or file>', help.verify.guideline, collect, [])
    .option('--roster <name=file[:sheet]>', help.roster, collect, [])
    .addOption(language())
    .action(async (workbook: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command');
      await verifyCommand(workbook, options);
    });

  const guideline = shortlister.command('guideline').description(help.guidelines.command);
  guideline
    .command('list')
    .description(help.guidelines.list)
    .option('--json', help.guidelines.json)
    .addOption(language())
    .action(async (options: ListOptions) => (await import('./guideline-commands')).listCommand(options));
  guideline
    .command('show')
    .description(help.guidelines.show)
    .argument('<id>', help.guidelines.id)
    .option('--json', help.guidelines.json)
    .addOption(language())
    .action(async (id: string, options: ListOptions) =>
      (await import('./guideline-commands')).showCommand(id, options),
    );
  guideline
    .command('check')
    .description(help.guidelines.check)
    .argument('<path>', help.guidelines.path)
    .addOption(language())
    .action(async (path: string, options: object) =>
      (await import('./guideline-commands')).checkCommand(path, options),
    );

  shortlister
    .command('template')
    .description(help.template.command)
    .argument('<guideline>', help.template.guideline)
    .argument('<programme>', help.template.programme)
    .requiredOption('--out <file>', help.template.out)
    .addOption(language())
    .action(async (id: string, programme: string, options: TemplateOptions) =>
      (await import('./guideline-commands')).templateCommand(id, programme, options),
    );
  return shortlister;
};

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

/** The language asked for on a command line, known before it is parsed: help and refusals are in it too. */
const languageOf = (words: readonly string[]): Language => {
  const given = words.map((word, index) => (word === '--language' ? words[index + 1] : word.split('--language=')[1]));
  return LANGUAGES.find((language) => given.includes(language)) ?? DEFAULT_LANGUAGE;
};

usePacker(NODE_PACKER);

/** Runs one command line; messages go to the terminal, the status is returned. */
export const runCli = async (words: readonly string[]): Promise<ExitStatus> => {
  const language = languageOf(words);
  try {
    await program(language).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      showTerminalLine(error.wordIn(language), 'error');
      return error.status;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
};
