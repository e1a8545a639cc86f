/**
 * Stands for `@fluentui/react-icons`, whose index makes each of its thousands of icons: an icon is loaded from its own
 * module when it is first asked for, everything else from the index.
 */
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const INDEX = join(__dirname, '../../node_modules/@fluentui/react-icons/lib-cjs/index.cjs');
const ICONS = join(dirname(INDEX), 'atoms/svg');

/** `ChevronDown20Regular` is in `chevron-down`. */
const moduleOf = (name) => {
  const word = name.replace(/\d*(Regular|Filled|Light|Color)$/, '').replace(/(?<=[a-z\d])(?=[A-Z])/g, '-');
  return join(ICONS, `${word.toLowerCase()}.cjs`);
};

const found = { __esModule: true };

module.exports = new Proxy(found, {
  get: (_, name) => {
    if (typeof name !== 'string') return undefined;
    if (!(name in found)) {
      const own = /^[A-Z]/.test(name) && existsSync(moduleOf(name)) ? require(moduleOf(name)) : {};
      found[name] = name in own ? own[name] : require(INDEX)[name];
    }
    return found[name];
  },
});
