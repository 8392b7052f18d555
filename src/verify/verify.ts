/** Whether the files of a folder are as its manifest says, and what the manifest says is of today. */
import type { Manifest } from '../delivery/manifest.ts';
import { type Code, type Diagnostic, report } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { mergesMadeFrom } from './merges.ts';
import type { Checked, State, Verified } from './model.ts';
import { filesMadeFrom, type Reasons } from './made-from.ts';

export interface Request {
  readonly manifest: Manifest;
  /** The manifest, as messages name it. */
  readonly manifestFile: string;
  /** What a file of the folder comes to, by its path in the manifest. */
  readonly measure: (path: string) => Measure | undefined;
  /** Paths of all documents that lie in the folder. */
  readonly present: readonly string[];
  /** What everything is made from now; absent where that cannot be opened. */
  readonly press?: Press;
  /** Name and version of this program. */
  readonly program: string;
  /** The last build into the folder was killed, and is not ended yet. */
  readonly isUnfinished: boolean;
}

interface Measure {
  readonly sha256: string;
  readonly bytes: number;
}

/** Files in the order of their paths, each with what is wrong with it. */
export function verify(request: Request): Verified {
  const { manifest, present, press, program } = request;
  const { files, merged = [], bundles = [], lists = [] } = manifest;
  const maps = merged.flatMap(({ map }) => map ?? []);
  const ofFiles: Reasons = press ? filesMadeFrom(files, press, program) : new Map();
  const ofMerges: Reasons = press ? mergesMadeFrom(manifest, ofFiles, press, program) : new Map();
  const listed = [...files, ...merged, ...maps, ...bundles, ...lists].map((entry) =>
    checked(
      entry,
      [...(ofFiles.get(entry.path) ?? []), ...(ofMerges.get(entry.path) ?? [])],
      request,
    ),
  );
  const known = new Set(listed.map(({ path }) => path));
  const others = present
    .filter((path) => !known.has(path))
    .map((path): Checked => ({ path, state: 'unknown', reasons: [NOT_LISTED] }));
  const all = [...listed, ...others].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { files: all, messages: [...unopened(request), ...messagesOn(all, request)] };
}

const NOT_LISTED = 'it is not in the manifest';

interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

function checked(
  { path, sha256, bytes }: Listed,
  stale: readonly string[],
  { measure }: Request,
): Checked {
  const found = measure(path);
  if (!found) return { path, state: 'missing', reasons: ['it is not there', ...stale] };
  if (found.sha256 === sha256) {
    return { path, state: stale.length > 0 ? 'stale' : 'ok', reasons: stale };
  }
  const altered =
    found.bytes === bytes
      ? 'other bytes than were made'
      : `${found.bytes} bytes, and ${bytes} were made`;
  return { path, state: 'altered', reasons: [altered, ...stale] };
}

const unopened = ({ press, isUnfinished, manifestFile: file }: Request): readonly Diagnostic[] => [
  ...(press ? [] : [report('verify-inputs', { file }, {})]),
  ...(isUnfinished ? [report('verify-unfinished', { file }, { file })] : []),
];

const codes = {
  altered: 'verify-altered',
  missing: 'verify-missing',
  stale: 'verify-stale',
  unknown: 'verify-unknown',
} as const satisfies Record<Exclude<State, 'ok'>, Code>;

/** One message for each state: the reasons stand beside the files. */
const messagesOn = (
  files: readonly Checked[],
  { manifestFile: file }: Request,
): readonly Diagnostic[] =>
  (['altered', 'missing', 'stale', 'unknown'] as const).flatMap((state) => {
    const some = files.filter((one) => one.state === state).map(({ path }) => path);
    const values = { count: some.length, files: some.join(', ') };
    return some.length > 0 ? [report(codes[state], { file }, values)] : [];
  });
