/** Sizes a canvas to the device’s pixels, clears it and hands out its context in CSS pixels. */
export function beginCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  // on a wall the whole page is larger; a page that stands alone may be open in a browser that does not tell
  const { currentCSSZoom: zoom = 1 }: Partial<HTMLCanvasElement> = canvas;
  const ratio = window.devicePixelRatio * zoom;
  const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** The edge of a device pixel nearest to a place in CSS pixels: a line one CSS pixel wide from there has no blurred rim. */
export function crisp(context: CanvasRenderingContext2D, px: number): number {
  const { a: ratio } = context.getTransform();
  return Math.round(px * ratio) / ratio;
}
