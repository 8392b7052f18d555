/** The entry: two versions of the ladders, and the reasons given → what changed. */
import type { Diagnostic } from '../../diagnostics.ts';
import type { Ladder } from '../model.ts';
import { checkVersions } from './check-version.ts';
import { compareVersions } from './compare-versions.ts';
import type { TrackPair } from './model.ts';
import { readReasons } from './reasons.ts';
import { maybeRenamed } from './renamed.ts';
import { withReasons } from './with-reasons.ts';

interface ReasonsFile {
  readonly file: string;
  readonly text: string;
}

/** What changed, track by track, and all that is to be said of it. */
export function changesBetween(
  before: readonly Ladder[],
  after: readonly Ladder[],
  given: readonly ReasonsFile[],
): { readonly tracks: readonly TrackPair[]; readonly messages: readonly Diagnostic[] } {
  const read = given.map(({ file, text }) => readReasons(file, text));
  const reasons = read.flatMap((one) => one.reasons);
  const { tracks, messages } = withReasons(compareVersions(before, after), reasons);
  return {
    tracks,
    messages: [
      ...read.flatMap((one) => one.messages),
      ...messages,
      ...maybeRenamed(tracks),
      ...checkVersions(before, after, tracks),
    ],
  };
}
