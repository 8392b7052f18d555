/** Tracks made by hand, for stages that are given them ready. */
import type {
  Area,
  Competency,
  Expectation,
  Ladder,
  Level,
  RichText,
  Track,
} from '../../src/ladder/model.ts';

const place = { file: 'ladder.md', line: 1, column: 1 };

const slug = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** Words as one paragraph. */
export const prose = (value: string): RichText => [
  { type: 'paragraph', children: [{ type: 'text', value }] },
];

/** `''` is blank; `= Title` the same as that level; `! words` not applicable; else stated. */
function expectation(cell: string): Expectation {
  if (cell === '') return { kind: 'blank', place };
  if (cell.startsWith('= ')) {
    return { kind: 'same-as', level: slug(cell.slice(2)), text: `Same as ${cell.slice(2)}`, place };
  }
  if (cell.startsWith('! ')) return { kind: 'not-applicable', text: cell.slice(2), place };
  return { kind: 'stated', content: prose(cell), text: cell, place };
}

type Cells = Readonly<Record<string, readonly string[]>>;

function areaOf(title: string, rows: Cells): Area {
  const competencies = Object.entries(rows).map(([name, cells]): Competency => ({
    id: `${slug(title)}.${slug(name)}`,
    title: name,
    expectations: cells.map(expectation),
    place,
  }));
  return { id: slug(title), title, competencies, place };
}

/** A track from its level titles and, by area and competency, one cell a level. */
export function trackOf(
  title: string,
  levels: readonly string[],
  areas: Readonly<Record<string, Cells>> = {},
): Track {
  return {
    id: slug(title),
    title,
    introduction: prose(`Introduction of ${title}.`),
    levels: levels.map((level): Level => ({ id: slug(level), title: level, place })),
    areas: Object.entries(areas).map(([name, rows]) => areaOf(name, rows)),
    source: {
      file: `${slug(title)}.md`,
      sha256: 'f'.repeat(64),
      files: [{ file: `${slug(title)}.md`, sha256: 'f'.repeat(64) }],
      title: `${title} ladder`,
      version: '1.0',
      effective: '2026-07-01',
      owner: 'People Operations',
      cumulative: false,
    },
    place,
  };
}

/** The file that a track stands in. */
export const ladderOf = (track: Track): Ladder => ({
  source: track.source,
  titleFrom: 'front matter',
  keys: ['title', 'version', 'effective', 'owner'],
  introduction: prose(`About ${track.source.title}.`),
  tracks: [track],
});
