/** Which documents a build calls for. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Format, Options } from '../config.ts';
import { fileName } from '../delivery/path.ts';
import { type Job, type Subject, subjectId } from '../job.ts';
import type { Level, Track } from '../ladder/model.ts';
import type { Layout } from '../layout/model.ts';
import type { Press } from '../press.ts';
import type { Person, Team } from '../roster/model.ts';
import { teamOf } from '../audience/view.ts';

export type Request = Pick<Options, 'audience' | 'track' | 'level' | 'person' | 'team'> & {
  /** `review-packet` or `review-packet/manager`; all where empty. */
  readonly documents: readonly string[];
  readonly formats: readonly Format[];
  readonly date: string;
};

export interface Plan {
  readonly jobs: readonly Job[];
  /** Names in the request that nothing answers to: wrong usage. */
  readonly messages: readonly Diagnostic[];
}

/** What the roster and ladders call for, narrowed to what was asked. */
export function plan(request: Request, press: Press): Plan {
  const messages = unknownNames(request, press);
  if (messages.length > 0) return { jobs: [], messages };
  const wanted = press.layouts.filter((layout) => isWanted(layout, request));
  const names = new Set<string>();
  const jobs = wanted.flatMap((layout) =>
    subjectsOf(layout, request, press).map((subject) => jobOf(layout, subject, request, names)),
  );
  return { jobs, messages };
}

const isWanted = ({ document, audience }: Layout, request: Request): boolean =>
  (request.audience.length === 0 || request.audience.includes(audience)) &&
  (request.documents.length === 0 ||
    request.documents.some((name) => name === document || name === `${document}/${audience}`));

function jobOf(layout: Layout, subject: Subject, request: Request, names: Set<string>): Job {
  const { document, audience } = layout;
  const folder = `${document}/${audience}`;
  const name = fileName(subjectId(subject), (one) => names.has(`${folder}/${one}`));
  names.add(`${folder}/${name.toLowerCase()}`);
  const { formats, date } = request;
  return { document, audience, subject, path: `${folder}/${name}`, formats, date };
}

/** A layout's further subjects are made only when one of them is named. */
function subjectsOf(layout: Layout, request: Request, press: Press): readonly Subject[] {
  return layout.subjects.flatMap((kind, index) => {
    if (index > 0 && request[kind].length === 0) return [];
    switch (kind) {
      case 'person':
        return peopleFor(layout, request, press);
      case 'team':
        return teamsFor(request, press);
      case 'track':
        return tracksFor(request, press);
      case 'level':
        return levelsFor(request, press);
    }
  });
}

interface Named {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
}

const answers = ({ id, title, name }: Named, wanted: string): boolean =>
  [id, title, name].some((one) => one?.toLowerCase() === wanted.toLowerCase());

const among = (thing: Named, wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((one) => answers(thing, one));

const isLevel = (track: Track, level: Level, wanted: readonly string[]): boolean =>
  among(level, wanted) || wanted.includes(`${track.id}--${level.id}`);

function peopleFor(layout: Layout, request: Request, press: Press): readonly Subject[] {
  const { roster, tracks } = press.company;
  const fits = (person: Person): boolean => {
    const track = tracks.find(({ id }) => id === person.position.track);
    const level = track?.levels.find(({ id }) => id === person.position.level);
    const team = teamOf(person, roster);
    return (
      layout.statuses.includes(person.status) &&
      among(person, request.person) &&
      (request.team.length === 0 || (team !== undefined && among(team, request.team))) &&
      track !== undefined &&
      among(track, request.track) &&
      level !== undefined &&
      isLevel(track, level, request.level)
    );
  };
  return roster.people.filter(fits).map(({ id }) => ({ kind: 'person', id }));
}

/** A narrower subject than the document's leaves it out: a handbook is nobody's own. */
const isNarrower = (request: Request, ...kinds: readonly (keyof Request)[]): boolean =>
  kinds.some((kind) => request[kind].length > 0);

function teamsFor(request: Request, { company }: Press): readonly Subject[] {
  if (isNarrower(request, 'person', 'track', 'level')) return [];
  const fits = (team: Team): boolean => among(team, request.team);
  return company.roster.teams.filter(fits).map(({ id }) => ({ kind: 'team', id }));
}

function tracksFor(request: Request, { company }: Press): readonly Subject[] {
  if (isNarrower(request, 'person', 'team', 'level')) return [];
  const fits = (track: Track): boolean => among(track, request.track);
  return company.tracks.filter(fits).map(({ id }) => ({ kind: 'track', id }));
}

function levelsFor(request: Request, { company }: Press): readonly Subject[] {
  if (isNarrower(request, 'person', 'team')) return [];
  return company.tracks
    .filter((track) => among(track, request.track))
    .flatMap((track) =>
      track.levels
        .filter((level) => isLevel(track, level, request.level))
        .map(({ id }): Subject => ({ kind: 'level', id, track: track.id })),
    );
}

function unknownNames(request: Request, press: Press): readonly Diagnostic[] {
  const { company, layouts } = press;
  const { roster, tracks } = company;
  const levels = tracks.flatMap((track) =>
    track.levels.map((level) => ({ ...level, name: `${track.id}--${level.id}` })),
  );
  const documents = layouts.flatMap(({ document, audience }) => [
    { id: document },
    { id: `${document}/${audience}` },
  ]);
  const known: readonly (readonly [string, readonly string[], readonly Named[]])[] = [
    ['document', request.documents, documents],
    ['audience', request.audience, layouts.map(({ audience }) => ({ id: audience }))],
    ['track', request.track, tracks],
    ['level', request.level, levels],
    ['person', request.person, roster.people],
    ['team', request.team, roster.teams],
  ];
  return known.flatMap(([what, wanted, things]) =>
    wanted
      .filter((name) => !things.some((thing) => answers(thing, name)))
      .map((name) => report('nothing-named', { file: `--${what}` }, { what, name, known: list(things) })),
  );
}

const list = (things: readonly Named[]): string =>
  [...new Set(things.map(({ id }) => id))].join(', ') || 'none';
