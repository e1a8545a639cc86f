const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Builds the pages once for all browser tests: as deployed, but unminified, which is quicker. */
module.exports = () => {
  const root = join(__dirname, '../../..');
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const words = ['--config-name', 'web', '--mode', 'development', '--no-devtool'];
  words.push('--env', 'gallery', '--output-path', 'dist/web-test');
  execFileSync(process.execPath, [webpack, ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};
