const NEWEST_MINOR = 30;

/** Whether Excel here has a requirement set, e.g. `1.18`. */
export const isApiAtLeast = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** The newest requirement set of Excel here, for a message. */
export const newestApi = (): string => {
  for (let minor = NEWEST_MINOR; minor >= 1; minor -= 1) {
    if (isApiAtLeast(`1.${minor}`)) return `ExcelApi 1.${minor}`;
  }
  return 'ExcelApi –';
};
