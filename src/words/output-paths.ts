import type { Language } from './language';

/** Why an output path is refused before anything is computed. */
interface OutputPathWords {
  /** The output is the workbook to screen. */
  readonly isWorkbook: (option: string, path: string) => string;
  /** The output is the workbook to screen, but not as a workbook. */
  readonly replacesWorkbook: (option: string, path: string) => string;
  /** The output is another file that is read, given by the other option. */
  readonly isInput: (option: string, path: string, other: string) => string;
  readonly isOutput: (option: string, path: string, other: string) => string;
}

const ZH_CN: OutputPathWords = {
  isWorkbook: (option, path) =>
    `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名；确要写入申报表本身，请加 --in-place。`,
  replacesWorkbook: (option, path) => `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名。`,
  isInput: (option, path, other) => `${option}：${path} 就是 ${other} 给出的文件，写入会覆盖它。请换一个文件名。`,
  isOutput: (option, path, other) =>
    `${option}：${path} 与 ${other} 是同一个文件，后写的会覆盖先写的。请换一个文件名。`,
};

const EN_US: OutputPathWords = {
  isWorkbook: (option, path) =>
    `${option}: ${path} is the workbook itself and would be overwritten. Choose another name, or add --in-place to write into the workbook.`,
  replacesWorkbook: (option, path) =>
    `${option}: ${path} is the workbook itself and would be overwritten. Choose another name.`,
  isInput: (option, path, other) =>
    `${option}: ${path} is the file given by ${other} and would be overwritten. Choose another name.`,
  isOutput: (option, path, other) =>
    `${option}: ${path} is the same file as ${other}; one would overwrite the other. Choose another name.`,
};

/** The words about output paths in one language. */
export const outputPathWordsIn = (language: Language): OutputPathWords => {
  switch (language) {
    case 'zh-CN':
      return ZH_CN;
    case 'en-US':
      return EN_US;
  }
};
