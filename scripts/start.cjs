const { createServer } = require('node:net');
const webpack = require('webpack');
const DevServer = require('webpack-dev-server');
const configurations = require('../webpack.config.js');

/** The first free port from the wanted one on, on loopback. */
const freePort = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort(port + 1)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });

/** Serves the workbench and the pane on this machine only; with `gallery`, their views and states too. */
const start = async (gallery) => {
  const config = configurations({ gallery }, { mode: 'development' }).find(({ name }) => name === 'web');
  const port = await freePort(config.devServer.port);
  const server = new DevServer(
    { ...config.devServer, port, setupExitSignals: true },
    webpack({ ...config, infrastructureLogging: { level: 'error' } }),
  );
  console.log('正在准备工作台，首次需要约半分钟…');
  await server.start();
  const secure = config.devServer.server !== 'http';
  server.middleware.waitUntilValid(() =>
    console.log(
      `工作台已就绪：${secure ? 'https' : 'http'}://127.0.0.1:${port}/${gallery ? 'gallery.html' : ''}（按 Ctrl+C 结束）`,
    ),
  );
};

start(process.argv[2] === 'gallery').catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
