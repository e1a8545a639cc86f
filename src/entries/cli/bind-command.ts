import { confirmProposals } from '../../applicants/readings';
import { gatherUnknownWords } from '../../screening/ask-words';
import { wordsIn } from '../../words/words';
import { bindingsJson } from './bindings-file';
import { tellMisfits } from './guideline-fit';
import { checkOutputs } from './output-paths';
import { showProgress, showTerminalLine, writeJson } from './output';
import { readToScreen, screenRead } from './read-to-screen';
import { tellAlike, tellBinding, tellProposals, tellWords } from './tell-reading';
import type { SheetOptions } from './screen-options';

/** Options of `bind`. */
export interface BindOptions extends SheetOptions {
  readonly out: string;
}

/**
 * `bind`: writes what each column of a sheet stands for, with the evidence, for a person to read and change. The file
 * fixes what is certain, and with `--accept likely` what is likely too.
 */
export const bindCommand = async (path: string, options: BindOptions): Promise<void> => {
  const progress = showProgress();
  await checkOutputs(path, options, [{ option: '--out', path: options.out, kind: 'json' }]);
  const read = await readToScreen(path, options, progress.note);
  const { language } = read;
  const { sheets, words: asked } = screenRead(read, options.accept);
  const words = wordsIn(language).commandLine.lines.bindings;
  const files = sheets.map(({ sheet, screening, review }) => {
    const { binding } = screening;
    const certain = binding.proposals.filter(({ level }) => level === 'certain');
    const fixed = confirmProposals(review.fixed, certain);
    return [sheet.name, bindingsJson(binding, fixed, gatherUnknownWords(screening), language)] as const;
  });
  const [only] = files;
  await writeJson(options.out, files.length === 1 ? only?.[1] : { sheets: Object.fromEntries(files) });
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  if (options.accept === 'likely') for (const line of tellProposals(read, options.accept)) showTerminalLine(line);
  for (const { screening } of sheets) for (const line of tellBinding(screening, language)) showTerminalLine(line);
  for (const line of tellWords(asked, options.accept, language)) showTerminalLine(line);
  showTerminalLine(words.written(options.out));
};
