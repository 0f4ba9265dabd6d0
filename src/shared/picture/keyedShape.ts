import type { CircleShape, PathShape, TextShape } from '../sheet/shapes';

/** A shape on the map's plane that is known by its key from one frame to the next. */
export type KeyedShape = (PathShape | CircleShape | TextShape) & { readonly key: string };
