/** The files of a new project, from ladders of any shape. */
import { fillFrontMatter } from '../ladder/write/fill-front-matter.ts';
import type { Ladder } from '../ladder/model.ts';
import { writeTable } from '../ladder/write/write-table.ts';
import { ladderNames } from './ladder-names.ts';
import { sampleRoster } from './sample-roster.ts';

interface Origin {
  readonly ladder: Ladder;
  /** The text of its file; absent where it is no single Markdown file. */
  readonly text?: string;
}

/**
 * Paths below the project's folder and what each holds: the ladders with their front matter filled
 * in (as tables, where they were data or several files), a sample roster, and an `out` that git
 * leaves alone.
 */
export function newProject(origins: readonly Origin[], today: string): ReadonlyMap<string, string> {
  const names = ladderNames(origins.map(({ ladder }) => ladder));
  const ladders = origins.map(({ ladder, text }): readonly [string, string] => [
    `ladders/${names.get(ladder) ?? 'ladder'}.md`,
    text === undefined ? writeTable(ladder) : fillFrontMatter(text, ladder),
  ]);
  const tracks = origins.flatMap(({ ladder }) => ladder.tracks);
  const roster = [...sampleRoster(tracks, today)].map(([name, text]): readonly [string, string] => [
    `roster/${name}`,
    text,
  ]);
  return new Map([...ladders, ...roster, ['out/.gitignore', '*\n!.gitignore\n']]);
}
