const { readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

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

/** Fails the build when the script an entry loads at first exceeds its budget, gzipped. */
class BundleBudget {
  constructor({ entry, maxGzipBytes }) {
    this.entry = entry;
    this.maxGzipBytes = maxGzipBytes;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('BundleBudget', (compilation) => {
      const scripts = compilation.entrypoints
        .get(this.entry)
        .getFiles()
        .filter((file) => file.endsWith('.js'));
      const size = (file) =>
        gzipSync(readFileSync(path.join(compilation.outputOptions.path, file)), { level: 9 }).length;
      const bytes = scripts.reduce((sum, file) => sum + size(file), 0);
      const told = `${this.entry}: ${(bytes / 1024).toFixed(1)} kB gzipped at first load, at most ${(this.maxGzipBytes / 1024).toFixed(0)} kB`;
      if (bytes > this.maxGzipBytes)
        compilation.errors.push(new Error(`${told}. Load what is not needed at first lazily.`));
      else console.log(told);
    });
  }
}

/** The trusted local certificate that `npm run start:excel` installs; Excel loads a pane over https only. */
const httpsServer = () => {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const read = (name) => readFileSync(path.join(folder, name));
  return { type: 'https', options: { key: read('localhost.key'), cert: read('localhost.crt'), ca: read('ca.crt') } };
};

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
    server: process.env.ADDIN_HTTPS ? httpsServer() : 'http',
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

module.exports.addInAddress = addInAddress;
