import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { locale, readYaml } from '../yaml.ts';
import { fold } from './fold.ts';
import type { Team } from './model.ts';
import { uniqueIds } from './unique-ids.ts';

const text = v.pipe(v.string(), v.minLength(1, 'Expected a text'));
const teamSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'Expected an id of letters, digits, - and _')),
  name: text,
  lead: v.optional(text),
  tracks: v.array(text),
  locale: v.optional(locale),
});

type Entry = v.InferOutput<typeof teamSchema>;

/** `teams.yaml` → teams, their tracks by id. A track no ladder has is reported and left out. */
export function readTeams(
  file: string,
  yaml: string,
  tracks: readonly Track[],
): { readonly teams: readonly Team[]; readonly messages: readonly Diagnostic[] } {
  const source = { file, text: yaml, whenEmpty: [] };
  const { value = [], messages, placeOf } = readYaml(v.array(teamSchema), source);
  const read = value.map((entry, index) => {
    const found = tracksNamed(entry.tracks, tracks, (item) => placeOf([index, 'tracks', item]));
    return { team: teamFrom(entry, found.ids, placeOf([index])), messages: found.messages };
  });
  const unique = uniqueIds(read.map(({ team }) => team));
  const unknown = read.flatMap((one) => one.messages);
  return { teams: unique.items, messages: [...messages, ...unknown, ...unique.messages] };
}

function teamFrom(entry: Entry, trackIds: readonly string[], place: Team['place']): Team {
  const { id, name, lead, locale: tag } = entry;
  const sha256 = createHash('sha256').update(JSON.stringify(entry)).digest('hex');
  return {
    id,
    name,
    tracks: trackIds,
    sha256,
    place,
    ...(lead && { lead }),
    ...(tag && { locale: tag }),
  };
}

/** Tracks are named by id or title. */
function tracksNamed(
  names: readonly string[],
  tracks: readonly Track[],
  placeOf: (item: number) => Team['place'],
): { readonly ids: readonly string[]; readonly messages: readonly Diagnostic[] } {
  const known = tracks.map(({ title }) => title).join(', ');
  const found = names.map((name) =>
    tracks.find(({ id, title }) => id === name || fold(title) === fold(name)),
  );
  return {
    ids: found.flatMap((track) => track?.id ?? []),
    messages: names.flatMap((name, item) =>
      found[item] ? [] : [report('team-track', placeOf(item), { name, known })],
    ),
  };
}
