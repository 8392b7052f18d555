/**
 * Every field a layout can name, for a subject and an audience's policy. The View is projected
 * through this table and layouts are checked against it: one list, two uses.
 */
import { changesFor } from './changes-fields.ts';
import {
  all,
  expectation,
  flag,
  ladderFacts,
  list,
  namesFor,
  number,
  record,
  rich,
  text,
} from './field-kinds.ts';
import type { Field, RecordField, Subject } from './model.ts';
import type { Policy, Reach } from './policy.ts';

/** What a document says of itself. `ladders`: all that it rests on, each once. */
const documentFor = (policy: Policy): RecordField =>
  record({
    ...all(
      text,
      'id title audience recipient date checksum classification company author legal'.split(' '),
    ),
    ladders: list(ladderFacts(policy)),
  });

const ladderFor = (policy: Policy): RecordField['fields'] => {
  const facts = ladderFacts(policy);
  return Object.keys(facts).length > 0 ? { ladder: record(facts) } : {};
};

const change = record({
  ...all(flag, ['same', 'starts', 'ends', 'reworded', 'rewritten', 'none']),
});

const steps = list({
  ...all(text, ['title', 'since']),
  number,
  count: number,
  ...all(flag, ['now', 'next']),
});

const mark = record({ word: text, number });

/** The marks of an area: how many were given, the middle one in order, how many of each. */
const summary = record({
  middle: mark,
  ...all(number, ['given', 'unmarked', 'workingTowards', 'meeting', 'exceeding']),
});

/** What an audience sees of marks: beside each competency, and counted by area. */
interface Marks {
  readonly ofCompetency: RecordField['fields'];
  readonly ofArea: RecordField['fields'];
}

const unmarked: Marks = { ofCompetency: {}, ofArea: {} };

function marksFor({ assessments }: Policy): Marks {
  if (assessments.length === 0) return unmarked;
  const kinds = { self: mark, manager: mark, evidence: text };
  const allowed = assessments.map((name) => [name, kinds[name]] as const);
  const sums = assessments.filter((name) => name !== 'evidence');
  return {
    ofCompetency: { assessment: record(Object.fromEntries(allowed)) },
    ofArea: { marks: record(Object.fromEntries(sums.map((name) => [name, summary]))) },
  };
}

/** Of all of a person's marks: which there are at all, and the proofs that stand behind them. */
function assessed({ assessments }: Policy): RecordField['fields'] {
  if (assessments.length === 0) return {};
  const proofs = list({ title: text, area: text, evidence: text, manager: mark });
  const seesProofs = assessments.includes('manager') && assessments.includes('evidence');
  return {
    given: record(Object.fromEntries(assessments.map((name) => [name, flag]))),
    ...(seesProofs ? { proofs, openProofs: list({ place: number }) } : {}),
  };
}

/** The competencies of one level, area by area. */
const levelAreas = (policy: Policy, { ofCompetency, ofArea } = unmarked): Field => {
  const { levels: reach } = policy;
  const further = reach === 'own' ? {} : { next: expectation, change };
  const below = reach === 'all' ? { fresh: expectation, arrival: change } : {};
  const competency = {
    id: text,
    ...namesFor(policy),
    now: expectation,
    ...further,
    ...below,
    ...ofCompetency,
  };
  return list({
    id: text,
    title: text,
    ...counts(reach),
    ...ofArea,
    competencies: list(competency),
  });
};

/** How many there are, how many ask for something new at the next level, and here. */
const counts = (reach: Reach): RecordField['fields'] => ({
  count: number,
  ...(reach === 'own' ? {} : { changed: number }),
  ...(reach === 'all' ? { fresh: number } : {}),
});

const ofLevel = (
  policy: Policy,
  { levels: reach, person: columns } = policy,
): RecordField['fields'] => ({
  ...ladderFor(policy),
  track: record({ title: text, ...(reach === 'own' ? {} : { steps }) }),
  level: record({ title: text, ...(columns.includes('levelSince') ? { tenure: text } : {}) }),
  areas: levelAreas(policy, marksFor(policy)),
  totals: record(counts(reach)),
  ...assessed(policy),
  ...(reach === 'own' ? {} : { next: record({ title: text }) }),
  ...(reach === 'all' ? { below: record({ title: text }) } : {}),
});

const rungFor = (policy: Policy): RecordField =>
  record({ title: text, track: text, ...ladderFor(policy), steps });

/** How many competencies are of each kind; `count` leaves out what neither level states. */
const kinds = all(number, ['same', 'reworded', 'rewritten', 'starts', 'ends']);
const stepCounts = { ...all(number, ['count', 'changed']), ...kinds, shares: record(kinds) };

function wholeStep(policy: Policy): RecordField['fields'] {
  const named = namesFor(policy);
  const rung = rungFor(policy);
  return {
    /** The track one comes to, and its ladder. */
    ...ladderFor(policy),
    track: record({ title: text }),
    /** The two levels are of different tracks. */
    move: flag,
    from: rung,
    to: rung,
    /** `all` and `allEnds` count also what is left behind. */
    totals: record({ ...stepCounts, ...all(number, ['all', 'allEnds']) }),
    areas: list({
      title: text,
      ...stepCounts,
      /** Those that change; `to` has what is new in it marked. */
      competencies: list({ ...named, change, from: expectation, fromArea: text, to: expectation }),
      /** What the track one leaves does not name. */
      unknown: list({ ...named, to: expectation }),
      /** The same at both levels. */
      kept: list({ ...named, to: expectation }),
      /** Stated at neither. */
      silent: list({ title: text }),
    }),
    /** What the other track does not know, where the two are of different tracks. */
    left: list({ title: text, competencies: list({ ...named, from: expectation }) }),
    leftCount: number,
  };
}

/** The competencies of all levels side by side. */
const matrixFor = (policy: Policy): Field =>
  list({
    title: text,
    count: number,
    competencies: list({
      ...namesFor(policy),
      expectations: list({ level: text, ...expectation.fields }),
    }),
  });

/** How much is new from one level to the next, for the heat-map. */
const newness = list({
  title: text,
  cells: list({ fresh: number, reworded: number, count: number, share: number }),
});

const wholeTrack = (policy: Policy): RecordField['fields'] => ({
  ...ladderFor(policy),
  title: text,
  /** What the ladder's file says before its first track, and of this track. */
  ...(policy.ladder.includes('introduction') ? { about: rich, introduction: rich } : {}),
  defined: flag,
  /** A page is wide enough for its levels side by side. */
  sideBySide: flag,
  levels: list({ title: text, number, steps, areas: levelAreas({ ...policy, levels: 'own' }) }),
  /** From the second level on. */
  upperLevels: list({ title: text }),
  areas: matrixFor(policy),
  newness,
  competencyCount: number,
  levelCount: number,
  steps,
});

function forSubject(subject: Subject, policy: Policy): RecordField['fields'] {
  const seesAll = policy.levels === 'all';
  const track = record({ title: text });
  switch (subject) {
    case 'person':
    case 'level':
      return {
        ...ofLevel(policy),
        person: person(policy),
        ...cycleFor(policy),
        changes: changesFor(policy),
      };
    case 'track':
      return { ...ladderFor(policy), track: seesAll ? record(wholeTrack(policy)) : track };
    case 'step':
      return seesAll ? wholeStep(policy) : { ...ladderFor(policy), track };
    case 'team':
      return { team: record(teamFor(policy)) };
  }
}

const cycleFor = ({ cycle }: Policy): RecordField['fields'] =>
  cycle.length > 0 ? { cycle: record(all(text, cycle)) } : {};

function teamFor(policy: Policy): RecordField['fields'] {
  const { levels, others, team } = policy;
  const facts = team.filter((name) => name !== 'tracks');
  const seesTracks = levels === 'all' && team.includes('tracks');
  return {
    ...all(text, facts),
    ...(others.includes('lead') ? { lead: text } : {}),
    ...(seesTracks ? { tracks: list(wholeTrack(policy)) } : {}),
  };
}

const person = (policy: Policy): RecordField =>
  record({
    ...all(text, policy.person),
    ...(policy.others.includes('manager') ? { manager: text } : {}),
  });

/** The root record: what a layout for this subject and audience may name. */
export const fieldsFor = (
  subject: Subject,
  policy: Policy,
  labels: readonly string[],
): RecordField =>
  record({
    document: documentFor(policy),
    label: record(all(text, labels)),
    ...forSubject(subject, policy),
  });
