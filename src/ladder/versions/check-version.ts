/** Whether the version in the front matter went up as far as what changed calls for. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Ladder } from '../model.ts';
import { sizeOfAll } from './all-changes.ts';
import type { Size, TrackPair } from './model.ts';

/** A warning for each ladder whose version says less than its largest change does. */
export function checkVersions(
  before: readonly Ladder[],
  after: readonly Ladder[],
  tracks: readonly TrackPair[],
): readonly Diagnostic[] {
  return after.flatMap(({ source, keys }) => {
    const own = tracks.filter((pair) => pair.after?.source === source);
    const earlier = own.find((pair) => pair.before)?.before?.source;
    if (!earlier || !keys.includes('version') || !isGiven(earlier.version, before)) return [];
    const gone = tracks.filter((pair) => !pair.after && pair.before?.source === earlier);
    const size = sizeOfAll([...own, ...gone]);
    if (!size || isEnough(earlier.version, source.version, size)) return [];
    const [title, old, now] = [source.title, earlier.version, source.version];
    const values = { title, before: old, after: now, size, suggestion: suggested(old, size) };
    return [report('changes-version', { file: source.file }, values)];
  });
}

const isGiven = (version: string, ladders: readonly Ladder[]): boolean =>
  ladders.some(({ source, keys }) => source.version === version && keys.includes('version'));

/** `2.3.1` or `v2.3` in numbers; nothing for a version that is none. */
const numbersIn = (version: string): readonly number[] | undefined =>
  /^v?\d+(\.\d+)*$/i.test(version) ? version.replace(/^v/i, '').split('.').map(Number) : undefined;

/** Versions that begin with a year tell no sizes. */
const isYear = (number = 0): boolean => number >= 1900 && number < 2200;

/** Which number, from the left, must go up at the latest: https://semver.org, as for what is asked. */
const places: Record<Size, number> = { major: 0, minor: 1, patch: 2 };

function isEnough(before: string, after: string, size: Size): boolean {
  const [old, now] = [numbersIn(before), numbersIn(after)];
  if (!old || !now) return before !== after;
  const all = Math.max(old.length, now.length);
  const place = Array.from({ length: all }, (_, index) => index).find(
    (index) => (old[index] ?? 0) !== (now[index] ?? 0),
  );
  if (place === undefined || (now[place] ?? 0) < (old[place] ?? 0)) return false;
  return size === 'patch' || isYear(old[0]) || place <= places[size];
}

/** The next version of this size: 2.3 → 3.0, 2.4 or 2.3.1. */
function suggested(version: string, size: Size): string {
  const numbers = numbersIn(version);
  if (!numbers) return `"${version} (2)"`;
  const place = isYear(numbers[0]) ? Math.max(1, numbers.length - 1) : places[size];
  const length = Math.max(numbers.length, place + 1);
  const next = Array.from({ length }, (_, index) => {
    const number = numbers[index] ?? 0;
    if (index === place) return number + 1;
    return index < place ? number : 0;
  });
  return (/^v/i.exec(version)?.[0] ?? '') + next.join('.');
}
