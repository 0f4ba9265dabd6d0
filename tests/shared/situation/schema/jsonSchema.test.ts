import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildJsonSchemas } from '../../../../src/shared/situation/schema/jsonSchema';

describe('the generated JSON Schema', () => {
  it.each(Object.entries(buildJsonSchemas()))('is up to date: %s', async (name, schema) => {
    const written: unknown = JSON.parse(await readFile(`resources/schema/${name}`, 'utf8'));
    expect(written, 'run: node scripts/schema.mjs').toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('lets a layer leave out what its defaults supply, and nothing else', () => {
    const { 'layer.schema.json': layer } = buildJsonSchemas();
    expect(layer).toHaveProperty('properties.features.items.properties.properties.required', ['name']);
  });

  it('leaves out of a manifest’s required keys what has a default', () => {
    const { 'situation.schema.json': manifest } = buildJsonSchemas();
    expect(manifest).toHaveProperty('required', [
      'format',
      'id',
      'title',
      'summary',
      'period',
      'timeZone',
      'sources',
      'layers',
    ]);
  });
});
