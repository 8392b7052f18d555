/** Whom and what a layout is made for. */
import type { Subject as Kind } from '../audience/model.ts';
import type { Company } from '../audience/view.ts';
import type { Subject } from '../job.ts';
import type { Layout } from '../layout/model.ts';
import { peopleAnywhere, peopleByCycle } from '../pinned.ts';
import type { Press } from '../press.ts';
import { teamOf } from '../roster/membership.ts';
import type { Person, Team } from '../roster/model.ts';
import { among, namedLevel } from './names.ts';
import { type Narrowing, notNarrowed } from './request.ts';
import { stepsFor } from './steps.ts';

/** All that the layout could be made for, of whatever status. */
export const allSubjects = (layout: Layout, press: Press): readonly Subject[] =>
  layout.subjects.flatMap((kind) =>
    kind === 'person'
      ? peopleAnywhere(press.company).map(({ id }) => ({ kind, id }))
      : ofKind(kind, layout, notNarrowed, press),
  );

/** What it is made for. Its further kinds of subject only when one of them is named. */
export const subjectsOf = (
  layout: Layout,
  narrowing: Narrowing,
  press: Press,
): readonly Subject[] =>
  layout.subjects.flatMap((kind, index) =>
    index > 0 && !isNamed(kind, narrowing) ? [] : ofKind(kind, layout, narrowing, press),
  );

const isNamed = (kind: Kind, narrowing: Narrowing): boolean =>
  kind === 'step' ? isNarrower(narrowing, 'from', 'to') : isNarrower(narrowing, kind);

function ofKind(
  kind: Kind,
  layout: Layout,
  narrowing: Narrowing,
  press: Press,
): readonly Subject[] {
  if (kind !== 'step' && isNarrower(narrowing, 'from', 'to')) return [];
  switch (kind) {
    case 'person':
      return peopleFor(layout, narrowing, press);
    case 'team':
      return teamsFor(narrowing, press);
    case 'track':
      return tracksFor(narrowing, press);
    case 'level':
      return levelsFor(narrowing, press);
    case 'step':
      return isNarrower(narrowing, 'person', 'team') ? [] : stepsFor(narrowing, press);
  }
}

function peopleFor(layout: Layout, narrowing: Narrowing, { company }: Press): readonly Subject[] {
  const { roster } = company;
  const isOn = ({ position }: Person, { tracks }: Company): boolean => {
    const track = tracks.find(({ id }) => id === position.track);
    const level = track?.levels.find(({ id }) => id === position.level);
    if (!track || !level) return false;
    return among(track, narrowing.track) && among(namedLevel(track, level), narrowing.level);
  };
  const isIn = (person: Person): boolean => {
    const team = teamOf(person, roster);
    return narrowing.team.length === 0 || (team !== undefined && among(team, narrowing.team));
  };
  return placedFor(layout, company)
    .filter(({ person }) => layout.statuses.includes(person.status))
    .filter(({ person }) => among(person, narrowing.person) && isIn(person))
    .filter(({ person, company: its }) => isOn(person, its))
    .map(({ person: { id } }) => ({ kind: 'person', id }));
}

/** What changed is told of the ladders as they are, whatever is pinned. */
const placedFor = ({ needs }: Layout, company: Company): ReturnType<typeof peopleByCycle> =>
  needs === 'changes'
    ? company.roster.people.map((person) => ({ person, company }))
    : peopleByCycle(company);

/** A narrower subject than the document's leaves it out: a handbook is nobody's own. */
const isNarrower = (narrowing: Narrowing, ...kinds: readonly (keyof Narrowing)[]): boolean =>
  kinds.some((kind) => narrowing[kind].length > 0);

function teamsFor(narrowing: Narrowing, { company }: Press): readonly Subject[] {
  if (isNarrower(narrowing, 'person', 'track', 'level')) return [];
  const fits = (team: Team): boolean => among(team, narrowing.team);
  return company.roster.teams.filter(fits).map(({ id }) => ({ kind: 'team', id }));
}

function tracksFor(narrowing: Narrowing, { company }: Press): readonly Subject[] {
  if (isNarrower(narrowing, 'person', 'team', 'level')) return [];
  return company.tracks
    .filter((track) => among(track, narrowing.track))
    .map(({ id }) => ({ kind: 'track', id }));
}

function levelsFor(narrowing: Narrowing, { company }: Press): readonly Subject[] {
  if (isNarrower(narrowing, 'person', 'team')) return [];
  return company.tracks
    .filter((track) => among(track, narrowing.track))
    .flatMap((track) =>
      track.levels
        .filter((level) => among(namedLevel(track, level), narrowing.level))
        .map(({ id }): Subject => ({ kind: 'level', id, track: track.id })),
    );
}
