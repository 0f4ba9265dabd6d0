/**
 * How closely legend and sources are set: a row each; the sources in one paragraph; or, where room is very short, with nothing in the legend but its
 * names as well.
 */
export type Density = 'roomy' | 'dense' | 'terse';
