/** Shorthand for tests of ladders that several files make. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Ladder } from '../../src/ladder/model.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { rows } from './reading.ts';

export interface FolderRead {
  readonly ladders: readonly Ladder[];
  readonly messages: readonly Diagnostic[];
}

/** Files as they are found under `ladders`, by their paths below it. */
export function folder(files: Readonly<Record<string, string>>): FolderRead {
  const names = Object.keys(files).toSorted();
  return readLadders(
    names.map((name) => ({
      file: `ladders/${name}`,
      bytes: files[name] ?? '',
      under: 'ladders',
    })),
  );
}

/** `title: level | level`, and below it the track's rows. */
export const outline = ({ ladders }: FolderRead): readonly string[] =>
  ladders.flatMap(({ tracks }) =>
    tracks.flatMap((track) => [
      `${track.title}: ${track.levels.map(({ title }) => title).join(' | ')}`,
      ...rows(track),
    ]),
  );

/** The tracks with their levels. */
export const steps = ({ ladders }: FolderRead): readonly string[] =>
  ladders.flatMap(({ tracks }) =>
    tracks.map(
      ({ title, levels }) => `${title}: ${levels.map((level) => level.title).join(' | ')}`,
    ),
  );

/** The messages that are more than information. */
export const faults = ({ messages }: FolderRead): readonly string[] =>
  messages
    .filter(({ severity }) => severity !== 'info')
    .map(({ file, line, code }) => `${file.replace('ladders/', '')}:${line ?? '-'} ${code}`);

export const codes = ({ messages }: FolderRead): readonly string[] =>
  messages.map(({ code }) => code);

/** A level's file: a heading, and one bullet for each of two competencies. */
export const level = (title: string, what: string): string =>
  `# ${title}\n\n- **Baking:** bakes ${what}\n- **Selling:** sells ${what}\n`;

/** Two levels in a folder. */
export const bread = {
  'bakery/junior.md': level('Junior Baker', 'rolls'),
  'bakery/senior.md': level('Senior Baker', 'bread'),
};

/** A ladder in one file. */
export const table = '# Pastry\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Icing | a | b |\n';
