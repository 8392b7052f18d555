/** The list that lies in a ZIP file: whoever receives it may see no more than its documents say. */
import type { Policy } from '../../audience/policy.ts';
import type { BundleMade, FileMade } from '../manifest.ts';

const SCHEMA = 1;

/** A file of a bundle. One that is of an earlier build says when it was made, and by which program. */
export interface BundledFile {
  /** Where it stands in the ZIP file. */
  readonly inside: string;
  readonly entry: FileMade & { readonly date?: string; readonly program?: string };
  /** Whom or what the document is about. */
  readonly isPersons: boolean;
}

export interface Bundle extends Pick<BundleMade, 'path' | 'by' | 'subject' | 'audience'> {
  /** What the audience may see. */
  readonly policy: Policy | undefined;
  readonly files: readonly BundledFile[];
  /** Where those would stand that could not be made. */
  readonly missing: readonly string[];
  /** Of the build: an ISO date, and name and version of the program. */
  readonly date: string;
  readonly program: string;
}

/**
 * The list's text. What the build's own manifest says of a file besides stays out of it: hashes of
 * the roster's row, of marks and of names (`sources`). Somebody who knows all else of a row could
 * try what is left, be it a date or a mark, until its hash comes out. The checksum, too, is of all
 * that a document was made from; who has the document knows that, but of one that opens with a
 * password it is left out. What the audience may not see of the ladder, the cycle and the person is
 * not said either.
 */
export function contentsOf(bundle: Bundle): string {
  const { by, subject, audience, date, program, files, missing } = bundle;
  const list = {
    schema: SCHEMA,
    program,
    date,
    by,
    subject,
    audience,
    files: files.map((file) => described(file, bundle)),
    missing,
  };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

function described({ inside, entry, isPersons }: BundledFile, { policy, date, program }: Bundle) {
  const { format, document, audience, subject, id, cycle, ladder, effective } = entry;
  const { pages, bytes, sha256, checksum, archive } = entry;
  const sees = seenBy(policy);
  return {
    path: inside,
    format,
    document,
    audience,
    ...((!isPersons || sees.id) && { subject }),
    id,
    ...(cycle && sees.cycle && { cycle }),
    ...(ladder && sees.ladder && { ladder }),
    ...(effective && sees.effective && { effective }),
    pages,
    bytes,
    sha256,
    ...(entry.protected ? { protected: true } : { checksum }),
    ...(archive && { archive }),
    date: entry.date ?? date,
    program: entry.program ?? program,
  };
}

const seenBy = (policy: Policy | undefined) => ({
  id: policy?.person.includes('id') ?? false,
  cycle: policy?.cycle.includes('id') ?? false,
  ladder: (['title', 'version'] as const).every((field) => policy?.ladder.includes(field)),
  effective: policy?.ladder.includes('effective') ?? false,
});
