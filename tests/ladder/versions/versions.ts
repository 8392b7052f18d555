/** Two versions of a small ladder, written as one table each. */
import type { Ladder } from '../../../src/ladder/model.ts';
import { readLadders } from '../../../src/ladder/read.ts';
import { cellsOf, countsOf, entriesOf } from '../../../src/ladder/versions/entries.ts';
import type { TrackPair } from '../../../src/ladder/versions/model.ts';
import { changesBetween } from '../../../src/ladder/versions/versions.ts';
import type { Diagnostic } from '../../../src/diagnostics.ts';

/** Rows without the outer strokes: area, competency, one cell a level. */
export interface Written {
  readonly front?: string;
  readonly track?: string;
  readonly introduction?: string;
  readonly levels?: readonly string[];
  readonly rows?: readonly string[];
}

export const rows = [
  'Craft | Knives | Cuts evenly and keeps the whole board clear. | Cuts fast without any waste.',
  ' | Sauces | Stirs the sauces as told. | Makes the five mother sauces unaided.',
  'Service | Timing | Says when a dish is late. | Sends the dishes of a table together.',
];

export function ladders({
  front = '',
  track = 'Cooking',
  introduction = '',
  levels = ['Commis', 'Chef'],
  rows: own = rows,
}: Written = {}): readonly Ladder[] {
  const heading = ['Area', 'Competency', ...levels];
  const text = [
    ...(front === '' ? [] : ['---', front, '---']),
    `# Kitchen\n\n## ${track}\n\n${introduction}\n`,
    `| ${heading.join(' | ')} |`,
    `|${heading.map(() => ' --- |').join('')}`,
    ...own.map((row) => `| ${row} |`),
  ].join('\n');
  return readLadders([{ file: 'kitchen.md', bytes: text }]).ladders;
}

/** The rows with one of them changed. */
export const edited = (index: number, change: (row: string) => string | undefined) =>
  rows.flatMap((row, at) => (at === index ? (change(row) ?? []) : row));

interface Compared {
  readonly tracks: readonly TrackPair[];
  readonly messages: readonly Diagnostic[];
  /** `minor reworded Knives: Commis` */
  readonly lines: readonly string[];
  readonly counts: ReturnType<typeof countsOf>;
}

export function compare(before: Written, after: Written, reasons = ''): Compared {
  const given = reasons === '' ? [] : [{ file: 'changes.yaml', text: reasons }];
  const { tracks, messages } = changesBetween(ladders(before), ladders(after), given);
  const lines = entriesOf(tracks).map((entry) => {
    const { size, kind, what, competency, area, levels } = entry;
    const name = competency ?? (what === 'area' ? `area ${area ?? ''}` : what);
    const was = [entry.formerly, entry.from].filter(Boolean).join(' in ');
    return `${size} ${kind} ${name}: ${levels.join(', ')}${was && ` (${was})`}`;
  });
  return { tracks, messages, lines, counts: countsOf(cellsOf(tracks)) };
}
