/** Why a document would be another now: the causes, as far as the manifest can tell them apart. */
import type { Entry, Sources } from '../delivery/manifest.ts';
import { ladderFacts } from '../imprint.ts';
import type { Task } from '../job.ts';
import type { Press } from '../press.ts';
import { laddersOf, sourcesOf } from '../sources.ts';

interface Remade {
  readonly entry: Entry;
  readonly task: Task;
  /** Of what it would be made from now. */
  readonly checksum: string;
}

/** None where it would be the same, made by the same program. */
export function reasonsFor(
  { entry, task, checksum }: Remade,
  press: Press,
  program: string,
): readonly string[] {
  const isOther = entry.program !== program;
  const ofProgram = isOther ? [`it was made by ${entry.program}, and this is ${program}`] : [];
  if (checksum === entry.checksum) return ofProgram;
  const found = [...causes(entry, task, press), ...ofProgram];
  return found.length > 0 ? found : [PICTURE];
}

function causes(entry: Entry, task: Task, press: Press): readonly string[] {
  const [before, now] = [entry.sources, sourcesOf(task, press)];
  const ladders = ladderCauses(before.ladders, now.ladders);
  const ofLayout =
    before.layout === now.layout
      ? []
      : [`the layout ${entry.document}/${entry.audience}, or a part of it, has changed`];
  return [
    ...(ladders.length > 0 ? ladders : versionCauses(entry, task)),
    ...ofLayout,
    ...templateCauses(before, now),
    ...rosterCauses(before, now, task),
  ];
}

function ladderCauses(before: Sources['ladders'], now: Sources['ladders']): readonly string[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return files.flatMap((file) => {
    const [old, own] = [before[file], now[file]];
    if (old === own) return [];
    if (own === undefined) return [`it no longer rests on ${file}`];
    return [old === undefined ? `it now rests on ${file}` : `${file} has changed`];
  });
}

/** The same words may be another version: committed since, or no more as they were committed. */
function versionCauses(
  { ladder = '', effective = '' }: Entry,
  { about, company }: Task,
): readonly string[] {
  const now = ladderFacts(laddersOf(about, company.tracks));
  if (ladder === now.ladder && effective === now.effective) return [];
  return [`the ladder was ${ladder}, and is ${now.ladder}`];
}

const shared = {
  theme: 'the theme has changed',
  labels: 'the labels have changed',
  audiences: 'audiences.yaml, which says who may see what, has changed',
  faces: 'the faces have changed',
} as const;

function templateCauses({ templates: before }: Sources, { templates: now }: Sources) {
  if (!before || !now) return [];
  return (['theme', 'labels', 'audiences', 'faces'] as const).flatMap((part) =>
    before[part] === now[part] ? [] : [shared[part]],
  );
}

/** Manifests of schema 1 had one hash of the row and of the assessments. */
function rosterCauses(before: Sources, now: Sources, { about }: Task): readonly string[] {
  if (!before.templates) return [OLD];
  const whose = about.kind === 'person' ? about.person.id : '';
  const row = whose ? `the roster's row of ${whose}` : "the team's entry in teams.yaml";
  return [
    ...(before.roster === now.roster ? [] : [`${row} has changed`]),
    ...besideCauses(before.beside, now.beside),
    ...(before.assessments === now.assessments ? [] : [`the assessments of ${whose} have changed`]),
  ];
}

const parts: readonly (readonly [string, string])[] = [
  ['manager', "the manager's name, or who it is, has changed"],
  ['lead', "the lead's name, or who it is, has changed"],
  ['team', 'the team has changed'],
  ['cycle', 'the review cycle has changed'],
  ['level', 'the level has changed'],
];

const besideCauses = (
  before: Sources['beside'] = {},
  now: Sources['beside'] = {},
): readonly string[] =>
  parts.flatMap(([name, cause]) => (before[name] === now[name] ? [] : [cause]));

const OLD = 'an earlier version made its manifest, which does not say from what';

/** What is left where none of the hashes differ. */
const PICTURE = 'a picture that the ladder names has changed';
