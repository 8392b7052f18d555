import type { IBorderOptions, ISpacingProperties } from 'docx';
import { type Leading, lineHeight } from '../rhythm.ts';
import type { Theme } from '../theme.ts';
import { eighths, hex, twips } from './units.ts';

/** Lines of a size. At least, not exactly: a taller letter of another face still fits. */
export const leading = (size: number, of: Leading, theme: Theme): ISpacingProperties => ({
  line: twips(lineHeight(size, of, theme)),
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
