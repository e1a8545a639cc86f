const { gzipSync } = require('node:zlib');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

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
      const size = (file) => gzipSync(readFileSync(join(compilation.outputOptions.path, file)), { level: 9 }).length;
      const bytes = scripts.reduce((sum, file) => sum + size(file), 0);
      const told = `${this.entry}: ${(bytes / 1024).toFixed(1)} kB gzipped at first load, at most ${(this.maxGzipBytes / 1024).toFixed(0)} kB`;
      if (bytes > this.maxGzipBytes)
        compilation.errors.push(new Error(`${told}. Load what is not needed at first lazily.`));
      else console.log(told);
    });
  }
}

module.exports = { BundleBudget };
