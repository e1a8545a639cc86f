const { readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** The trusted local certificate that `npm run start:excel` installs; Excel loads a pane over https only. */
const httpsServer = () => {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const read = (name) => readFileSync(join(folder, name));
  return { type: 'https', options: { key: read('localhost.key'), cert: read('localhost.crt'), ca: read('ca.crt') } };
};

module.exports = { httpsServer };
