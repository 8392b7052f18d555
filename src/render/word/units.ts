/** From the theme's points and colours to the units of WordprocessingML. */

/** Twentieths of a point: distances. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points: sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Eighths of a point: widths of borders, from 2 to 96 (ST_EighthPointMeasure in Word). */
export const eighths = (points: number): number =>
  Math.min(96, Math.max(2, Math.round(points * 8)));

/** `#0b4f6c` → `0B4F6C`. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` of `over` laid upon `under`, both `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const below = channels(under);
  const mixed = channels(over).map((value, i) => {
    const base = below[i] ?? value;
    return Math.round(base + (value - base) * Math.min(1, Math.max(0, share)));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
