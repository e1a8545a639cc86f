const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { addInAddress, manifestFor, officeSource, officeFiles } = require('./scripts/deployment.cjs');
const { BundleBudget } = require('./scripts/bundle-budget.cjs');

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          target: 'es2020',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    },
  },
  { test: /\.ya?ml$/, type: 'asset/source' },
  // Its ES build lies in a package that calls itself CommonJS.
  { test: /chinese-days[\\/].*\.es\.js$/, type: 'javascript/esm' },
];
const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js'] };

/** Every view of the pane in every state, from the tests' fixtures: for those who work on it, never deployed. */
const gallery = {
  entry: { gallery: './gallery/start.tsx' },
  page: new HtmlPlugin({ template: 'gallery/index.html', filename: 'gallery.html', chunks: ['gallery'] }),
};

/** The task pane, the ribbon command and the workbench: static files for any web server. */
const web = (production, withGallery) => ({
  name: 'web',
  mode: production ? 'production' : 'development',
  target: ['web', 'es2020'],
  devtool: production ? false : 'source-map',
  entry: {
    taskpane: './src/entries/taskpane.tsx',
    commands: './src/entries/commands.ts',
    workbench: './src/entries/workbench.tsx',
    ...(withGallery && gallery.entry),
  },
  output: {
    path: path.resolve(__dirname, 'dist/web'),
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
    publicPath: '',
  },
  module: { rules },
  resolve,
  performance: { hints: false },
  plugins: [
    // HiGHS looks for Node's modules only where it runs in Node.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
    new HtmlPlugin({
      template: 'src/entries/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      officeSource,
      scriptLoading: 'defer',
    }),
    new HtmlPlugin({
      template: 'src/entries/commands.html',
      filename: 'commands.html',
      chunks: ['commands'],
      officeSource,
      scriptLoading: 'defer',
    }),
    new HtmlPlugin({
      template: 'src/entries/workbench.html',
      filename: 'index.html',
      chunks: ['workbench'],
      scriptLoading: 'defer',
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
        { from: 'assets/samples/*.{xlsx,json}', to: 'assets/samples/[name][ext]', noErrorOnMissing: true },
        { from: 'node_modules/highs/build/highs.wasm', to: 'highs.wasm' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: (text) => manifestFor(text.toString(), addInAddress) },
        ...officeFiles.map((file) => ({
          from: `node_modules/@microsoft/office-js/dist/${file}`,
          to: `office/${file}`,
        })),
      ],
    }),
    ...(withGallery ? [gallery.page] : []),
    ...(production ? [new BundleBudget({ entry: 'taskpane', maxGzipBytes: 300 * 1024 })] : []),
  ],
  devServer: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    server: process.env.ADDIN_HTTPS ? require('./scripts/dev-certificate.cjs').httpsServer() : 'http',
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    devMiddleware: { stats: 'errors-warnings' },
  },
});

/** The command line, one file for Node. */
const cli = (production) => ({
  name: 'cli',
  mode: production ? 'production' : 'development',
  target: 'node20',
  devtool: false,
  entry: { shortlister: './src/entries/cli.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  module: { rules },
  resolve,
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new CopyPlugin({
      patterns: [{ from: 'guidelines', to: 'guidelines', globOptions: { ignore: ['**/*.cases.yaml', '**/*.md'] } }],
    }),
  ],
});

module.exports = (env, argv) => {
  const production = argv.mode === 'production';
  return [web(production, env.gallery === true), cli(production)];
};
