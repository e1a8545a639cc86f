import type { HostIssue } from '../../workbook/types';
import { newestApi } from './requirement-sets';

/** The issue behind an error code of Office.js. The error's message is localised and never looked at. */
export const issueOf = (code: string, sheet = ''): HostIssue => {
  switch (code) {
    case 'AccessDenied':
      return { code: 'host.protectedSheet', sheet };
    case 'InvalidOperationInCellEditMode':
      return { code: 'host.cellEditing' };
    case 'InactiveWorkbook':
      return { code: 'host.otherWorkbook' };
    case 'ItemNotFound':
      return { code: 'host.sheetGone', sheet };
    case 'ItemAlreadyExists':
      return { code: 'host.sheetNameTaken', sheet };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
      return { code: 'host.tooLarge', limit: '5 MB', found: code };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
      return { code: 'host.apiMissing', needed: 'ExcelApi 1.14', found: newestApi() };
    default:
      return { code: 'host.unavailable', detail: code };
  }
};
