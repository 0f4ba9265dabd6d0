import type { FormatId } from '../../../shared/export/formats';
import type { ExportWishes, SheetWishes } from '../../store/exporting';
import type { Action } from '../action';

/** Opens the export dialog. Time stands still meanwhile, so that what is looked at is what is written. */
export const openExport: Action = ({ store }) =>
  store.setState(({ playback }) => ({ dialog: 'export', playback: { ...playback, playing: false } }));

/** Changes what is wished for. What was written before is done with; an export under way goes on. */
export function wish(changes: Partial<ExportWishes>): Action {
  return ({ store }) =>
    store.setState(({ exporting }) => ({
      exporting: {
        ...exporting,
        wishes: { ...exporting.wishes, ...changes },
        run: exporting.run.is === 'running' ? exporting.run : { is: 'idle' },
      },
    }));
}

/** Chooses a format; slides and handouts are made of scenes. */
export function chooseFormat(format: FormatId): Action {
  return (context) => {
    const { opened, exporting } = context.store.getState();
    const isOfScenes = format === 'pptx' || format === 'handout';
    const hasScenes = opened.is === 'open' && opened.index.situation.scenes.length > 0;
    const isOfView = exporting.wishes.subject.is === 'view';
    wish({ format, ...(isOfScenes && isOfView && hasScenes && { subject: { is: 'scenes' } }) })(context);
  };
}

/** Changes what is wished for on the sheet; what is undefined is as the scene and the situation say. */
export function wishOnSheet(changes: Partial<SheetWishes>): Action {
  return (context) => {
    const { sheet } = context.store.getState().exporting.wishes;
    wish({ sheet: { ...sheet, ...changes } })(context);
  };
}

/** Changes what is wished for of a film. */
export function wishOfFilm(changes: Partial<ExportWishes['film']>): Action {
  return (context) => {
    const { film } = context.store.getState().exporting.wishes;
    wish({ film: { ...film, ...changes } })(context);
  };
}
