import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { isoDate, readYaml } from '../yaml.ts';
import { fold } from './fold.ts';
import type { Cycle, Team } from './model.ts';

const text = v.pipe(v.string(), v.minLength(1));
const teamsSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'Expected an id of letters, digits, - and _')),
    name: text,
    lead: v.optional(text),
    tracks: v.array(text),
    locale: v.optional(text),
  }),
);

/** `teams.yaml` → teams, their tracks by id. A track no ladder has is reported and left out. */
export function readTeams(
  file: string,
  yaml: string,
  tracks: readonly Track[],
): { readonly teams: readonly Team[]; readonly messages: readonly Diagnostic[] } {
  const { value, messages, placeOf } = readYaml(teamsSchema, { file, text: yaml });
  const unknown: Diagnostic[] = [];
  const teams = (value ?? []).map(({ id, name, lead, locale, ...entry }, index): Team => {
    const trackIds = entry.tracks.flatMap((name, item) => {
      const track = tracks.find((one) => one.id === name || fold(one.title) === fold(name));
      const known = tracks.map(({ title }) => title).join(', ');
      if (!track) unknown.push(report('team-track', placeOf([index, 'tracks', item]), { name, known }));
      return track?.id ?? [];
    });
    const sha256 = createHash('sha256').update(JSON.stringify(value?.[index])).digest('hex');
    const rest = { ...(lead && { lead }), ...(locale && { locale }) };
    return { id, name, tracks: trackIds, sha256, place: placeOf([index]), ...rest };
  });
  return { teams, messages: [...messages, ...unknown] };
}

const cyclesSchema = v.array(
  v.strictObject({
    id: text,
    name: text,
    self_review_due: v.optional(isoDate),
    manager_review_due: v.optional(isoDate),
    calibration: v.optional(isoDate),
  }),
);

/** `cycles.yaml` → review cycles; the first is the one people without a cycle are in. */
export function readCycles(
  file: string,
  yaml: string,
): { readonly cycles: readonly Cycle[]; readonly messages: readonly Diagnostic[] } {
  const { value, messages } = readYaml(cyclesSchema, { file, text: yaml });
  const cycles = (value ?? []).map(
    ({ id, name, self_review_due, manager_review_due, calibration }): Cycle => ({
      id,
      name,
      ...(self_review_due && { selfReviewDue: self_review_due }),
      ...(manager_review_due && { managerReviewDue: manager_review_due }),
      ...(calibration && { calibration }),
    }),
  );
  return { cycles, messages };
}
