import { EXPORT_FORMATS } from '../../shared/export/formats';
import { CUTS } from '../../shared/scenes/cuts';
import type { State } from '../store/state';
import type { Action } from './action';
import { setAsOf, stepAsOf } from './asOf';
import { fitAxisToSelection, isTimeSelected } from './axis';
import { canPresent, hasCut, present, showTimes } from './briefing/present';
import type { Command, CommandGroup } from './command';
import { setDialog } from './dialogs';
import { canEdit, hasSteps, redoEdit, undoEdit } from './edits';
import { areEventsListed, toggleEvents } from './events';
import { openExport } from './export/wishes';
import { areLanesFolded, toggleLanes } from './lanes';
import { openSituation } from './open';
import { choose } from './openFiles';
import {
  clearPlayEnds,
  hasPlayEnds,
  setPlayEndHere,
  stepSpeed,
  toggleLoop,
  togglePlaying,
  toggleSkipQuiet,
} from './playback';
import { hasUnsaved, save, saveCopy } from './saving';
import {
  capture,
  duplicate,
  highlightSelected,
  isSceneEditable,
  isSelectedHighlighted,
  moveTold,
  recapture,
  removeTold,
} from './sceneEdits';
import { stepScene } from './scenes';
import { clear } from './selection';
import { fitAxisToAll, fitAxisToPeriod, goToPeriod, stepEvent, stepTime } from './time';
import { nextTimeWindow, setTimeField, setTimeWindow, toggleUtc } from './timeWindow';
import { clearMeasured, isMeasured, toggleTool } from './tools';
import {
  copyPosition,
  isLegendSeen,
  panBy,
  setLabelLanguage,
  toggleFullScreen,
  toggleLegend,
  togglePanel,
  toggleSymbols,
  toggleTheme,
  zoomBy,
} from './view';

const isOpen = (state: State) => state.opened.is === 'open';

/** Every command there is; adding one is adding an entry. */
export const COMMANDS: readonly Command[] = [
  command('file.open', 'Open…', 'File', ['Mod+O'], choose('file'), { needs: 'open' }),
  command('file.openFolder', 'Open folder…', 'File', [], choose('folder'), { needs: 'open' }),
  command('file.reload', 'Read the situation again', 'File', ['Mod+Shift+O'], openSituation, {
    needs: 'reload',
  }),
  command('file.export', 'Export…', 'File', ['Mod+E'], openExport, {
    available: isOpen,
    about: `print, picture, image, film, slides, page ${EXPORT_FORMATS.map(({ label }) => label).join(' ')}`,
    needs: 'export',
  }),
  command('file.save', 'Save', 'File', ['Mod+S'], save, {
    needs: 'edit',
    available: (state) => hasUnsaved(state) && !state.saving,
  }),
  command('file.saveAs', 'Save a copy…', 'File', ['Mod+Shift+S'], saveCopy, {
    needs: 'edit',
    available: canEdit,
  }),
  command('file.problems', 'Problems and notes', 'File', [], setDialog('problems'), {
    available: (state) => state.opened.is === 'open' && state.opened.index.situation.problems.length > 0,
  }),
  command(
    'view.search',
    'Search places, features, scenes and commands',
    'View',
    ['Mod+K', '/'],
    setDialog('search'),
  ),
  command('view.left', 'Scenes and layers', 'View', ['Mod+B'], togglePanel('left'), {
    checked: (state) => state.panels.left,
  }),
  command('view.events', 'Event list', 'View', ['E'], toggleEvents, {
    checked: areEventsListed,
    available: isOpen,
  }),
  command('view.details', 'Details', 'View', ['D'], togglePanel('details'), {
    checked: (state) => state.panels.details,
  }),
  command('view.timeline', 'Timeline', 'View', ['T'], togglePanel('timeline'), {
    checked: (state) => state.panels.timeline,
  }),
  command('view.legend', 'Legend', 'View', ['G'], toggleLegend, {
    checked: isLegendSeen,
  }),
  command('view.theme', 'Light theme', 'View', ['Shift+L'], toggleTheme, {
    checked: (state) => state.theme === 'light',
    whileTold: true,
  }),
  command('view.fullScreen', 'Full screen', 'View', ['F11'], toggleFullScreen, { whileTold: true }),
  command('view.clear', 'Close, put down, clear', 'View', ['Escape'], clear),
  command('map.symbols', 'APP-6 symbols', 'Map', ['S'], toggleSymbols, {
    checked: (state) => state.symbols === 'app6',
  }),
  command('map.english', 'Names in English', 'Map', [], setLabelLanguage('english'), {
    checked: (state) => state.labelLanguage === 'english',
  }),
  command('map.arabic', 'Names in English and Arabic', 'Map', [], setLabelLanguage('ar'), {
    checked: (state) => state.labelLanguage === 'ar',
  }),
  command('map.russian', 'Names in English and Russian', 'Map', [], setLabelLanguage('ru'), {
    checked: (state) => state.labelLanguage === 'ru',
  }),
  command('map.measure', 'Measure a path', 'Map', ['M'], toggleTool('measure'), {
    checked: (state) => state.tool.is === 'measure',
  }),
  command('map.rings', 'Range rings', 'Map', ['R'], toggleTool('rings'), {
    checked: (state) => state.tool.is === 'rings',
  }),
  command('map.clearMeasured', 'Clear path and rings', 'Map', [], clearMeasured, { available: isMeasured }),
  command('map.copyPosition', 'Copy the position under the pointer', 'Map', ['Y'], copyPosition),
  command('map.zoomIn', 'Zoom in', 'Map', ['+', '='], zoomBy(1)),
  command('map.zoomOut', 'Zoom out', 'Map', ['-'], zoomBy(-1)),
  command('map.panWest', 'Pan west', 'Map', ['Alt+ArrowLeft'], panBy(-0.25, 0)),
  command('map.panEast', 'Pan east', 'Map', ['Alt+ArrowRight'], panBy(0.25, 0)),
  command('map.panNorth', 'Pan north', 'Map', ['Alt+ArrowUp'], panBy(0, -0.25)),
  command('map.panSouth', 'Pan south', 'Map', ['Alt+ArrowDown'], panBy(0, 0.25)),
  command('time.play', 'Play or pause', 'Time', ['Space'], togglePlaying, {
    checked: (state) => state.playback.playing,
    available: isOpen,
  }),
  command('time.nextEvent', 'Next event', 'Time', ['ArrowRight'], stepEvent(1), { available: isOpen }),
  command('time.previousEvent', 'Previous event', 'Time', ['ArrowLeft'], stepEvent(-1), {
    available: isOpen,
  }),
  command('time.stepForward', 'One step on', 'Time', ['Shift+ArrowRight'], stepTime(1), {
    available: isOpen,
  }),
  command('time.stepBack', 'One step back', 'Time', ['Shift+ArrowLeft'], stepTime(-1), { available: isOpen }),
  command('time.faster', 'Faster', 'Time', [']'], stepSpeed(1)),
  command('time.slower', 'Slower', 'Time', ['['], stepSpeed(-1)),
  command('time.start', 'To the start', 'Time', ['Home'], goToPeriod('start'), {
    available: isOpen,
  }),
  command('time.end', 'To the end', 'Time', ['End'], goToPeriod('end'), { available: isOpen }),
  command('time.loop', 'Loop', 'Time', ['L'], toggleLoop, { checked: (state) => state.playback.loop }),
  command('time.skipQuiet', 'Skip quiet stretches', 'Time', ['Q'], toggleSkipQuiet, {
    checked: (state) => state.playback.skipQuiet,
  }),
  command('time.in', 'In point: begin here', 'Time', ['I'], setPlayEndHere('in'), { available: isOpen }),
  command('time.out', 'Out point: end here', 'Time', ['O'], setPlayEndHere('out'), { available: isOpen }),
  command('time.clearEnds', 'Clear in and out point', 'Time', ['X'], clearPlayEnds, {
    available: hasPlayEnds,
  }),
  command('time.window', 'Next window of time', 'Time', ['W'], nextTimeWindow, { available: isOpen }),
  command('time.windowMoment', 'Show the moment alone', 'Time', [], setTimeWindow('moment'), {
    checked: (state) => state.timeWindow.is === 'moment',
  }),
  command('time.windowTrailing', 'Show a window of time', 'Time', [], setTimeWindow('trailing'), {
    checked: (state) => state.timeWindow.is === 'trailing',
  }),
  command('time.windowSoFar', 'Show everything so far', 'Time', [], setTimeWindow('soFar'), {
    checked: (state) => state.timeWindow.is === 'soFar',
  }),
  command('time.windowLength', 'Length of the window…', 'Time', ['Shift+W'], setTimeField('window'), {
    available: isOpen,
  }),
  command('time.asOf', 'As known on…', 'Time', ['K'], setTimeField('asOf'), { available: isOpen }),
  command('time.asOfPrevious', 'As known at the publication before', 'Time', [], stepAsOf(-1), {
    available: isOpen,
  }),
  command('time.asOfNext', 'As known at the next publication', 'Time', [], stepAsOf(1), {
    available: isOpen,
  }),
  command('time.asOfOff', 'All that is known', 'Time', ['Shift+K'], setAsOf(null), {
    available: (state) => state.asOfMs !== null,
  }),
  command('time.utc', 'Tell UTC as well', 'Time', ['U'], toggleUtc, { checked: (state) => state.utc }),
  command('time.fitPeriod', 'Axis: the period', 'Time', ['F'], fitAxisToPeriod, { available: isOpen }),
  command('time.fitAll', 'Axis: everything', 'Time', ['A'], fitAxisToAll, { available: isOpen }),
  command('time.fitSelection', 'Axis: the selection', 'Time', ['Shift+F'], fitAxisToSelection, {
    available: isTimeSelected,
  }),
  command('time.foldLanes', 'Fold all lanes', 'Time', ['Shift+T'], toggleLanes, {
    checked: areLanesFolded,
    available: (state) => isOpen(state) && state.panels.timeline,
  }),
  command('scenes.next', 'Next scene', 'Scenes', ['PageDown'], stepScene(1), { available: isOpen }),
  command('scenes.previous', 'Previous scene', 'Scenes', ['PageUp'], stepScene(-1), { available: isOpen }),
  command('scenes.capture', 'Capture scene', 'Scenes', ['C'], capture, { needs: 'edit', available: canEdit }),
  command('scenes.recapture', 'Recapture this scene', 'Scenes', ['Shift+C'], recapture, {
    needs: 'edit',
    available: isSceneEditable,
  }),
  command('scenes.highlight', 'Scene is about the selection', 'Scenes', ['H'], highlightSelected, {
    needs: 'edit',
    checked: isSelectedHighlighted,
    available: (state) => isSceneEditable(state) && state.selected !== null,
  }),
  command('scenes.duplicate', 'Duplicate scene', 'Scenes', ['Mod+D'], duplicate, {
    needs: 'edit',
    available: isSceneEditable,
  }),
  command('scenes.up', 'Move scene up', 'Scenes', [], moveTold(-1), {
    needs: 'edit',
    available: isSceneEditable,
  }),
  command('scenes.down', 'Move scene down', 'Scenes', [], moveTold(1), {
    needs: 'edit',
    available: isSceneEditable,
  }),
  command('scenes.delete', 'Delete scene', 'Scenes', [], removeTold, {
    needs: 'edit',
    available: isSceneEditable,
  }),
  command('edit.undo', 'Undo', 'Scenes', ['Mod+Z'], undoEdit, { needs: 'edit', available: hasSteps('past') }),
  command('edit.redo', 'Redo', 'Scenes', ['Mod+Shift+Z', 'Mod+Y'], redoEdit, {
    needs: 'edit',
    available: hasSteps('future'),
  }),
  command('briefing.present', 'Present', 'Briefing', ['F5'], present('first'), { available: canPresent }),
  command('briefing.presentHere', 'Present from this scene', 'Briefing', ['Shift+F5'], present('here'), {
    available: canPresent,
  }),
  ...CUTS.map(({ minutes, upTo }) =>
    command(
      `briefing.present${minutes}`,
      `Present the ${minutes}-minute cut`,
      'Briefing',
      [],
      present('first', upTo),
      {
        available: hasCut(upTo),
      },
    ),
  ),
  command('briefing.times', 'Times of the last run', 'Briefing', [], showTimes, {
    available: ({ briefing }) => briefing === null,
  }),
  command('help.keys', 'Keys', 'Help', ['?'], setDialog('keys'), { whileTold: true }),
];

function command(
  id: string,
  label: string,
  group: CommandGroup,
  keys: readonly string[],
  perform: Action,
  more: Pick<Command, 'checked' | 'available' | 'about' | 'needs' | 'whileTold'> = {},
): Command {
  return { id, label, group, keys, perform, ...more };
}
