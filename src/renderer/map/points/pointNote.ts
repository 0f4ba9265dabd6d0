import type L from 'leaflet';

/** Says on the map that points are drawn together: nobody should take a mark for one point where it stands for many. */
export interface PointNote {
  tell(points: number, marks: number): void;
  end(): void;
}

const EVERY_MS = 250;

/** Builds the note. It is written a few times a second at most, since writing lays the page out. */
export function buildPointNote(map: L.Map): PointNote {
  const element = document.createElement('p');
  element.className = 'map-points-note';
  element.hidden = true;
  map.getContainer().append(element);
  let told: readonly [points: number, marks: number] = [0, 0];
  let timer = 0;

  const write = () => {
    timer = 0;
    const [points, marks] = told;
    element.hidden = points <= marks;
    if (points <= marks) return;
    element.textContent = `${points.toLocaleString('en')} points in view, drawn as ${marks.toLocaleString('en')} marks`;
  };
  return {
    tell: (points, marks) => {
      if (points === told[0] && marks === told[1]) return;
      told = [points, marks];
      timer ||= window.setTimeout(write, EVERY_MS);
    },
    end: () => {
      clearTimeout(timer);
      element.remove();
    },
  };
}
