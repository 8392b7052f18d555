/**
 * The words that an audience's policy lets it read of a subject, worked out a second time and
 * otherwise than `view.ts` does: what one of them gets wrong, the other does not.
 */
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { resolve, statementsAt } from '../ladder/holding.ts';
import type { Expectation, RichText, Track } from '../ladder/model.ts';
import { teamOf } from '../roster/membership.ts';
import { type Person, type Who, whos } from '../roster/model.ts';
import { longDate, type Wording } from './labels.ts';
import type { About } from './model.ts';
import type { LadderField, PersonField, Policy } from './policy.ts';
import type { Company } from './view.ts';

/** Whose document it is, and for whom. */
export interface Audience {
  readonly about: About;
  readonly policy: Policy;
  readonly company: Company;
  readonly wording: Wording;
}

/** A track as far as it may be seen; levels are counted from 0. */
export interface Extent {
  readonly track: Track;
  /** Whose expectations may be read. */
  readonly levels: readonly number[];
  /** What may be read of the ladder itself. */
  readonly ladder: readonly LadderField[];
}

/** The tracks that a document may quote from, and how far. */
export function extentsOf({ about, policy, company }: Audience): readonly Extent[] {
  const { tracks } = company;
  switch (about.kind) {
    case 'person': {
      const { position } = about.person;
      const track = tracks.find(({ id }) => id === position.track);
      return track ? [extentAt(track, position.level, policy)] : [];
    }
    case 'level':
      return [extentAt(about.track, about.level.id, policy)];
    case 'track':
      return [entire(about.track, policy)];
    case 'step':
      return [entire(about.from.track, policy), entire(about.to.track, policy)];
    case 'team':
      return tracks
        .filter(({ id }) => policy.team.includes('tracks') && about.team.tracks.includes(id))
        .map((track) => entire(track, policy));
  }
}

function extentAt(track: Track, level: string, policy: Policy): Extent {
  const own = track.levels.findIndex(({ id }) => id === level);
  switch (policy.levels) {
    case 'own':
      return { track, levels: [own], ladder: unintroduced(policy) };
    case 'next':
      return { track, levels: [own, own + 1], ladder: unintroduced(policy) };
    case 'all':
      return entire(track, policy);
  }
}

/** An introduction speaks of every level. */
const unintroduced = ({ ladder }: Policy): readonly LadderField[] =>
  ladder.filter((field) => field !== 'introduction');

const entire = (track: Track, policy: Policy): Extent =>
  policy.levels === 'all'
    ? { track, levels: [...track.levels.keys()], ladder: policy.ladder }
    : { track, levels: [], ladder: unintroduced(policy) };

/** What may be read of a track, but for the titles of its levels. */
export function wordsOfTrack(
  { track, levels, ladder }: Extent,
  company: Company,
): readonly string[] {
  const { source, title, introduction, areas } = track;
  const about = company.ladders.find((one) => one.source.file === source.file);
  return [
    title,
    source.title,
    source.version,
    source.owner ?? '',
    ...(ladder.includes('introduction')
      ? [proseOf(about?.introduction ?? []), proseOf(introduction)]
      : []),
    ...areas.flatMap((area) => [
      area.title,
      ...area.competencies.flatMap((competency) => [
        competency.title,
        competency.group ?? '',
        ladder.includes('descriptions') ? proseOf(competency.about ?? []) : '',
        ...levels.flatMap((level) => [
          ...statementsAt(track, competency, level).map(({ text }) => text),
          ownWords(resolve(track, competency, level)),
        ]),
      ]),
    ]),
  ];
}

const ownWords = (found: Expectation | undefined): string =>
  found?.kind === 'not-applicable' ? found.text : '';

/** A line for each paragraph, heading, cell or piece of code. */
function proseOf(content: RichText): string {
  const lines: string[] = [];
  visit({ type: 'root', children: [...content] }, (node) => {
    if (!holdsWords.has(node.type)) return undefined;
    lines.push(toString(node));
    return SKIP;
  });
  return lines.join('\n');
}

const holdsWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The titles of levels that may be read: of every one, as soon as more than its own may be. */
export const titlesOf = ({ track, levels }: Extent, { levels: reach }: Policy): readonly string[] =>
  track.levels
    .filter((_, index) => reach !== 'own' || levels.includes(index))
    .map(({ title }) => title);

/** What may be read of people. */
export function wordsOfPeople(audience: Audience): readonly string[] {
  const { about, policy, company } = audience;
  const { roster } = company;
  const nameOf = (id: string | undefined): string => (id && roster.names.get(id)) ?? '';
  const mayRead = (other: 'manager' | 'lead'): boolean => policy.others.includes(other);
  if (about.kind === 'team') {
    const { id, name, lead } = about.team;
    const facts = { id, name, tracks: '' };
    return [...policy.team.map((fact) => facts[fact]), mayRead('lead') ? nameOf(lead) : ''];
  }
  if (about.kind !== 'person') return [];
  const { person } = about;
  return [
    ...policy.person.map((column) => columnOf(person, column, audience)),
    mayRead('manager') ? nameOf(person.manager) : '',
    ...assessmentsOf(person, audience),
  ];
}

/** What stands in a person's column, as documents print it. */
export function columnOf(
  person: Person,
  column: PersonField,
  { company: { roster }, wording: { locale } }: Audience,
): string {
  switch (column) {
    case 'team':
      return teamOf(person, roster)?.name ?? person.team ?? '';
    case 'startDate':
    case 'levelSince': {
      const day = person[column];
      return day ? longDate(day, locale) : '';
    }
    case 'id':
    case 'name':
    case 'legalName':
    case 'pronouns':
    case 'email':
    case 'title':
    case 'department':
    case 'location':
      return person[column] ?? '';
  }
}

/** Evidence, and each mark beside the competency that it was given for. */
function assessmentsOf(person: Person, { policy, company, wording }: Audience): readonly string[] {
  const allowed: readonly string[] = policy.assessments;
  const rows = company.roster.assessments.get(person.id) ?? [];
  return [
    ...(allowed.includes('evidence') ? rows.map(({ evidence }) => evidence ?? '') : []),
    ...marksOf(person, company, wording).flatMap(({ who, text }) =>
      allowed.includes(who) ? [text] : [],
    ),
  ];
}

/** How a person was marked: `Debugging: Exceeding`. */
export function marksOf(
  { id, position }: Person,
  { tracks, roster }: Company,
  { labels }: Wording,
): readonly { readonly who: Who; readonly title: string; readonly text: string }[] {
  const track = tracks.find((one) => one.id === position.track);
  const competencies = track?.areas.flatMap((area) => area.competencies) ?? [];
  const titles = new Map(competencies.map((one) => [one.id, one.title]));
  const words = { 1: labels.workingTowards, 2: labels.meeting, 3: labels.exceeding };
  return (roster.assessments.get(id) ?? []).flatMap((row) => {
    const title = titles.get(row.competency);
    return whos.flatMap((who) => {
      const mark = row[who];
      return title && mark ? [{ who, title, text: `${title}: ${words[mark]}` }] : [];
    });
  });
}
