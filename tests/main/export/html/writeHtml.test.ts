import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type HtmlInput, writeHtml } from '../../../../src/main/export/html/writeHtml';
import { app6Symbol } from '../../../../src/main/situation/app6';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { situationFolder } from '../../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../../fixtures/situationJson';

const basemapDir = resolve(import.meta.dirname, '../../../../resources/basemap');
let standaloneDir = '';

beforeAll(() => {
  standaloneDir = mkdtempSync(join(tmpdir(), 'standalone-'));
  const template = '<html data-theme="dark"><head><!-- head --></head><body><!-- parts --></body></html>';
  writeFileSync(join(standaloneDir, 'template.html'), template);
  writeFileSync(join(standaloneDir, 'viewer.js'), 'const a = "</script>$&";');
  writeFileSync(join(standaloneDir, 'viewer.css'), 'p { color: red }');
});

const HOSTILE = '</script></title><img src=x onerror=alert(1)> “$&”\u2028 end';

async function hostile(): Promise<HtmlInput> {
  const sidc = '10041000001211000000';
  const folder = await situationFolder({
    'situation.json': manifest({ title: HOSTILE, summary: HOSTILE }),
    'layers/places.geojson': layer(feature('a', { sidc, actor: 'russia', name: HOSTILE })),
  });
  const loaded = await loadSituation(folder, app6Symbol);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return {
    situation: loaded.value,
    points: loaded.points,
    opening: { picture: null, theme: 'light' },
    application: { name: 'Situation Viewer', version: '0.0.0' },
  };
}

async function write(input: HtmlInput): Promise<string> {
  const { bytes } = await writeHtml(input, { standaloneDir, basemapDir });
  return Buffer.from(bytes).toString();
}

function part(html: string, id: string): unknown {
  const [, text = ''] =
    html.match(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`)) ?? [];
  return JSON.parse(text);
}

function unpacked(packed: unknown): unknown {
  return JSON.parse(inflateSync(Buffer.from(String(packed), 'base64')).toString());
}

describe('a situation as one HTML file', () => {
  it('is the same to the byte when it is written again', async () => {
    const input = await hostile();
    expect(await write(input)).toBe(await write(input));
  });

  it('keeps what the situation says as text, whatever it says', async () => {
    const html = await write(await hostile());
    expect(html).not.toContain('<img');
    // the parts and the script, and nothing that ends earlier
    expect(html.match(/<script/g)?.length).toBe(html.match(/<\/script>/g)?.length);
    const { situation } = unpacked(part(html, 'content')) as { situation: { title: string } };
    expect(situation.title).toBe(HOSTILE);
    expect(part(html, 'about')).toMatchObject({ situation: { title: HOSTILE }, theme: 'light' });
  });

  it('allows the script and the style that are in it, and nothing from elsewhere', async () => {
    const html = await write(await hostile());
    const [, policy = ''] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
    const [, script = ''] = html.match(/<script>(.*?)<\/script>/s) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('shows its marking and title even where no script runs', async () => {
    const input = await hostile();
    const html = await write({ ...input, situation: { ...input.situation, marking: 'TLP:AMBER' } });
    const [, message = ''] = html.match(/<p id="start-message"[^>]*>(.*?)<\/p>/s) ?? [];
    expect(message).toContain('<strong>TLP:AMBER · ');
  });

  it('carries the pictures of APP-6 symbols and the theme it is to open with', async () => {
    const html = await write(await hostile());
    const { situation } = unpacked(part(html, 'content')) as {
      situation: { layers: { features: { app6?: { href: string } }[] }[] };
    };
    expect(situation.layers[0]?.features[0]?.app6?.href).toMatch(/^data:image\/svg\+xml,/);
    expect(html).toContain('data-theme="light"');
  });
});
