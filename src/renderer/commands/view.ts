import type { LabelLanguage } from '../../shared/basemap/baseLabel';
import { formatPosition } from '../../shared/geodesy/coordinates';
import type { CoordinateFormat, FlightView, Seen, State } from '../store/state';
import type { Action } from './action';
import { copyText } from './tools';

let serial = 0;

/** Asks the map for a view. */
export function flyTo(view: FlightView, animate = true): Action {
  return ({ store }) => store.setState({ flight: { view, animate, serial: ++serial } });
}

/** Zooms in (or out, when negative) by so many levels about the middle of what the panels leave clear. */
export function zoomBy(levels: number): Action {
  return ({ store }) => store.setState({ nudge: { zoomBy: levels, serial: ++serial } });
}

/** Moves the map by a part of its width and height: 1 right is one width to the east. */
export function panBy(x: number, y: number): Action {
  return ({ store }) => store.setState({ nudge: { panBy: [x, y], serial: ++serial } });
}

/** Moves the crosshair of the tool in hand by so many pixels, right and down. */
export function aimBy(x: number, y: number): Action {
  return ({ store }) => store.setState({ nudge: { aimBy: [x, y], serial: ++serial } });
}

/** Copies the position of the crosshair of the tool in hand, else the one that the map tells at its foot: the pointer's, or that of its middle. */
export const copyPosition: Action = (context) => {
  const { tool, coordinateFormat } = context.store.getState();
  if (tool.is !== 'select' && tool.aim) return copyText(formatPosition(tool.aim, coordinateFormat))(context);
  context.store.setState({ nudge: { copies: 'position', serial: ++serial } });
};

/** Dark for a dim room, light for paper. */
export const toggleTheme: Action = ({ store }) =>
  store.setState((state) => ({ theme: state.theme === 'dark' ? 'light' : 'dark' }));

/** Pictograms or APP-6. */
export const toggleSymbols: Action = ({ store }) =>
  store.setState((state) => ({ symbols: state.symbols === 'pictogram' ? 'app6' : 'pictogram' }));

/** English names only, or with the local ones. */
export function setLabelLanguage(labelLanguage: LabelLanguage): Action {
  return ({ store }) => store.setState({ labelLanguage });
}

/** How positions are written. */
export function setCoordinateFormat(coordinateFormat: CoordinateFormat): Action {
  return ({ store }) => store.setState({ coordinateFormat });
}

/** Puts a panel away or brings it back. */
export function togglePanel(panel: keyof State['panels']): Action {
  return ({ store }) => store.setState(({ panels }) => ({ panels: { ...panels, [panel]: !panels[panel] } }));
}

/** Shows the legend, with the panel that it is a part of, or folds it. */
export const toggleLegend: Action = ({ store }) =>
  store.setState((state) => ({
    leftPanel: 'layers',
    panels: { ...state.panels, left: true, legend: !isLegendSeen(state) },
  }));

/** Whether the legend is to be seen. */
export function isLegendSeen({ panels, leftPanel }: State): boolean {
  return panels.left && leftPanel === 'layers' && panels.legend;
}

/** Tells where the map has come to rest. */
export function setSeen(seen: Seen): Action {
  return ({ store }) => store.setState({ seen });
}

/** Tells whether a symbol on the map stands for several. */
export function setStacked(stacked: boolean): Action {
  return ({ store }) => {
    if (store.getState().stacked !== stacked) store.setState({ stacked });
  };
}

export const toggleFullScreen: Action = ({ shell }) => shell.toggleFullScreen();
