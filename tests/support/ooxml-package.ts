/** Rules for the package around the parts: content types and relationships. */
import { posix } from 'node:path';
import type { Parts } from './ooxml.ts';
import { parseXml, within } from './xml.ts';

const TYPES = '[Content_Types].xml';

/** Parts whose type is not said. */
export function contentTypeFaults(parts: Parts): readonly string[] {
  const types = parseXml(parts.get(TYPES) ?? '<none/>');
  const overrides = new Set(
    within(types, 'Override').map(({ attributes }) => attributes['PartName']),
  );
  const defaults = new Set(
    within(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()),
  );
  return [...parts.keys()]
    .filter((name) => name !== TYPES && !overrides.has(`/${name}`))
    .filter((name) => !defaults.has(name.split('.').at(-1)?.toLowerCase()))
    .map((name) => `${name} has no content type`);
}

/** Id → target, of the relationships of one part. */
export type Relationships = ReadonlyMap<string, string>;

const relationshipsIn = (text: string) =>
  within(parseXml(text), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }));

/** The relationships of a part, by their ids. */
export function relationshipsOf(parts: Parts, name: string): Relationships {
  const file = `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`;
  const all = relationshipsIn(parts.get(file) ?? '<none/>');
  return new Map(all.map(({ id, target }) => [id, target]));
}

/** Relationships of one id, to no part, or to an address that Word cannot read. */
export const relationshipFaults = (parts: Parts): readonly string[] =>
  [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, text]) => faultsIn(name, text, parts).map((fault) => `${name}: ${fault}`));

function faultsIn(name: string, text: string, parts: Parts): readonly string[] {
  const folder = posix.dirname(posix.dirname(name));
  const all = relationshipsIn(text);
  const ids = all.map(({ id }) => id);
  const doubled = ids.filter((id, i) => ids.indexOf(id) !== i);
  const targets = all.map(({ target, external }) =>
    external ? addressFault(target) : partFault(parts, folder, target),
  );
  return [
    ...doubled.map((id) => `two relationships have the id ${id}`),
    ...targets.filter((fault) => fault !== undefined),
  ];
}

function addressFault(target: string): string | undefined {
  if (!URL.canParse(target)) return `${target} is no full address`;
  return /[\s<>"{}|\\^`]/.test(target) ? `${target} is not percent-encoded` : undefined;
}

function partFault(parts: Parts, folder: string, target: string): string | undefined {
  const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
  return parts.has(path) ? undefined : `there is no part ${path}`;
}
