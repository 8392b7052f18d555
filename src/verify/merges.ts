/** Which merged files and bundles would be put together otherwise now, and why. */
import { bundlesOf } from '../batch/bundle-groups.ts';
import { groupsOf } from '../batch/merge-groups.ts';
import { plan } from '../batch/plan.ts';
import { notNarrowed } from '../batch/request.ts';
import type { Bundling, Grouping } from '../config.ts';
import type { BundleEntry, Manifest, MergedEntry } from '../delivery/manifest.ts';
import { subjectId } from '../job.ts';
import type { Press } from '../press.ts';
import type { Reasons } from './made-from.ts';

/** `ofFiles`: why the files are stale that others are made of. */
export function mergesMadeFrom(
  { files, merged = [], bundles = [], lists = [] }: Manifest,
  ofFiles: Reasons,
  press: Press,
  program: string,
): Reasons {
  const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const subjects = new Map(files.map(({ path, subject }) => [path, subject]));
  const groups = groupsNow(press);
  const reasonsFor = (entry: Made, gone: readonly string[]) =>
    [
      entry.path,
      [
        ...partsAnew(entry, now),
        ...named('made of stale files', entry, ({ path }) => ofFiles.has(path)),
        ...gone,
        ...(entry.program === program
          ? []
          : [`it was made by ${entry.program}, and this is ${program}`]),
      ],
    ] as const;
  return new Map([
    ...merged.map((entry) => reasonsFor(entry, leavers(entry, groups))),
    ...lists.map((entry) => reasonsFor(entry, leavers(entry, groups))),
    ...bundles.map((entry) => reasonsFor(entry, strangers(entry, subjects, groups))),
  ]);
}

type Made = Pick<MergedEntry, 'path' | 'program'> & { readonly parts: readonly Part[] };

/** Made for a team or a manager, of the people's documents. */
type Listed = Pick<MergedEntry, 'document' | 'audience' | 'by' | 'subject'> & {
  readonly parts: readonly { readonly person: string }[];
};

type Part = Pick<MergedEntry['parts'][number], 'path' | 'sha256'>;

const partsAnew = (entry: Made, now: ReadonlyMap<string, string>): readonly string[] =>
  named('made of files that were made anew since', entry, ({ path, sha256 }) => {
    const own = now.get(path);
    return own !== undefined && own !== sha256;
  });

function named(what: string, { parts }: Made, isMeant: (part: Part) => boolean): readonly string[] {
  const some = parts.filter(isMeant).map(({ path }) => path);
  if (some.length === 0) return [];
  const more = some.length > SHOWN ? ` and ${some.length - SHOWN} more` : '';
  return [`${what}: ${some.slice(0, SHOWN).join(', ')}${more}`];
}

/** Paths that are named. */
const SHOWN = 3;

/** What would be put together now, each way once, and only where it is asked for. */
interface Groups {
  readonly people: (by: Grouping) => ReturnType<typeof groupsOf>['groups'];
  readonly bundles: (by: Bundling) => ReturnType<typeof bundlesOf>['groups'];
}

/** As if all that is called for had been tried. */
function groupsNow(press: Press): Groups {
  const outcomes = once(() => {
    const { jobs } = plan({ ...notNarrowed, documents: [], date: '', formats: ['pdf'] }, press);
    return jobs.map((job) => ({ job, entries: [], messages: [] }));
  });
  return {
    people: once((by) => groupsOf(outcomes(undefined), by, press).groups),
    bundles: once((by) => bundlesOf(outcomes(undefined), by, press).groups),
  };
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** Who is of the team, or reports to the manager, no more. A build may have asked for a few alone. */
function leavers({ document, audience, by, subject, parts }: Listed, groups: Groups) {
  const group = groups
    .people(by)
    .find((one) => one.document === document && one.audience === audience && one.id === subject);
  const members = new Set(group?.members.map(({ person }) => person.id));
  const gone = parts.map(({ person }) => person).filter((person) => !members.has(person));
  return gone.length > 0 ? [`${gone.join(', ')}: ${no[by]}`] : [];
}

/** Whose documents do not belong in a bundle any more; those of one kind are always of it. */
function strangers(
  { by, path, parts }: BundleEntry,
  subjects: ReadonlyMap<string, string>,
  groups: Groups,
): readonly string[] {
  if (by === 'document') return [];
  const group = groups.bundles(by).find((one) => one.path === path);
  const members = new Set(group?.outcomes.map(({ job }) => subjectId(job.subject)));
  const whose = parts.flatMap((part) => subjects.get(part.path) ?? []);
  const gone = [...new Set(whose)].filter((subject) => !members.has(subject));
  return gone.length > 0 ? [`${gone.join(', ')}: not of the ${by} any more`] : [];
}

const no: Record<MergedEntry['by'], string> = {
  team: 'not of the team any more',
  manager: 'not with this manager any more',
};
