import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchemas } from '../../scripts/build-schemas';

const folder = join(__dirname, '..', '..', 'guidelines', 'schema');

describe('the JSON Schemas for editors', () => {
  test('are the ones the loader checks with (npm run schema writes them anew)', () => {
    const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(new Map(written)).toEqual(new Map([...buildSchemas()].sort()));
  });

  test('know every key of a programme and refuse others', () => {
    const programme: unknown = JSON.parse(buildSchemas().get('programme.schema.json') ?? '');
    expect(programme).toMatchObject({
      additionalProperties: false,
      properties: { criteria: { type: 'array' }, let: { type: 'object' } },
    });
  });
});
