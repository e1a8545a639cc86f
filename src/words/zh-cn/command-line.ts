/** 命令行的用语。 */
export const commandLine = {
  /** Why an output path is refused before anything is computed. */
  outputPaths: {
    /** The output is the workbook to screen. */
    isWorkbook: (option: string, path: string) =>
      `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名；确要写入申报表本身，请加 --in-place。`,
    /** The output is the workbook to screen, but not as a workbook. */
    replacesWorkbook: (option: string, path: string) =>
      `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名。`,
    /** The output is another file that is read, given by the other option. */
    isInput: (option: string, path: string, other: string) =>
      `${option}：${path} 就是 ${other} 给出的文件，写入会覆盖它。请换一个文件名。`,
    isOutput: (option: string, path: string, other: string) =>
      `${option}：${path} 与 ${other} 是同一个文件，后写的会覆盖先写的。请换一个文件名。`,
  },
};
