import { MAX_FOUND } from '../../shared/api';
import { buildCoastOver } from '../../shared/basemap/coast';
import type { CompiledSituation } from '../../shared/situation/compiled';
import type { PackedBasemap, PackedPoints } from '../../shared/standalonePage';
import type { Client } from '../client/client';
import { buildCarriedLayer, type CarriedLayer } from './carriedLayer';
import { keepInBrowser, lastKeptRehearsal } from './keptRehearsals';
import { readBasemapFile } from './readBasemapFile';

/** What the client answers from. */
export interface Carried {
  readonly situation: CompiledSituation;
  /** Parsed when first asked. */
  basemap(): PackedBasemap;
  points(): PackedPoints;
}

/** The client of a page without an app: it answers from what the page carries. */
export function buildStandaloneClient({ situation, basemap, points }: Carried): Client {
  const file = (name: string) => readBasemapFile(basemap(), name);
  const catalogue = async () => basemap().catalogue;
  const coast = buildCoastOver({ catalogue, file });
  const layers = new Map<string, CarriedLayer>();
  const layerOf = (id: string) => {
    const carried = points()[id];
    if (!carried) throw new Error(`the page has no points of “${id}”`);
    const layer = layers.get(id) ?? buildCarriedLayer(carried);
    layers.set(id, layer);
    return layer;
  };
  return {
    situation: async () => ({ situation }),
    situations: async () => ({
      situations: [
        {
          reference: situation.id,
          id: situation.id,
          title: situation.title,
          from: null,
          isOpen: true,
          isLive: false,
        },
      ],
    }),
    points: async ({ layer }) => layerOf(layer).table(),
    feature: async ({ layer }, row) => {
      const [feature] = await layerOf(layer).features([row]);
      if (!feature) throw new Error(`the page has no row ${row} of “${layer}”`);
      return feature;
    },
    features: async ({ layer }, rows) => layerOf(layer).features(rows),
    search: async ({ layer }, words) => layerOf(layer).search(words, MAX_FOUND),
    basemap: (files) => Promise.all(files.map(file)),
    basemapCatalogue: catalogue,
    shore: async (position) => ({ shore: await coast.nearestShore(position) }),
    lastRehearsal: async (of) => ({ rehearsal: lastKeptRehearsal(of) }),
    keepRehearsal: async (of, rehearsal) => keepInBrowser(of, rehearsal),
    // what would ask for these is not offered: see `store/capabilities.ts`
    open: refuse,
    openFiles: refuse,
    previewSheet: refuse,
    exportFiles: refuse,
    findPicture: refuse,
    written: refuse,
    save: refuse,
    archive: refuse,
    draft: refuse,
    keepDraft: refuse,
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('this page carries one situation, opens no other and keeps nothing'));
}
