import { describe, expect, it } from 'vitest';
import { type KmlOptions, writeKml } from '../../../../src/main/export/kmz/kml';
import type { Picture } from '../../../../src/shared/sheet/picture';
import { aboutPictured, picturedExample, textOf } from '../data/pictured';

async function written(changed: Partial<Picture> = {}, options: Partial<KmlOptions> = {}): Promise<string> {
  const pictured = await picturedExample(changed);
  return textOf(
    writeKml(pictured, { about: aboutPictured(pictured), overlay: null, icon: () => null, ...options }),
  );
}

const placemarkOf = (kml: string, id: string) =>
  new RegExp(`<Placemark id="${id}">.*?</Placemark>`, 's').exec(kml)?.[0] ?? '';

describe('writeKml', () => {
  it('has a folder for each layer that shows anything', async () => {
    expect([...(await written()).matchAll(/<Folder>\n<name>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Ports',
      'Crossing',
    ]);
  });

  it('reaches as far as an uncertain time may, and says how it is written', async () => {
    const storm = placemarkOf(await written(), 'storm-area');
    expect(storm).toContain('<begin>2024-02-28T23:00:00.000Z</begin>');
    expect(storm).toContain('<end>2024-03-02T22:59:59.999Z</end>');
    expect(storm).toContain('EDTF 2024-03-01~/2024-03-02');
    expect(storm).toContain('earliest to the latest');
  });

  it('lets what moves go along its track', async () => {
    const ferry = placemarkOf(await written(), 'ferry');
    expect(ferry).toContain('<gx:Track>');
    expect(ferry).toContain('<when>2024-03-01T22:00:00.000Z</when>');
    expect(ferry).toContain('<gx:coord>13.53 37.27 0</gx:coord>');
    expect([...ferry.matchAll(/<when>/g)].length).toBe([...ferry.matchAll(/<gx:coord>/g)].length);
  });

  it('makes nothing up in a gap', async () => {
    const boat = placemarkOf(await written(), 'fishing-boat');
    expect(boat).toContain('<gx:MultiTrack><gx:interpolate>0</gx:interpolate>');
    expect([...boat.matchAll(/<gx:Track>/g)]).toHaveLength(2);
  });

  it('lays the picture under it where it belongs', async () => {
    const kml = await written(
      {},
      { overlay: { href: 'files/map.png', bounds: [170, -10, -170, 10], credits: '' } },
    );
    expect(kml).toContain('<href>files/map.png</href>');
    expect(kml).toContain('<east>190</east><west>170</west>');
  });

  it('says whose map lies under it, for readers and for programs', async () => {
    const credits = 'Coast: GSHHG <2.3.7>, LGPL; Borders: Natural Earth';
    const kml = await written({}, { overlay: { href: 'files/map.png', bounds: [10, 34, 16, 39], credits } });
    const head = kml.slice(0, kml.indexOf('<Folder>'));
    const described = '&lt;p&gt;Coast: GSHHG &amp;lt;2.3.7&amp;gt;, LGPL; Borders: Natural Earth&lt;/p&gt;';
    expect(/<Document>.*?<description>(.*?)<\/description>/s.exec(head)?.[1]).toContain(described);
    expect(/<Data name="about">.*?<\/Data>/s.exec(head)?.[0]).toContain('GSHHG &lt;2.3.7&gt;, LGPL');
    expect(/<GroundOverlay>.*?<\/GroundOverlay>/s.exec(head)?.[0]).toContain(described);
  });

  it('takes no text for markup, neither of XML nor of the page that a description is', async () => {
    const kml = await written();
    expect(kml).toContain('&lt;p&gt;In the night &amp;lt;b&amp;gt;it&amp;lt;/b&amp;gt; stops.&lt;/p&gt;');
  });

  it('writes colours in the order that KML has', async () => {
    // the example's storm is filled with #5aa9e6
    expect(placemarkOf(await written(), 'storm-area')).toMatch(/<PolyStyle><color>..e6a95a<\/color>/);
  });
});
