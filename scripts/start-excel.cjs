const { spawn } = require('node:child_process');
const { join } = require('node:path');

/** Serves over https with the trusted local certificate, then lets Microsoft's tool open Excel with the add-in sideloaded. */
const root = join(__dirname, '..');
const run = (command, words, extra = {}) =>
  spawn(command, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...extra },
  });

const server = run(process.execPath, [join(__dirname, 'start.cjs')], { ADDIN_HTTPS: '1' });
const sideload = run('npx', [
  '--yes',
  'office-addin-debugging@6',
  'start',
  'manifest.xml',
  'desktop',
  '--app',
  'excel',
  '--no-debug',
]);
sideload.on('exit', (status) => {
  if (status !== 0) {
    console.error(
      '未能自动打开 Excel。请在 Excel 中手动旁加载 manifest.xml（插入 → 我的加载项 → 上传），服务仍在运行。',
    );
  }
});
process.on('SIGINT', () => server.kill());
