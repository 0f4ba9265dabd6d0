import { markdownAsText } from '../../../shared/markdown/parseMarkdown';
import { inWrittenOrder } from '../../../shared/sheet/picture';
import { usedSources } from '../../../shared/sheet/usedSources';
import type { ThemeName } from '../../../shared/symbology/palette';
import { asOfInWords, instantInWords, timeInWords } from '../../../shared/time/words';
import type { PictureAbout } from './about';
import type { Pictured } from './visible';

/** What a file of data says of the picture that it is of, where no sheet was laid out. */
export function aboutPictured(
  { situation, picture, extent, points }: Pictured,
  application: { readonly name: string; readonly version: string },
  theme: ThemeName,
) {
  const { nowMs, asOfMs, timeWindow } = picture;
  const zone = situation.timeZone;
  const scene = situation.scenes.find(({ id }) => id === picture.scene);
  const shown = situation.layers.filter(({ id }) => picture.layers[id]?.visible);
  const citations = shown.flatMap(({ features }) => features).flatMap(({ sources }) => sources);
  const isOfScene = scene && scene.atMs === nowMs && timeWindow.is === 'moment';
  const about = {
    application,
    situation: { id: situation.id, title: situation.title, version: situation.version },
    scene: scene ? { id: scene.id, title: scene.title } : null,
    title: scene?.title ?? situation.title,
    caption: scene ? markdownAsText(scene.caption) : situation.summary,
    time: {
      iso: new Date(nowMs).toISOString(),
      words: [
        isOfScene ? timeInWords(scene.time, zone) : instantInWords(nowMs, zone).long,
        ...(timeWindow.is === 'soFar' ? ['everything so far'] : []),
        ...(asOfMs === null ? [] : [`as known on ${asOfInWords(asOfMs, zone)}`]),
      ].join(', '),
      zone,
      asOf: asOfMs === null ? null : new Date(asOfMs).toISOString(),
    },
    extent,
    layers: shown.map(({ name }) => name),
    sources: usedSources(
      situation,
      citations,
      shown.some(({ id }) => points.has(id)),
    ),
    marking: situation.marking ?? null,
    theme,
    attribution: [],
    picture: inWrittenOrder(situation, picture),
  };
  return about satisfies PictureAbout;
}
