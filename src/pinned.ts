/** Ladders that are pinned for review cycles, and whose documents rest on them. */
import type { Company } from './audience/view.ts';
import { byId } from './by-id.ts';
import { type Diagnostic, hasErrors, report } from './diagnostics.ts';
import type { PinnedFiles } from './ladder-bytes.ts';
import type { Ladder } from './ladder/model.ts';
import { readLadders } from './ladder/read.ts';
import { compareVersions } from './ladder/versions/compare-versions.ts';
import { reviewCycleOf } from './roster/membership.ts';
import type { Cycle, Person, PersonRecord, Position } from './roster/model.ts';
import { readRoster, type RosterFiles } from './roster/read.ts';

type Seen = Parameters<typeof readRoster>[2];

interface Pinned {
  /** By the id of the cycle. */
  readonly companies: ReadonlyMap<string, Company>;
  readonly messages: readonly Diagnostic[];
}

/** Each version with the roster as it is, everyone on a level of that version. */
export function pinnedCompanies(
  { roster, pins = [] }: { readonly roster: RosterFiles; readonly pins?: readonly PinnedFiles[] },
  today: Company,
  seen: Seen,
): Pinned {
  const read = pins.map((pin) => ({ pin, ...pinnedCompany(pin, roster, { today, seen }) }));
  return {
    companies: new Map(
      read.flatMap(({ pin, company }) => (company ? [[pin.cycle, company] as const] : [])),
    ),
    messages: read.flatMap(({ messages }) => messages),
  };
}

function pinnedCompany(
  { cycle, revision, place, ladders: files }: PinnedFiles,
  rosterFiles: RosterFiles,
  { today, seen }: { readonly today: Company; readonly seen: Seen },
): { readonly company?: Company; readonly messages: readonly Diagnostic[] } {
  const { ladders, messages: ofLadders } = readLadders(files);
  const tracks = ladders.flatMap((ladder) => ladder.tracks);
  const elsePlaced = placedAsToday(ladders, today);
  const isMarked = (person: PersonRecord, cycles: readonly Cycle[]): boolean =>
    reviewCycleOf(person, { cycles })?.id === cycle;
  const { roster, messages } = readRoster(rosterFiles, tracks, seen, { isMarked, elsePlaced });
  if (!roster.cycles.some(({ id }) => id === cycle)) {
    const known = roster.cycles.map(({ id }) => id).join(', ') || 'none';
    return { messages: [report('cycle-pin', place, { cycle, known })] };
  }
  return {
    company: { ladders, tracks, roster, revision },
    messages: [
      ...ofLadders.filter((message) => hasErrors([message])),
      ...messages.filter(({ code }) => code.startsWith('assessment-')),
    ],
  };
}

/** The step that has another name today: versions agree by ids, titles and aliases. */
function placedAsToday(ladders: readonly Ladder[], today: Company) {
  const steps = compareVersions(ladders, today.ladders).flatMap(({ before, after, levels }) =>
    levels.flatMap((level): readonly (readonly [string, Position])[] =>
      before && after && level.before && level.after
        ? [
            [
              `${after.id} ${level.after.level.id}`,
              { track: before.id, level: level.before.level.id },
            ],
          ]
        : [],
    ),
  );
  const known = new Map(steps);
  const positions = new Map(today.roster.people.map(({ id, position }) => [id, position]));
  return ({ id }: PersonRecord): Position | undefined => {
    const position = positions.get(id);
    return position && known.get(`${position.track} ${position.level}`);
  };
}

/** Whether a review cycle with a pinned ladder is the person's. */
export const isPinned = (
  person: PersonRecord,
  cycles: readonly Cycle[],
  pins: ReadonlySet<string>,
): boolean => pins.has(reviewCycleOf(person, { cycles })?.id ?? '');

interface Placed {
  readonly person: Person;
  /** With the ladders that hold for the person. */
  readonly company: Company;
}

/** People whose cycle has a pinned ladder as they stand on it, in the order of their rows. */
export function peopleByCycle(company: Company): readonly Placed[] {
  const { pinned = new Map<string, Company>() } = company;
  const pins = new Set(pinned.keys());
  const { people, cycles } = company.roster;
  const own = people
    .filter((person) => !isPinned(person, cycles, pins))
    .map((person): Placed => ({ person, company }));
  if (pins.size === 0) return own;
  const others = [...pinned].flatMap(([cycle, its]) =>
    its.roster.people
      .filter((person) => isPinned(person, cycles, new Set([cycle])))
      .map((person): Placed => ({ person, company: its })),
  );
  const line = ({ person }: Placed): number => person.place.line ?? 0;
  return [...own, ...others].toSorted((a, b) => line(a) - line(b));
}

/** With the ladders that hold for a person, given by id. */
export function companyOf(id: string, company: Company): Company {
  const { cycles } = company.roster;
  for (const [cycle, its] of company.pinned ?? []) {
    const person = byId(its.roster.people, id);
    if (person && isPinned(person, cycles, new Set([cycle]))) return its;
  }
  return company;
}

/** An error for each person who is on a level of the ladders as they are, and on none of the pinned. */
export function unplacedByCycle(company: Company): readonly Diagnostic[] {
  const placed = new Set(peopleByCycle(company).map(({ person }) => person.id));
  const { people } = company.roster;
  return people.filter(({ id }) => !placed.has(id)).map((person) => unplaced(person, company));
}

function unplaced(person: Person, { pinned, roster }: Company): Diagnostic {
  const { id, name, place } = person;
  const cycle = reviewCycleOf(person, roster)?.id ?? '';
  const its = pinned?.get(cycle);
  const levels = its?.tracks.flatMap((track) => track.levels.map(({ title }) => title)) ?? [];
  const candidates = levels.join(', ') || 'none';
  return report('cycle-unplaced', place, {
    id,
    name,
    cycle,
    revision: its?.revision ?? '',
    candidates,
  });
}

/** Everyone who is on a level of any of the ladders, once. */
export const peopleAnywhere = (company: Company): readonly Person[] => [
  ...new Map(
    [...peopleByCycle(company).map(({ person }) => person), ...company.roster.people].map(
      (person) => [person.id, person],
    ),
  ).values(),
];
