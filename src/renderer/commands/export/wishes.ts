import { type FormatId, formatOf } from '../../../shared/export/formats';
import type { ExportSubject, ExportWishes, SheetWishes } from '../../store/exporting';
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

/** Chooses what is shown. */
export function chooseSubject(subject: ExportSubject): Action {
  // each scene has a part of the world of its own
  return wish({ subject, subjectBefore: null, bounds: null });
}

/** Chooses a format. Slides and handouts are made of scenes and data is of one picture; what was chosen comes back with another format. */
export function chooseFormat(format: FormatId): Action {
  return (context) => {
    const { opened, exporting } = context.store.getState();
    const chosen = exporting.wishes.subjectBefore ?? exporting.wishes.subject;
    const hasScenes = opened.is === 'open' && opened.index.situation.scenes.length > 0;
    const isOfScenes = (format === 'pptx' || format === 'handout') && hasScenes;
    const isOfOne = formatOf(format).kind === 'data';
    const allowed: ExportSubject =
      isOfScenes && chosen.is === 'view'
        ? { is: 'scenes' }
        : isOfOne && chosen.is === 'scenes'
          ? { is: 'view' }
          : chosen;
    wish({ format, subject: allowed, subjectBefore: allowed === chosen ? null : chosen })(context);
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
