/** Options that a build cannot follow together. */
import type { Options } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';

type Asked = Pick<
  Options,
  'merge' | 'cover' | 'bundle' | 'format' | 'protect' | 'archive' | 'shard' | 'watch' | 'json'
>;

export function contradictions(options: Asked): readonly Diagnostic[] {
  const file = 'ladderpress build';
  return wrong.flatMap(([isWrong, reason]) =>
    isWrong(options) ? [report('usage', { file }, { reason })] : [],
  );
}

const wrong: readonly (readonly [(options: Asked) => boolean, string])[] = [
  [({ merge, format }) => merge !== '' && !format.includes('pdf'), '--merge needs PDF.'],
  [({ cover, format }) => cover !== '' && !format.includes('pdf'), '--cover needs PDF.'],
  [({ archive, format }) => archive && !format.includes('pdf'), '--archive needs PDF.'],
  [
    ({ archive, protect }) => archive && protect !== '',
    '--archive and --protect contradict each other: what is kept as PDF/A must open for everybody.',
  ],
  [
    ({ merge, protect }) => merge !== '' && protect !== '',
    '--merge and --protect contradict each other: a file to print is in clear.',
  ],
  [
    ({ merge, cover, bundle, shard }) => shard !== '' && [merge, cover, bundle].some(Boolean),
    '--shard contradicts --merge, --cover and --bundle: what they put together may be in several shards. Join them with merge-manifests, then build with these.',
  ],
  [
    ({ watch, json }) => watch && json,
    '--watch and --json contradict each other: one object is printed when all is done, and a watch is never done.',
  ],
  [
    ({ cover, protect }) => cover !== '' && protect !== '',
    '--cover and --protect contradict each other: a list of people is in clear.',
  ],
];
