/** The few functions of bidi-js 1.0.3 that the engine calls. */
declare module 'bidi-js' {
  interface Levels {
    /** For each UTF-16 unit; letters of odd levels run from right to left. */
    levels: Uint8Array;
    paragraphs: { start: number; end: number; level: number }[];
  }

  export interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels;
    /** The letter that is drawn in its place from right to left. */
    getMirroredCharacter(letter: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}
