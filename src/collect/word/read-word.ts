import { createHash } from 'node:crypto';
import { fieldKey } from '../../document/field-id.ts';
import { fromKeywords } from '../keywords.ts';
import type { FilledField, Imprint, Named, Returned, UnreadField } from '../model.ts';
import { wordsIn } from '../words.ts';
import { withoutCopies } from './copies.ts';
import { type FieldText, fieldsIn } from './fields.ts';
import { type FormList, formListIn, type Listed } from './form-list.ts';
import { partsOf } from './parts.ts';
import { propertiesIn } from './properties.ts';
import { textOf, type Token, tokensOf } from './tokens.ts';
import { valueOf } from './value.ts';

/** Reads a Word file that came back; nothing where it is none. Throws where it is damaged. */
export function readWord(bytes: Uint8Array): Returned | undefined {
  const parts = partsOf(bytes);
  if (!parts) return undefined;
  const tokens = withoutCopies(tokensOf(parts.body));
  const list = formListIn(parts.custom);
  const said = propertiesIn(parts.properties);
  const listed = list?.fields ?? listedIn(tokens);
  const { found, outside } = fieldsIn(tokens, listed);
  const there = new Set(found.map(({ field }) => field));
  const words = [outside, ...parts.notes.map(textIn)].flatMap(wordsIn);
  return {
    format: 'docx',
    ...selfOf(list, said),
    ...readAll(found, isByWord(said)),
    gone: listed.filter((field) => !there.has(field)).map(nameOf),
    outside: {
      sha256: createHash('sha256').update(JSON.stringify(words)).digest('hex'),
      words: () => Promise.resolve(words),
      furniture: parts.furniture.map(textIn).flatMap(wordsIn),
    },
  };
}

type Said = ReturnType<typeof propertiesIn>;

const isByWord = (said: Said): boolean => /^Microsoft\b/.test(said.get('Application') ?? '');

/** What the file says of itself: in the list, or in its properties. */
function selfOf(list: FormList | undefined, said: Said): Imprint {
  const property = (name: string): string => said.get(name)?.trim() ?? '';
  const spare = fromKeywords(property('Keywords'));
  return {
    id: list?.document || property('Document') || spare.id,
    checksum: list?.checksum || property('Checksum') || spare.checksum,
    ladder: list?.ladder || property('Ladder'),
    effective: property('Effective'),
    title: property('Title'),
    about: property('Subject'),
    recipient: property('Recipient'),
    made: property('Created').slice(0, 'YYYY-MM-DD'.length),
  };
}

function readAll(
  found: readonly FieldText[],
  byWord: boolean,
): Pick<Returned, 'fields' | 'unread'> {
  const fields: FilledField[] = [];
  const unread: UnreadField[] = [];
  for (const one of found) {
    const read = valueOf(one, byWord);
    const name = { ...nameOf(one.field), holds: one.field.holds };
    fields.push({ ...name, value: 'value' in read ? read.value : '' });
    if ('unread' in read) unread.push({ ...nameOf(one.field), text: read.unread });
  }
  return { fields, unread };
}

const nameOf = ({ id, label }: Listed): Named => ({ id, label });

/** The controls with a tag, each tag once, where the file has lost its list. */
function listedIn(tokens: readonly Token[]): readonly Listed[] {
  const listed = new Map<string, Listed>();
  for (const token of tokens) {
    if (token.kind !== 'control' || token.control.tag === '') continue;
    const { tag, alias, holds, answers } = token.control;
    const field = { id: tag, key: fieldKey(tag), holds, label: alias || tag, prompt: '', answers };
    if (!listed.has(tag)) listed.set(tag, field);
  }
  return [...listed.values()];
}

const textIn = (part: Uint8Array): string => textOf(tokensOf(part));
