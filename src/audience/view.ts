import { oncePer } from '../memory.ts';
import type { Ladder, RichText, Track } from '../ladder/model.ts';
import { cycleOf, teamOf } from '../roster/membership.ts';
import type { Cycle, Person, Roster, Team } from '../roster/model.ts';
import { assessedAreas, byCompetency, givenView } from './assessment.ts';
import { fieldsFor } from './fields.ts';
import { frozen } from './frozen.ts';
import { type Labels, longDate, type Wording } from './labels.ts';
import type { About, RecordField, Subject, View } from './model.ts';
import type { Policy } from './policy.ts';
import { project } from './project.ts';
import { stepView } from './step-view.ts';
import { timeSpan } from './time-span.ts';
import { openPlaces, proofsOf } from './proofs.ts';
import { changesView, type Since } from './changes-view.ts';
import { ladderView, levelAreas, stepsView, totalsOf, trackView } from './track-view.ts';

export type { Since };

/** All that Views are made from. */
export interface Company {
  readonly ladders: readonly Ladder[];
  /** Of all ladders. */
  readonly tracks: readonly Track[];
  readonly roster: Roster;
  /** What changed since an earlier version, where there is one to compare with. */
  readonly changes?: Since;
  /** Where these are the ladders that a review cycle is held by: the revision that they are of. */
  readonly revision?: string;
  /** By the id of a review cycle, the company with the ladders that are pinned for it. */
  readonly pinned?: ReadonlyMap<string, Company>;
}

/** What a layout may print about the document itself. */
export interface Particulars extends View {
  /** ISO date that the document is made on; layouts print it in words. */
  readonly day: string;
}

/**
 * What a document's layout is given: everything about its subject, projected through what the
 * audience's policy allows.
 */
export function viewOf(
  about: About,
  policy: Policy,
  company: Company,
  wording: Wording,
  document: Particulars,
): View {
  const parts = assemble(about, company, wording, document.day);
  const everything = { document, label: frozen(wording.labels), ...parts };
  return project(everything, tables(policy, wording.labels)(about.kind));
}

/** What an audience may see, of each kind of subject: the same table for all of a kind. */
const tables = oncePer((policy: Policy, labels: Labels) => {
  const known = new Map<Subject, RecordField>();
  return (subject: Subject): RecordField => {
    const table = known.get(subject) ?? fieldsFor(subject, policy, Object.keys(labels));
    known.set(subject, table);
    return table;
  };
});

function assemble(about: About, company: Company, wording: Wording, day: string): View {
  switch (about.kind) {
    case 'person':
      return personView(about.person, company, wording, day);
    case 'level':
      return {
        ...levelView(about.track, indexOf(about.track, about.level.id), wording),
        changes: changesView(
          company.changes,
          { track: about.track, level: indexOf(about.track, about.level.id) },
          wording,
        ),
      };
    case 'track':
      return {
        ladder: ladderView(about.track.source, wording),
        track: trackView(about.track, aboutLadder(about.track, company), wording),
      };
    case 'step':
      return stepView(about, wording);
    case 'team':
      return { team: teamView(about.team, company, wording) };
  }
}

/** What the file of a track says before its first track. */
const aboutLadder = ({ source }: Track, { ladders }: Company): RichText =>
  ladders.find((ladder) => ladder.source.file === source.file)?.introduction ?? [];

const indexOf = (track: Track, level: string): number =>
  track.levels.findIndex(({ id }) => id === level);

function levelView(track: Track, level: number, wording: Wording, since?: string): View {
  const [below, to] = [track.levels[level - 1], track.levels[level + 1]];
  const areas = levelAreas(track, level);
  return {
    ladder: ladderView(track.source, wording),
    track: { title: track.title, steps: stepsView(track, { now: level, next: level + 1, since }) },
    level: { title: track.levels[level]?.title },
    next: to && { title: to.title },
    below: below && { title: below.title },
    totals: totalsOf(areas),
    areas,
  };
}

function personView(person: Person, company: Company, wording: Wording, day: string): View {
  const track = company.tracks.find(({ id }) => id === person.position.track);
  if (!track) throw new Error(`no track ${person.position.track}`);
  const date = (iso: string | undefined) => iso && longDate(iso, wording.locale);
  const { roster } = company;
  const level = indexOf(track, person.position.level);
  const since = date(person.levelSince);
  const tenure = person.levelSince && timeSpan(person.levelSince, day, wording.locale);
  return {
    ...levelView(track, level, wording, since),
    level: { title: track.levels[level]?.title, tenure },
    ...assessedView(person, track, level, company, wording),
    person: {
      ...fieldsOf(person),
      team: teamOf(person, roster)?.name ?? person.team,
      manager: person.manager && roster.names.get(person.manager),
      startDate: date(person.startDate),
      levelSince: since,
    },
    cycle: cycleView(cycleOf(person, roster), company, date),
    changes: changesView(company.changes, { track, level }, wording),
  };
}

/** The areas of the person's level with what they were marked, and what follows from the marks. */
function assessedView(
  { id }: Person,
  track: Track,
  level: number,
  { roster }: Company,
  { labels }: Wording,
): View {
  const rows = roster.assessments.get(id) ?? [];
  const given = byCompetency(rows);
  const proofs = proofsOf(track, given, labels);
  return {
    areas: assessedAreas(levelAreas(track, level), given, labels),
    given: givenView(rows),
    proofs,
    openProofs: openPlaces(proofs),
  };
}

/** The record's plain columns, by name; the rest are written by `personView`. */
const fieldsOf = (person: Person): View => ({
  id: person.id,
  name: person.name,
  legalName: person.legalName,
  pronouns: person.pronouns,
  email: person.email,
  title: person.title,
  department: person.department,
  location: person.location,
});

const cycleView = (
  cycle: Cycle | undefined,
  { revision }: Company,
  date: (day: string | undefined) => string | undefined,
): View | undefined =>
  cycle && {
    id: cycle.id,
    name: cycle.name,
    selfReviewDue: date(cycle.selfReviewDue),
    managerReviewDue: date(cycle.managerReviewDue),
    calibration: date(cycle.calibration),
    pinned: revision,
  };

function teamView(team: Team, company: Company, wording: Wording): View {
  const tracks = company.tracks.filter(({ id }) => team.tracks.includes(id));
  return {
    id: team.id,
    name: team.name,
    lead: team.lead && company.roster.names.get(team.lead),
    tracks: tracks.map((track) => trackView(track, aboutLadder(track, company), wording)),
  };
}
