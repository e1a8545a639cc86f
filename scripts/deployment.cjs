/**
 * Where the add-in is served from and where Office.js comes from: two settings of the environment.
 *   ADDIN_ADDRESS  https address of the folder that holds taskpane.html, default https://localhost:3000
 *   OFFICE_JS      microsoft (Microsoft's CDN), 21vianet (the CDN for China), own (the copy in office/), default own
 */
const addInAddress = (process.env.ADDIN_ADDRESS ?? 'https://localhost:3000').replace(/\/+$/, '');

const officeSources = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  own: 'office/office.js',
};
const chosen = process.env.OFFICE_JS ?? 'own';
if (!(chosen in officeSources)) {
  throw new Error(`OFFICE_JS: expected one of ${Object.keys(officeSources).join(', ')}, found "${chosen}".`);
}
const officeSource = officeSources[chosen];

/** The part of Office.js that Excel on each platform asks for, with Chinese and English strings. */
const officeFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** The manifest with the development address replaced by the one it is deployed to. */
const manifestFor = (text, address) => text.replaceAll('https://localhost:3000', address);

module.exports = { addInAddress, officeSource, officeFiles, manifestFor };
