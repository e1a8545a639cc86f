import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchemas } from './build-schemas';

const folder = join(__dirname, '..', 'guidelines', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of buildSchemas()) writeFileSync(join(folder, name), text);
