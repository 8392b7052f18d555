/** What the keys of data, or the headings of its columns, say that they hold. */
import { readsLikeLevel } from '../level/level-words.ts';

/** What a value is to a ladder. `text` is part of what is said; `name` is what its owner is called. */
export type Role = 'track' | 'area' | 'competency' | 'level' | 'text' | 'name' | 'code' | 'none';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const roles: readonly (readonly [Exclude<Role, 'none'>, ReadonlySet<string>])[] = [
  [
    'track',
    words(
      'track ladder role job family discipline department team careerpath career profession position',
    ),
  ],
  ['area', words('area category group pillar domain theme section cluster subcategory')],
  [
    'competency',
    words(
      'competency competence skill topic capability attribute dimension behaviour behavior ' +
        'trait factor aspect kompetenz competencia competência compétence',
    ),
  ],
  [
    'level',
    words(
      'level grade band tier stage step rank milestone rung seniority proficiency stufe nivel nível niveau',
    ),
  ],
  ['name', words('name title label displayname heading')],
  [
    'text',
    words(
      'criterion criteria expectation description desc summary text detail content statement signal ' +
        'example indicator requirement responsibility item note body definition evidence value exp ' +
        'examplecriteria overview about',
    ),
  ],
  [
    'code',
    words(
      'id ref slug key code uuid path url link href color colour icon avatar image img order index ' +
        'weight sort position number no nr # sidebargroup homepage yaml type tag ' +
        'abbreviation supportingurl version',
    ),
  ],
];

/** "exampleCriteria", "level_descriptions", "Level 1" → single words in lower case. */
export const keyWords = (key: string): readonly string[] =>
  (
    spaced(key)
      .toLowerCase()
      .match(/[\p{L}\p{N}#]+/gu) ?? []
  ).map(singular);

const singular = (word: string): string =>
  word.length > 4
    ? word.replace(/ies$/, 'y').replace(/(?<=[^isu])s$/, '')
    : word.replace(/(?<=..)s$/, '');

const spaced = (key: string): string =>
  key
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();

/** By its last word that is known: "level_descriptions" are levels' texts: levels come first. */
export function roleOf(key: string): Role {
  const known = rolesFound.get(key);
  if (known) return known;
  const role = readRole(key);
  if (rolesFound.size < 10_000) rolesFound.set(key, role);
  return role;
}

/** A cache: each key of a map is looked at once for each of its neighbours. */
const rolesFound = new Map<string, Role>();

function readRole(key: string): Role {
  const own = keyWords(key);
  const whole = own.join('');
  // Several are careers; one is an address.
  if (whole === 'path') return /s$/i.test(key.trim()) ? 'track' : 'code';
  const direct = roles.find(([, known]) => known.has(whole));
  if (direct) return direct[0];
  if (/^(?:id|ref|slug|uuid|url|path|href|color|colour|icon)$/.test(own.at(-1) ?? ''))
    return 'code';
  const known = own.map((word) => roles.find(([, set]) => set.has(word))?.[0]);
  if (known.length < 2 || known.includes(undefined)) return 'none';
  return known.includes('level') ? 'level' : (known.at(-1) ?? 'none');
}

/** `tracks`, `levels`: holds several of its kind and names none. */
export const isContainer = (key: string): boolean => {
  const role = roleOf(key);
  return role !== 'none' && role !== 'code';
};

const initials = /^(?:ai|bi|cto|em|hr|ic|it|ml|pm|qa|sre|tl|ui|ux|vp)$/i;

/** A key as a name: "team_leadership" → "Team leadership", "ic" → "IC", "G5" as it is. */
export function nameOfKey(key: string): string {
  if (initials.test(key)) return key.toUpperCase();
  if (!/^(?:[\p{Ll}\d]+(?:[_-][\p{Ll}\d]+)*|\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+)$/u.test(key))
    return key.replace(/[_\s]+/g, ' ').trim();
  const text = spaced(key).toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A key that names a level: "senior", "level2", "L3"; a number alone is one of many. */
export const readsLikeLevelKey = (key: string): boolean =>
  isNumber(key) ||
  /^(?:level|stage|grade|step|tier|band|stufe|nivel|l|e|g|ic|m|p|t)[ _-]?\d{1,2}$/i.test(key) ||
  readsLikeLevel(nameOfKey(key));

export const isNumber = (text: string): boolean => /^\d{1,2}(?:\.\d)?$/.test(text.trim());

/** "3" → "Level 3", "level_3" → "Level 3". */
export function levelName(key: string): string {
  if (isNumber(key)) return `Level ${key.trim()}`;
  const [, word, number] = /^(level|stage|grade|step|tier|band)[ _-]?(\d+)$/i.exec(key) ?? [];
  return word && number ? `${nameOfKey(word)} ${number}` : nameOfKey(key);
}

/** A value that is no part of what is said: an id, a link, a colour, a number, a switch. */
export function isSetting(key: string, value: string): boolean {
  const text = value.trim();
  if (/\s/.test(text)) return false;
  if (/^(?:null|~|true|false|yes|no|-?\d+(?:[.,]\d+)?|\d{4}-\d\d-\d\d.*)$/i.test(text)) return true;
  if (/^(?:https?:|mailto:|\.{0,2}\/|#[0-9a-f]{3,8}$|(?=.*\d)[0-9a-f]{6}$)/i.test(text))
    return true;
  if (/^[0-9a-f]{8}-[0-9a-f-]{20,}$/i.test(text)) return true;
  return roleOf(key) === 'code';
}

/** Three words, or as many letters where words are not parted by spaces. */
export const isSentence = (text: string): boolean =>
  /\S\s+\S+\s+\S/.test(text) ||
  (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu,
    ) ?? []
  ).length > 7;
