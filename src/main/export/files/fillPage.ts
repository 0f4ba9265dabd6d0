import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result';
import { inWrittenOrder, type Picture } from '../../../shared/sheet/picture';
import { writeHtml } from '../html/writeHtml';
import type { FileBasis, Filling } from './filling';

/** Wishes for the viewer in one page, which opens with a picture, or with the first scene. */
export interface PageWish {
  readonly is: 'page';
  readonly picture: Picture | null;
  readonly standaloneDir: string;
}

export async function fillPage({
  situation,
  points,
  application,
  picture,
  options,
  standaloneDir,
  resourcesDir,
}: FileBasis & PageWish): Promise<Result<Filling, never>> {
  const page = await writeHtml(
    {
      situation,
      points,
      application,
      opening: { picture: picture && inWrittenOrder(situation, picture), theme: options.theme },
    },
    { standaloneDir, basemapDir: join(resourcesDir, 'basemap') },
  );
  return ok({ fill: (sink) => sink.write(page.bytes), notes: page.notes });
}
