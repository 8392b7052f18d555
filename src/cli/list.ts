import { allSteps } from '../batch/steps.ts';
import { subjectId } from '../job.ts';
import type { Press, ProjectFiles } from '../press.ts';
import type { Position } from '../roster/model.ts';
import { aligned, type Row } from './aligned.ts';
import { fieldRows } from './list-fields.ts';
import type { ListName } from './list-name.ts';
import { ready } from './open.ts';
import { codeOf, printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** The rows of each list. */
const lists: Record<ListName, (press: Press, files: ProjectFiles) => readonly Row[]> = {
  tracks: ({ company }) =>
    company.tracks.map(({ id, title, levels, source }) => ({
      id,
      title,
      version: source.version,
      levels: String(levels.length),
      file: source.file,
    })),
  levels: ({ company }) =>
    company.tracks.flatMap((track) =>
      track.levels.map(({ id, title }) => ({
        id: `${track.id}--${id}`,
        title,
        track: track.title,
      })),
    ),
  steps: (press) =>
    allSteps(press).map((step) => ({
      id: subjectId(step),
      from: titleAt(step.from, press),
      to: titleAt(step.to, press),
    })),
  people: ({ company }) =>
    company.roster.people.map(({ id, name, title, position, status, team = '' }) => ({
      id,
      name,
      title,
      level: `${position.track}--${position.level}`,
      status,
      team,
    })),
  teams: ({ company }) =>
    company.roster.teams.map(({ id, name, tracks }) => ({ id, name, tracks: tracks.join(' ') })),
  documents: ({ layouts }) =>
    layouts.map(({ document, audience, subjects, file }) => ({
      document: `${document}/${audience}`,
      subject: subjects.join(' '),
      layout: file,
    })),
  fields: fieldRows,
};

/** `Engineer (Software Engineering)`. */
function titleAt({ track, level }: Position, { company }: Press): string {
  const found = company.tracks.find(({ id }) => id === track);
  const title = found?.levels.find(({ id }) => id === level)?.title ?? level;
  return `${title} (${found?.title ?? track})`;
}

/** Prints one list: aligned columns for people, JSON for programs. */
export function list(
  name: ListName,
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): ExitCode {
  const { options, messages, project } = ready(flags, terminal, ['error'], { writes: false });
  const rows = project ? lists[name](project.press, project.files) : [];
  if (options.json) printJson({ messages: messages.all(), further: { [name]: rows } }, terminal);
  else terminal.out(aligned(rows));
  return project ? codeOf(messages.all()) : exitCodes.usage;
}
