/** What files are called: a pattern, and the addresses that it may ask for. */
import { type Naming, placeholdersIn, readPattern } from '../batch/name-pattern.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { readAddresses } from '../roster/addresses.ts';
import type { RosterFiles } from '../roster/read.ts';

/** Addresses are read only where the pattern names them. */
export function namingFor(
  names: string,
  { people }: RosterFiles,
): { readonly naming?: Naming } | { readonly refused: readonly Diagnostic[] } {
  if (names === '') return {};
  const read = readPattern(names);
  if ('fault' in read) {
    const values = { pattern: names, fault: read.fault };
    return { refused: [report('names-pattern', { file: '--names' }, values)] };
  }
  const { pattern } = read;
  const addresses =
    people && placeholdersIn(pattern).includes('email')
      ? readAddresses(people.file, people.text)
      : new Map<never, never>();
  return { naming: { pattern, addresses } };
}
