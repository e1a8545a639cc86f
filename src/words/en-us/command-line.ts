import type { Words } from '../shape';

export const commandLine: Words['commandLine'] = {
  outputPaths: {
    isWorkbook: (option, path) =>
      `${option}: ${path} is the workbook itself and would be overwritten. Choose another name, or add --in-place to write into the workbook.`,
    replacesWorkbook: (option, path) =>
      `${option}: ${path} is the workbook itself and would be overwritten. Choose another name.`,
    isInput: (option, path, other) =>
      `${option}: ${path} is the file given by ${other} and would be overwritten. Choose another name.`,
    isOutput: (option, path, other) =>
      `${option}: ${path} is the same file as ${other}; one would overwrite the other. Choose another name.`,
  },
};
