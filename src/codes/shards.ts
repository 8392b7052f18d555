/** Messages about builds that were made in parts. */
import type { Entry } from './entry.ts';

export const shardsCodes = {
  'shard-none': {
    severity: 'error',
    text: '{file} is not the manifest of a shard; nothing was joined.',
    hint: 'Name the folders that builds with --shard made, each in a folder of its own.',
  },
  'shard-mixed': {
    severity: 'warning',
    text: 'Beside the files of shard {number} of {of} there are others in this folder: merge-manifests cannot take it.',
    hint: 'Build each shard into a folder of its own, with --out, and always with the same arguments.',
  },
  'shard-earlier': {
    severity: 'error',
    text: '{file} lists {count} files of an earlier build: {files}. Nothing was joined.',
    hint: 'Their documents could not be made again: see what the build of that shard says of them.',
  },
  'shard-unfinished': {
    severity: 'error',
    text: 'The build into {folder} was killed before it ended; nothing was joined.',
    hint: 'Build that shard again: it goes on from there.',
  },
  'shard-missing': {
    severity: 'error',
    text: 'Of {of} shards these are missing: {missing}. Nothing was joined.',
    hint: 'Name their folders too; see whether the jobs that make them ended well.',
  },
  'shard-twice': {
    severity: 'error',
    text: 'Shard {number} of {of} is there more than once: {files}. Nothing was joined.',
    hint: 'Name each shard once.',
  },
  'shard-differs': {
    severity: 'error',
    text: 'The shards are not of one build: {what} is not the same in {one} and {other}. Nothing was joined.',
    hint: 'Build all shards from the same commit, with the same version, arguments and --date.',
  },
  'shard-path': {
    severity: 'error',
    text: '{path} is in {one} and in {other}, and is not the same. Nothing was joined.',
    hint: 'Build all shards anew.',
  },
  'shard-incomplete': {
    severity: 'error',
    text: 'Shard {number} of {of} made {made} of its {files} files.',
    hint: 'See what its build says of the others, mend it, and build that shard again.',
  },
  'shard-file': {
    severity: 'error',
    text: '{path} {fault}; it is not joined.',
    hint: 'Build that shard again.',
  },
} as const satisfies Record<string, Entry>;
