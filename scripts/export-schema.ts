import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSchemas } from '../src/guideline/export-schema';

const folder = join(__dirname, '..', 'guidelines', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of exportSchemas()) writeFileSync(join(folder, name), text);
