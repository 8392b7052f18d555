import bidiFactory from 'bidi-js';

/** The Unicode Bidirectional Algorithm (UAX #9). */
export const bidi = bidiFactory();
