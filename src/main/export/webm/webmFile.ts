import type { Sink } from '../film/sink';
import { bigEndian, ebml, ebmlDouble, ebmlHead, ebmlNumber, ebmlText, joined } from './ebml';

/** What a WebM file is of. */
export interface WebmSetting {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  readonly title: string;
  /** What wrote it: name and version. */
  readonly application: string;
  /** By name, in capitals as Matroska has its own. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A WebM file that is written frame by frame. */
export interface WebmFile {
  /** The next frame of VP8. */
  add(frame: Uint8Array): Promise<void>;
  finish(): Promise<void>;
}

// element ids of Matroska (RFC 9559)
const ID = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  tags: 0x1254c367,
  cluster: 0x1f43b675,
  cues: 0x1c53bb6b,
} as const;

const MAX_CLUSTER_MS = 5000;
// room for the number of a place in files of any size
const PLACE_BYTES = 8;

/**
 * Writes a WebM file of one picture track: times in milliseconds, a cluster from each key frame on, cues to seek by, and tags. Only the
 * frames of a cluster are held. Sizes and places that are known at the end are then written over.
 */
export async function openWebmFile(sink: Sink, setting: WebmSetting): Promise<WebmFile> {
  await sink.write(ebmlHeader());
  const segmentHead = sink.length;
  await sink.write(ebmlHead(ID.segment, 0));
  const segment = sink.length;
  const seekHeadLength = seekHead({ info: 0, tracks: 0, tags: 0, cues: 0 }).length;
  const [info, tracks, tags] = [infoElement(setting), tracksElement(setting), tagsElement(setting.tags)];
  await sink.write(new Uint8Array(seekHeadLength));
  await sink.write(joined([info, tracks, tags]));

  const cues: Uint8Array[] = [];
  let cluster: { readonly startMs: number; readonly blocks: Uint8Array[] } | null = null;
  let count = 0;

  const flush = async () => {
    if (!cluster) return;
    const cue = ebml(0xb7, [ebmlNumber(0xf7, 1), ebmlNumber(0xf1, sink.length - segment)]);
    cues.push(ebml(0xbb, [ebmlNumber(0xb3, cluster.startMs), cue]));
    await sink.write(ebml(ID.cluster, [ebmlNumber(0xe7, cluster.startMs), ...cluster.blocks]));
    cluster = null;
  };

  return {
    add: async (frame) => {
      const tMs = Math.round((count * 1000) / setting.fps);
      // RFC 6386, 9.1: the lowest bit of the first byte is 0 in a key frame
      const isKey = ((frame[0] ?? 1) & 1) === 0;
      if (isKey || (cluster && tMs - cluster.startMs > MAX_CLUSTER_MS)) await flush();
      cluster ??= { startMs: tMs, blocks: [] };
      const head = Uint8Array.of(0x81, ...bigEndian(tMs - cluster.startMs, 2), isKey ? 0x80 : 0);
      cluster.blocks.push(ebml(0xa3, [head, frame]));
      count += 1;
    },
    finish: async () => {
      await flush();
      const places = {
        info: seekHeadLength,
        tracks: seekHeadLength + info.length,
        tags: seekHeadLength + info.length + tracks.length,
        cues: sink.length - segment,
      };
      await sink.write(ebml(ID.cues, cues));
      await sink.patch(segmentHead, ebmlHead(ID.segment, sink.length - segment));
      await sink.patch(segment, seekHead(places));
    },
  };
}

function ebmlHeader(): Uint8Array {
  return ebml(ID.ebml, [
    ebmlNumber(0x4286, 1),
    ebmlNumber(0x42f7, 1),
    ebmlNumber(0x42f2, 4),
    ebmlNumber(0x42f3, 8),
    ebmlText(0x4282, 'webm'),
    ebmlNumber(0x4287, 4),
    ebmlNumber(0x4285, 2),
  ]);
}

function seekHead(places: Record<'info' | 'tracks' | 'tags' | 'cues', number>): Uint8Array {
  const entry = ([name, place]: [string, number]) =>
    ebml(ID.seek, [
      ebml(ID.seekId, bigEndian(ID[name as keyof typeof places], 4)),
      ebml(ID.seekPosition, bigEndian(place, PLACE_BYTES)),
    ]);
  return ebml(ID.seekHead, Object.entries(places).map(entry));
}

function infoElement({ fps, frameCount, title, application }: WebmSetting): Uint8Array {
  return ebml(ID.info, [
    ebmlNumber(0x2ad7b1, 1_000_000),
    ebmlDouble(0x4489, (frameCount * 1000) / fps),
    ebmlText(0x7ba9, title),
    ebmlText(0x4d80, application),
    ebmlText(0x5741, application),
  ]);
}

function tracksElement({ width, height, fps }: WebmSetting): Uint8Array {
  const video = ebml(0xe0, [ebmlNumber(0xb0, width), ebmlNumber(0xba, height)]);
  return ebml(ID.tracks, [
    ebml(0xae, [
      ebmlNumber(0xd7, 1),
      ebmlNumber(0x73c5, 1),
      ebmlNumber(0x9c, 0),
      ebmlText(0x22b59c, 'und'),
      ebmlText(0x86, 'V_VP8'),
      ebmlNumber(0x83, 1),
      ebmlNumber(0x23e383, Math.round(1e9 / fps)),
      video,
    ]),
  ]);
}

function tagsElement(tags: WebmSetting['tags']): Uint8Array {
  const simple = Object.entries(tags).map(([name, value]) =>
    ebml(0x67c8, [ebmlText(0x45a3, name), ebmlText(0x4487, value)]),
  );
  // targets of 50: the whole film
  return ebml(ID.tags, [ebml(0x7373, [ebml(0x63c0, [ebmlNumber(0x68ca, 50)]), ...simple])]);
}
