/** The part of a build that `--shard` asks for. */
import type { Shard } from '../delivery/manifest.ts';
import { isInPart } from '../delivery/shard.ts';
import type { Job } from '../job.ts';
import { sha256 } from '../sources.ts';
import { programCode } from './program-code.ts';

interface PartOf {
  readonly jobs: readonly Job[];
  /** For the manifest; absent where all is asked for. */
  readonly shard?: Shard;
}

/** `2/8` → the second of eight parts of the jobs; all of them where nothing is asked. */
export function partOf(jobs: readonly Job[], asked: string): PartOf {
  if (asked === '') return { jobs };
  const [number = 0, of = 0] = asked.split('/').map(Number);
  const own = jobs.filter(({ path }) => isInPart(path, { number, of }));
  const plan = sha256(JSON.stringify(filesOf(jobs).toSorted()));
  const shard = { number, of, files: filesOf(own).length, plan, code: sha256(programCode()) };
  return { jobs: own, shard };
}

/** The paths of all files of jobs. */
export const filesOf = (jobs: readonly Job[]): readonly string[] =>
  jobs.flatMap(({ path, formats }) => formats.map((format) => `${path}.${format}`));
