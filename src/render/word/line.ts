import type { IBorderOptions, ISpacingProperties } from 'docx';
import { eighths, hex, twips } from './units.ts';

/** Lines of a size at a leading. At least, not exactly: a taller letter of another face still fits. */
export const leading = (size: number, by: number): ISpacingProperties => ({
  line: twips(size * by),
  lineRule: 'atLeast',
});

/** A ruled line: its width in points, its colour, its distance from the text in points. */
export const stroke = (width: number, colour: string, space = 0): IBorderOptions => ({
  style: 'single',
  size: eighths(width),
  color: hex(colour),
  space: Math.round(space),
});

/** No line where a table's style draws one. */
export const noStroke: IBorderOptions = { style: 'nil' };
