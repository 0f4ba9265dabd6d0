import type L from 'leaflet';
import type { PictureFrame } from '../../shared/picture/pictureFrame';
import type { SituationIndex } from '../store/situationIndex';
import type { State } from '../store/state';

/** What a painter draws from: the picture's frame with the map and the state that it is of. */
export interface Frame extends PictureFrame {
  readonly map: L.Map;
  readonly state: State;
  readonly index: SituationIndex;
}

/** Draws one concern of the situation on the map, imperatively, when a frame is due. */
export interface Painter {
  paint(frame: Frame): void;
  /** Takes everything off the map again. */
  detach(): void;
}
