/** What a feature is. The kind picks its symbol, its layer order and how it is described in words. */
export const KINDS = [
  'city',
  'port',
  'base',
  'ship',
  'aircraft',
  'convoy',
  'equipment',
  'corridor',
  'event',
  'area',
  'measure',
  'note',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How well a statement is founded: `confirmed` by a second independent source, `reported` by one, `claimed` by a party
 * of itself, `assessed` as an analyst's judgement, `possible` as one of several futures.
 */
export const STATUSES = ['confirmed', 'reported', 'claimed', 'assessed', 'possible'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a statement comes from: a cited `source`, or public `context` that the source leaves out. */
export const BASES = ['source', 'context'] as const;
export type Basis = (typeof BASES)[number];

/** Parts of a statement that its source may leave out: where it is placed and when it is dated. */
export const PARTS = ['place', 'time'] as const;
export type Part = (typeof PARTS)[number];

/** Colours an actor can have, by name; their values for each theme stand in the symbology. */
export const ACTOR_COLOURS = ['blue', 'vermilion', 'green', 'purple', 'sky', 'orange', 'grey'] as const;
export type ActorColour = (typeof ACTOR_COLOURS)[number];

/** How much a scene matters to the whole: 1 is told in every cut, 3 only in the longest. */
export const PRIORITIES = [1, 2, 3] as const;
export type Priority = (typeof PRIORITIES)[number];
