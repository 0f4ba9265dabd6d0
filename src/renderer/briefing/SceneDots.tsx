/** More than these would be no dots any more. */
const MOST_DOTS = 24;

/** How far the script has come: a dot a scene, or of many a bar with figures. */
export function SceneDots({ at, count }: { readonly at: number; readonly count: number }) {
  const words = `Scene ${at + 1} of ${count}`;
  if (count > MOST_DOTS)
    return (
      <div className="scene-dots" role="img" aria-label={words}>
        <span className="scene-bar">
          <span style={{ inlineSize: `${((at + 1) / count) * 100}%` }} />
        </span>
        <span className="scene-bar-words">
          {at + 1} / {count}
        </span>
      </div>
    );
  return (
    <div className="scene-dots" role="img" aria-label={words}>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <span
          key={index}
          className="scene-dot"
          data-now={index === at ? '' : undefined}
          data-told={index < at ? '' : undefined}
        />
      ))}
    </div>
  );
}
