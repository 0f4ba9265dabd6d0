import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { SheetPreview } from '../../shared/export/exportRequest';
import type { CompiledScene } from '../../shared/situation/compiled';
import { askScenePicture, putOffScenePicture } from '../commands/briefing/scenePictures';
import { useViewer, useViewerState } from '../viewer';
import './ScenePicture.css';

/** A small picture of a scene, drawn as its sheet would be. */
export function ScenePicture({ scene }: { readonly scene: CompiledScene }) {
  const { run } = useViewer();
  const theme = useViewerState((state) => state.theme);
  const sheet = useViewerState(({ scenePictures }) => scenePictures[scene.id]?.sheet);
  const svg = sheet?.svg;
  const [address, setAddress] = useState<string | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another picture, and so is an edited scene
  useEffect(() => {
    // of hundreds only those in sight
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting;
      run(isSeen ? askScenePicture(scene.id) : putOffScenePicture(scene.id));
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [run, scene, theme]);
  useEffect(() => {
    if (svg === undefined) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <span ref={place} className="scene-picture">
      {address !== null && sheet && <img src={address} alt="" draggable={false} style={lookOf(sheet)} />}
    </span>
  );
}

/** The part of a sheet that is its map, in its own shape: what stands around it could not be read at this size. */
function lookOf({ frame, width, height }: SheetPreview): CSSProperties {
  const share = (part: number, of: number) => `${((part / of) * 100).toFixed(2)}%`;
  const { minX, minY, maxX, maxY } = frame;
  const insets = [
    share(minY, height),
    share(width - maxX, width),
    share(height - maxY, height),
    share(minX, width),
  ];
  const shape = (maxX - minX) / (maxY - minY);
  return { objectViewBox: `inset(${insets.join(' ')})`, aspectRatio: shape, ['--shape' as string]: shape };
}
