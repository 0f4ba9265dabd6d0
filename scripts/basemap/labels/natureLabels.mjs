import { landforms } from '../tables/landforms.mjs';
import { waterRooms, waters } from '../tables/waters.mjs';
import { label } from './label.mjs';

const importanceByKind = { ocean: 0, sea: 0.6, gulf: 1.8, strait: 2.6, island: 4, islet: 4, river: 5 };

/** Labels of oceans, seas, gulfs, straits, islands and rivers; what shows from farther off goes first. */
export function natureLabels() {
  return [...waters, ...landforms].map(([id, kind, longitude, latitude, minZoom, maxZoom, en, ar, ru]) =>
    label({
      ...(waterRooms[id] && { rooms: waterRooms[id] }),
      id: `${kind}:${id}`,
      kind,
      position: [longitude, latitude],
      importance: importanceByKind[kind] + minZoom / 10,
      minZoom,
      maxZoom: maxZoom === 20 ? undefined : maxZoom,
      names: { en, ar, ru },
    }),
  );
}
