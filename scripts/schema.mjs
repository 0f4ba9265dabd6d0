// Writes `resources/schema/*.json` from the zod schemas. Run it after a change of the format; a test fails until then.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = new URL('../resources/schema/', import.meta.url);
const source = new URL('../src/shared/situation/schema/jsonSchema.ts', import.meta.url);

const { module } = await runnerImport(fileURLToPath(source), { configFile: false });
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(module.buildJsonSchemas())) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`resources/schema/${name}`);
}
