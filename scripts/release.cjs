/**
 * Makes the deployable zip: builds for production, then packs `dist/web` (add-in, workbench, manifest) and `dist/cli`
 * (command line) with LICENSE, README and CHANGELOG into `out/shortlister-<version>.zip`. Same sources, same bytes.
 *   ADDIN_ADDRESS and OFFICE_JS as for `npm run build`.
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, posix } = require('node:path');
const { zipSync } = require('fflate');
const { version } = require('../package.json');
const { addInAddress } = require('../webpack.config.js');

const root = join(__dirname, '..');
/** The earliest time a zip can hold, in the machine's own zone, so that the clock leaves no trace. */
const noTime = new Date(1980, 0, 1);

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path).map((file) => posix.join(entry.name, file)) : [entry.name];
    });

const pack = () => {
  const entries = {};
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) entries[file] = readFileSync(join(root, file));
  for (const folder of ['web', 'cli'])
    for (const file of filesBelow(join(root, 'dist', folder)))
      entries[posix.join(folder, file)] = readFileSync(join(root, 'dist', folder, file));
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, [bytes, { mtime: noTime }]])),
  );
};

execFileSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], {
  cwd: root,
  stdio: 'inherit',
});
const bytes = pack();
const target = join(root, 'out', `shortlister-${version}.zip`);
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(target, bytes);
console.log(`out/shortlister-${version}.zip  ${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
console.log(`SHA-256  ${createHash('sha256').update(bytes).digest('hex')}`);
console.log(`manifest 中的地址：${addInAddress}`);
