/** What a document is made from: its ladders, and the hashes by which changes are found. */
import { createHash } from 'node:crypto';
import type { About } from './audience/model.ts';
import type { Policy } from './audience/policy.ts';
import type { Sources } from './delivery/manifest.ts';
import type { Task } from './job.ts';
import type { Source, Track } from './ladder/model.ts';
import type { Press } from './press.ts';
import { cycleOf, teamOf } from './roster/membership.ts';
import type { Roster } from './roster/model.ts';

/** For the manifest. Hashes are SHA-256 in hex. */
export function sourcesOf({ about, company, layout, policy }: Task, { templates }: Press): Sources {
  const { tracks, roster } = company;
  const seen = assessmentsHash(about, policy, roster);
  return {
    ladders: Object.fromEntries(
      laddersOf(about, tracks).flatMap(({ files }) =>
        files.map(({ file, sha256: own }) => [file, own]),
      ),
    ),
    layout: layout.sha256,
    templates,
    roster: rowHash(about),
    ...besideHashes(about, roster),
    ...(seen !== undefined && { assessments: seen }),
  };
}

/** The ladders that a document rests on, each once, in the order of its tracks. */
export const laddersOf = (about: About, tracks: readonly Track[]): readonly Source[] => [
  ...new Set(tracksOf(about, tracks).map(({ source }) => source)),
];

function tracksOf(about: About, tracks: readonly Track[]): readonly Track[] {
  switch (about.kind) {
    case 'person':
      return tracks.filter(({ id }) => id === about.person.position.track);
    case 'team':
      return tracks.filter(({ id }) => about.team.tracks.includes(id));
    case 'track':
    case 'level':
      return [about.track];
    case 'step':
      return [about.from.track, about.to.track];
  }
}

function rowHash(about: About): string | null {
  switch (about.kind) {
    case 'person':
      return about.person.sha256;
    case 'team':
      return about.team.sha256;
    case 'track':
    case 'level':
    case 'step':
      return null;
  }
}

/** What other rows and files of the roster give to a document, each where there is any. */
function besideHashes(about: About, roster: Roster): Pick<Sources, 'beside'> {
  const parts = besideOf(about, roster).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return {};
  return { beside: Object.fromEntries(parts.map(([name, part]) => [name, hashOf(part)])) };
}

const hashOf = (part: unknown): string => sha256(JSON.stringify(part));

function besideOf(about: About, roster: Roster): readonly (readonly [string, unknown])[] {
  switch (about.kind) {
    case 'person': {
      const { person } = about;
      const team = teamOf(person, roster);
      const { track, level } = person.position;
      return [
        ['manager', person.manager && roster.names.get(person.manager)],
        ['team', team && [team.name, team.locale]],
        ['cycle', cycleOf(person, roster)],
        ['level', [track, level]],
      ];
    }
    case 'team':
      return [['lead', about.team.lead && roster.names.get(about.team.lead)]];
    case 'track':
    case 'level':
    case 'step':
      return [];
  }
}

/** Of a person's assessments, as far as the audience sees any of them; nothing where there are none. */
function assessmentsHash(
  about: About,
  { assessments: allowed }: Policy,
  { assessments }: Roster,
): string | undefined {
  if (about.kind !== 'person' || allowed.length === 0) return undefined;
  const seen = assessments
    .get(about.person.id)
    ?.map((one) => [one.competency, ...allowed.map((name) => one[name])]);
  return seen && sha256(JSON.stringify(seen));
}

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');
