import { z } from 'zod';
import { featurePropertiesSchema, featureSchema, layerFileSchema } from './layer';
import { manifestSchema } from './manifest';

/** The files of `resources/schema`, by name. */
export interface JsonSchemas {
  readonly 'situation.schema.json': object;
  readonly 'layer.schema.json': object;
}

/**
 * The format as JSON Schema (2020-12), for editors that complete and check while one types. It is generated from the zod
 * schemas and says what can be said without code: that times are EDTF, rings closed and references known is checked on loading.
 */
export function buildJsonSchemas(): JsonSchemas {
  return {
    'situation.schema.json': titled('situation.json of a situation package', manifestSchema),
    'layer.schema.json': titled('a layer of a situation package: GeoJSON, RFC 7946', writtenLayerSchema),
  };
}

// what a layer’s defaults in situation.json may supply need not stand in the file itself
const writtenLayerSchema = layerFileSchema.extend({
  features: z.array(
    featureSchema.extend({
      properties: featurePropertiesSchema.partial({ kind: true, status: true, basis: true, sources: true }),
    }),
  ),
});

// `input` is the file as written, before defaults are filled in
function titled(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}
