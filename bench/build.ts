import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** What is built for people, and by which of webpack's configurations. */
const BUILDS = {
  web: join(ROOT, 'dist/web/taskpane.html'),
  cli: join(ROOT, 'dist/cli/shortlister.js'),
} as const;

/**
 * The file that a measured build begins at. It is built where it is absent; one that is there is measured as it is. Throws
 * where it cannot be built.
 */
export const requireBuild = (name: keyof typeof BUILDS): string => {
  const path = BUILDS[name];
  if (existsSync(path)) return path;
  console.log(`\ndist/${name} is not there: it is being built …`);
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--config-name', name, '--mode', 'production'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(path)) throw new Error(`webpack made no ${path}`);
  return path;
};
