/** Colours, `#rrggbb`. */

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` of one colour on another, 0 to 1. */
export function mix(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const part = Math.min(1, Math.max(0, share));
  const mixed = channels(colour).map((c, i) => Math.round(c * part + (under[i] ?? 0) * (1 - part)));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast that small text needs (WCAG 2.2, 1.4.3). */
export const LEGIBLE = 4.5;

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The better of ink and paper on a ground. */
export const legibleOn = (
  ground: string,
  { ink, paper }: { readonly ink: string; readonly paper: string },
): string => (contrast(ink, ground) >= contrast(paper, ground) ? ink : paper);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
