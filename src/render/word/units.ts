/** From the theme's points and colours to the units of WordprocessingML. */

/** Twentieths of a point: distances. */
export const twips = (points: number): number => Math.round(points * 20);

/** The least that a line can be high and letters large: what only Word needs to be there. */
export const THIN = { line: 20, lineRule: 'exact', size: 2 } as const;

/** English Metric Units: distances around drawings. */
export const emu = (points: number): number => Math.round(points * 12_700);

/** Half points: sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Eighths of a point: widths of borders. Word draws from 2 to 96 (ECMA-376, ST_EighthPointMeasure). */
export const eighths = (points: number): number =>
  Math.min(96, Math.max(2, Math.round(points * 8)));

/** `#0b4f6c` → `0B4F6C`. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();
