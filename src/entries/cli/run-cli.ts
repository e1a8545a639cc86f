import { Command, CommanderError, Option } from 'commander';
import type { RankOptions } from './rank-options';
import { Refusal, showTerminalLine } from './output';
import type { ScreenOptions } from './screen-options';
import type { TemplateOptions } from './guideline-commands';
import type { VerifyOptions } from './verify-command';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../words/words';

/** Exit status: 0 done, 1 input refused, 2 usage. */
export type ExitStatus = 0 | 1 | 2;

const program = () => {
  const shortlister = new Command('shortlister')
    .description(
      '按申报指南核查申报表，并在名额内排序。 Screens applicants against an official guideline and ranks them within its places.',
    )
    .exitOverride()
    .configureOutput({ writeErr: (text) => showTerminalLine(text.trimEnd(), 'error') })
    .showHelpAfterError('（加 --help 查看用法）');
  const language = () => new Option('--language <language>', '结果用语').choices(LANGUAGES).default(DEFAULT_LANGUAGE);

  const onWorkbook = (name: string, description: string) =>
    shortlister
      .command(name)
      .description(description)
      .argument('<workbook>', '申报表（.xlsx 或 .xlsm）')
      .requiredOption('--guideline <id or file>', '申报指南：编号，或自带的指南文件、文件夹')
      .option('--programme <id>', '项目类别；不给则按表中“项目类别”列')
      .option('--as-of <date>', '核查日，如 2022-01-30；不给则用指南规定的日期')
      .option(
        '--sheet <name[=id]>',
        '工作表，可多次给出，一并核查；没有类别列的写 工作表名=项目编号；不给则取行数最多的一张',
        collect,
        [],
      )
      .option('--bindings <file>', '列名与事实的对应：{ "列名": "事实名" }')
      .option('--reading <id=label>', '口径选择，可多次给出', collect, [])
      .option('--strict', '没有对应列的事实按缺项计')
      .option('--in-place', '结果直接写入申报表本身')
      .addOption(language());

  onWorkbook('screen', '核查申报表，结论写入结果列')
    .option('--out <file>', '写入结果列后的工作簿')
    .option('--json <file>', '逐条结论（JSON）')
    .action(async (workbook: string, options: ScreenOptions) => {
      const { screenCommand } = await import('./screen-command');
      await screenCommand(workbook, options);
    });

  onWorkbook('rank', '在名额内排序，名次、名单和评审记录写入工作簿')
    .option('--quotas <file>', '与指南不同的名额（YAML）：places、reserve、各推荐名额，可带理由')
    .addOption(
      new Option('--method <method>', '计分方法；不给则沿用工作簿中的设置，没有则为 mean').choices([
        'mean',
        'median',
        'weighted',
        'trimmed',
        'zScore',
      ]),
    )
    .option(
      '--tie <rule>',
      '同分与线上并列，可多次给出：column:列名[:asc] 按该列比较（asc 为小者在前），show 列出并列，draw:种子 抽签；不给则沿用工作簿中的设置',
      (text: string, given: readonly string[] = []) => [...given, text],
    )
    .addOption(
      new Option('--round <round>', '差额立项时的名额：first 先行立项，final 最终支持').choices(['first', 'final']),
    )
    .option('--budget <万元>', '资助总额')
    .option('--per-project <万元>', '每项资助上限')
    .addOption(
      new Option('--official <list>', '正式名单：order 按得分顺序，bestTotal 同样限制下总分最高').choices([
        'order',
        'bestTotal',
      ]),
    )
    .option('--reason <text>', '以总分最高的名单为正式名单的理由')
    .option('--out <file>', '写入结果列和名单后的工作簿')
    .option('--json <file>', '排序结果（JSON）')
    .option('--notices <date>', '补正通知的发出日期；给出则一并写入补正通知')
    .option('--csv <folder>', '名单另存为 CSV 的文件夹')
    .action(async (workbook: string, options: RankOptions) => {
      const { rankCommand } = await import('./rank-command');
      await rankCommand(workbook, options);
    });

  shortlister
    .command('verify')
    .description('凭评审记录重新计算，核对结果列和名单')
    .argument('<workbook>', 'rank --out 生成的工作簿')
    .option('--guideline <id or file>', '当时的申报指南，可多次给出；不给则按各记录中的编号', collect, [])
    .addOption(language())
    .action(async (workbook: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command');
      await verifyCommand(workbook, options);
    });

  const guideline = shortlister.command('guideline').description('查看和检查申报指南');
  guideline
    .command('list')
    .description('列出可用的指南')
    .option('--json', '输出 JSON')
    .action(async (options: object) => (await import('./guideline-commands')).listCommand(options));
  guideline
    .command('show')
    .description('列出一份指南的全部条款')
    .argument('<id>', '指南编号')
    .option('--json', '输出 JSON')
    .action(async (id: string, options: object) => (await import('./guideline-commands')).showCommand(id, options));
  guideline
    .command('check')
    .description('检查自己编写的指南，指出文件、行、列')
    .argument('<path>', '指南文件夹或单个 .yaml 文件')
    .addOption(language())
    .action(async (path: string, options: object) =>
      (await import('./guideline-commands')).checkCommand(path, options),
    );

  shortlister
    .command('template')
    .description('生成某个项目的空白申报表')
    .argument('<guideline>', '指南编号')
    .argument('<programme>', '项目类别编号')
    .requiredOption('--out <file>', '生成的工作簿')
    .addOption(language())
    .action(async (id: string, programme: string, options: TemplateOptions) =>
      (await import('./guideline-commands')).templateCommand(id, programme, options),
    );
  return shortlister;
};

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

/** Runs one command line; messages go to the terminal, the status is returned. */
export const runCli = async (words: readonly string[]): Promise<ExitStatus> => {
  try {
    await program().parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      showTerminalLine(error.message, 'error');
      return 1;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
};
