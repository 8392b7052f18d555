/** Versions of the ladders as files, in plain data: a worker reads the same ones. */
import type { Place } from './diagnostics.ts';
import type { PictureSources } from './ladder/markdown/picture-sources.ts';
import type { Commit } from './ladder/model.ts';

/** A ladder's file, with the pictures that it names. */
export interface LadderBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The folder it was found in; absent where it was named itself. */
  readonly under?: string;
  readonly pictures?: PictureSources;
  /** The commit that its bytes are of, where they are of one. */
  readonly commit?: Commit;
}

/** A version to compare with. */
export interface EarlierFiles {
  /** As documents name it, where it is a revision of git: `v1.2.0 (3f2a9c1d)`. */
  readonly revision?: string;
  readonly ladders: readonly LadderBytes[];
  /** `changes.yaml` of the later version. */
  readonly reasons: readonly { readonly file: string; readonly text: string }[];
}

/** The version that a review cycle is held by. */
export interface PinnedFiles {
  /** Id of the cycle. */
  readonly cycle: string;
  /** As documents name it: `v1.2.0 (3f2a9c1d)`. */
  readonly revision: string;
  /** Where it was pinned. */
  readonly place: Place;
  readonly ladders: readonly LadderBytes[];
}
