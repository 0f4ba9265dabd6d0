/**
 * Who reads the names of a map: whoever has it in hand may pan it and point at it; a room may not, and what it sees must be whole; what
 * is printed is read from near, too.
 */
export type Reader = 'hand' | 'room' | 'print';
