import type { SheetAbout } from '../../../shared/sheet/sheet';

/** What every kind of file says of a sheet in plain words. */
export interface FileDescription {
  readonly title: string;
  readonly description: string;
  /** What the picture rests on, each in one line. */
  readonly sources: readonly string[];
  readonly rights: string;
  /** The program and its version. */
  readonly creatorTool: string;
  /** `[west, south, east, north]` in degrees, as Dublin Core's box has it. */
  readonly coverage: string;
  /** All of it as JSON, from which a program can open the exact view again. */
  readonly json: string;
}

/** Tells a sheet's metadata in the words that the formats have room for. */
export function descriptionOf(about: SheetAbout): FileDescription {
  const { application, caption, extent, situation, sources, time, title } = about;
  const [west, south, east, north] = extent;
  return {
    title: title === '' ? situation.title : title,
    description: [caption, time.words, about.marking].filter(Boolean).join('\n'),
    sources: sources.map(({ title: named, publisher, published }) =>
      [named, publisher, published].filter(Boolean).join(', '),
    ),
    rights: about.attribution.join('; '),
    creatorTool: `${application.name} ${application.version}`,
    coverage: `northlimit=${north}; southlimit=${south}; westlimit=${west}; eastlimit=${east}; units=degrees; projection=WGS 84`,
    json: JSON.stringify(about),
  };
}
