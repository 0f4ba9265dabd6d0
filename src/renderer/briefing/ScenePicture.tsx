/** A small picture of a scene. */
export function ScenePicture({ scene }: { readonly scene: string }) {
  return <span className="scene-picture" data-scene={scene} />;
}
