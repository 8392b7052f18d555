/** What a level's title says of where it stands: its rank, its number, and the role it is of. */

export interface Step {
  /** Those who lead people climb a ladder of their own. */
  readonly scale: 'craft' | 'management';
  /** By the words in use everywhere: "junior" is below "senior". Absent where none is there. */
  readonly rank?: number;
  /** 3 in "L3", "Engineer III", "Grade 3". */
  readonly number?: number;
  /** The other words outside of parentheses, in lower case: "software engineer". */
  readonly role: string;
}

const craft: ReadonlyMap<string, number> = new Map([
  ['intern', 0],
  ['trainee', 0],
  ['apprentice', 0.3],
  ['graduate', 0.6],
  ['entry', 1],
  ['junior', 2],
  ['jr', 2],
  ['associate', 2],
  ['mid', 3],
  ['middle', 3],
  ['intermediate', 3],
  ['senior', 4],
  ['sr', 4],
  ['lead', 5],
  ['staff', 6],
  ['principal', 7],
  ['principle', 7],
  ['distinguished', 8],
  ['fellow', 9],
]);

const management: ReadonlyMap<string, number> = new Map([
  ['supervisor', 0.5],
  ['manager', 1],
  ['head', 2.5],
  ['director', 3],
  ['president', 4],
  ['vp', 4],
  ['svp', 4.5],
  ['evp', 5],
  ['cto', 6],
  ['chief', 6],
]);

/** These move a rank that another word gives. */
const shifts: ReadonlyMap<string, number> = new Map([
  ['senior', 0.4],
  ['sr', 0.4],
  ['group', 0.3],
  ['executive', 0.6],
  ['lead', 0.2],
  ['staff', 0.3],
  ['principal', 0.5],
  ['semi', -1],
  ['vice', 0],
  ['associate', -0.4],
  ['assistant', -0.4],
  ['deputy', -0.3],
  ['junior', -0.4],
  ['jr', -0.4],
]);

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const fillers = new Set(
  'l level levels grade band tier stage step role of the a an and being expectations'.split(' '),
);

/** They make a manager one who manages no people. */
const trades = new Set(
  'product project program programme delivery account community content bid release success'.split(
    ' ',
  ),
);

const tokensOf = (title: string): readonly string[] =>
  title
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*|\d{1,3}/gu) ?? [];

/** "Senior Engineering Manager" → management, above "Engineering Manager"; "L3" → number 3. */
export function stepOf(title: string): Step {
  const tokens = tokensOf(title);
  const people = tokens.filter((token, at) => management.has(token) && !isTrade(tokens, at));
  const scale = people.length > 0 ? 'management' : 'craft';
  const own = scale === 'management' ? people : tokens.filter((token) => craft.has(token));
  const rank = rankOf(tokens, own, scale === 'management' ? management : craft);
  const numbers = tokens.map((token, at) => numberOf(token, at));
  const number = numbers.find((found) => found !== undefined);
  const named = new Set(tokensOf(title.replace(/\([^)]{0,200}\)/g, ' ')));
  const role = tokens.filter(
    (token, at) => named.has(token) && numbers[at] === undefined && !isRankWord(token, own),
  );
  return {
    scale,
    ...(rank === undefined ? {} : { rank }),
    ...(number === undefined ? {} : { number }),
    role: role.filter((token) => !fillers.has(token)).join(' '),
  };
}

const isTrade = (tokens: readonly string[], at: number): boolean =>
  tokens[at] === 'manager' && trades.has(tokens[at - 1] ?? '');

/** The highest of the words; others of them move it. */
function rankOf(
  tokens: readonly string[],
  own: readonly string[],
  ranks: ReadonlyMap<string, number>,
): number | undefined {
  const top = own.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0))[0];
  const shift = tokens
    .filter((token) => token !== top)
    .reduce((sum, token) => sum + (shifts.get(token) ?? 0), 0);
  return top === undefined ? undefined : (ranks.get(top) ?? 0) + shift;
}

const numberOf = (token: string, at: number): number | undefined => {
  if (/^\d/.test(token)) return Number(token);
  const roman = at > 0 ? romans.indexOf(token) : -1;
  return roman < 0 ? undefined : roman + 1;
};

const isRankWord = (token: string, own: readonly string[]): boolean =>
  own.includes(token) || craft.has(token) || shifts.has(token);

/** The title alone tells that it is a level's, and which. */
export const isTelling = ({ rank, number }: Step): boolean =>
  rank !== undefined || number !== undefined;
