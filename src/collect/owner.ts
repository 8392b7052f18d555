/** Which document of the manifest a file is. */
import type { Entry } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Returned } from './model.ts';

/** Entries of the manifest by the document's id: one for each format. */
export type Register = ReadonlyMap<string, readonly Entry[]>;

export function registerOf(entries: readonly Entry[]): Register {
  const register = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = register.get(entry.id);
    if (own) own.push(entry);
    else register.set(entry.id, [entry]);
  }
  return register;
}

export type Owner = { readonly entry: Entry } | { readonly message: Diagnostic };

/** The entry that a file was made for, in its format where there is one; or why there is none. */
export async function ownerOf(
  file: string,
  returned: Returned,
  register: Register,
): Promise<Owner> {
  const id = returned.id || (await printedId(returned, register));
  if (id === '') return { message: report('collect-no-id', { file }, {}) };
  const entries = register.get(id) ?? [];
  const [entry, ...others] = [...entries].sort((a, b) => rank(a, returned) - rank(b, returned));
  if (!entry) return { message: report('collect-unknown-id', { file }, { id }) };
  const isSure = others.every((one) => isSame(one, entry) || rank(one, returned) >= OTHER);
  const isOther = rank(entry, returned) >= OTHER && others.some((one) => !isSame(one, entry));
  return isSure && !isOther
    ? { entry }
    : { message: report('collect-ambiguous', { file }, { id }) };
}

/** Of an entry that the file was not made for. */
const OTHER = 2;

/** The lower the likelier: made of the same things, and in the same format. */
const rank = ({ checksum, format }: Entry, returned: Returned): number =>
  (isMadeFor(checksum, returned) ? 0 : OTHER) + (format === returned.format ? 0 : 1);

/** Whether the checksum that a file carries, if it does, is the first digits of this one. */
export const isMadeFor = (checksum: string, returned: Pick<Returned, 'checksum'>): boolean =>
  checksum.startsWith(returned.checksum);

const isSame = (a: Entry, b: Entry): boolean =>
  a.document === b.document && a.audience === b.audience && a.subject === b.subject;

/**
 * The one id that is printed on the pages, where the file does not carry its own any more. Without
 * white space: programs that print to a new PDF part words as they draw them.
 */
async function printedId({ outside }: Returned, register: Register): Promise<string> {
  const text = [...outside.furniture, ...(await outside.words())].join('');
  const printed = [...register.keys()].filter((id) => text.includes(id.replace(/\s+/g, '')));
  const whole = printed.filter((id) => !printed.some((one) => one !== id && one.includes(id)));
  const [id = '', ...others] = whole;
  return others.length === 0 ? id : '';
}
