/** What the heading of a table's column says that the column holds. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const competencyWords = list(
  'title competency competence skill capability ability level dimension attribute trait behaviour ' +
    'behavior topic criterion criteria expectation responsibility aspect factor quality ' +
    'practice role element indicator kompetenz fähigkeit compétence competencia habilidad ' +
    'competência habilidade competenza навык компетенция 역량 スキル 能力 技能',
);

const groupWords = list(
  'area category theme group pillar domain section cluster axis bereich kategorie thema domaine ' +
    'catégorie área categoría categoria область категория 영역 分野 领域 类别',
);

const statementWords = list(
  'expectation responsibility behaviour behavior requirement expected statement text detail ' +
    'evidence criteria criterion indicator erwartung attente expectativa aspettativa ожидание 기대 期待',
);

const aboutWords = list(
  'description definition meaning note comment remark example explanation rationale weight ' +
    'weighting purpose importance reference resource link url summary overview why # no nr № ' +
    'beschreibung definition bedeutung anmerkung bemerkung beispiel gewicht gewichtung ' +
    'définition exemple remarque poids commentaire descripción definición nota ejemplo peso ' +
    'descrição definição exemplo descrizione definizione esempio описание определение примечание ' +
    'пример вес комментарий 설명 정의 비고 예시 説明 定義 備考 例 描述 说明 定义 备注 示例',
);

const moneyWords = list(
  'salary pay compensation wage bonus equity stock headcount min max median range band rate ' +
    'gehalt salaire salario зарплата оклад',
);

const fillers = list('name core key sub main focus of and the technical soft');

const aboutPhrases =
  /^(?:why (?:it|this) matters|what (?:it|this) (?:means|is)|what is (?:it|this)|further reading|see also|in short|how to (?:measure|assess) it)$/;

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<=[^isu])s$/, '');

const wordsIn = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}#№]+/u)
    .filter(Boolean)
    .map(singular)
    .filter((word) => !fillers.has(word));

/** What names a row: all words must be known ones ("Level 1" is a level); the last decides. */
export function namingKind(title: string): 'competency' | 'group' | undefined {
  const words = wordsIn(title);
  const last = words.at(-1);
  if (!last || !words.every((word) => competencyWords.has(word) || groupWords.has(word)))
    return undefined;
  return groupWords.has(last) ? 'group' : 'competency';
}

/** What is clearly no level: "Description", "Why it matters", "#". */
export function isDescribing(title: string): boolean {
  const words = wordsIn(title);
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const last = words.at(-1);
  if (aboutPhrases.test(plain)) return true;
  return last !== undefined && aboutWords.has(last) && words.every(isPlainWord);
}

const isPlainWord = (word: string): boolean =>
  [aboutWords, competencyWords, groupWords, statementWords].some((words) => words.has(word));

/** A description needs no heading to be understood; an example or a weight does. */
export const isPlainDescription = (title: string): boolean =>
  /^(?:descri|defin|défin|beschr|описан|определ|설명|정의|説明|定義|描述|说明|定义|what |meaning)/i.test(
    title.trim(),
  );

/** What is expected, in a table that names the level elsewhere. */
export const isStatement = (title: string): boolean => {
  const words = wordsIn(title);
  const isAllStatement = words.length > 0 && words.every((word) => statementWords.has(word));
  return isDescribing(title) || isAllStatement || /\bexpect/i.test(title);
};

/** Pay and numbers of people, which no ladder expects of anybody. */
export const isMoney = (title: string): boolean =>
  wordsIn(title).some((word) => moneyWords.has(word));

const levelWords = list(
  'level grade band rank tier step stage seniority stufe niveau nivel nível livello poziom úroveň ' +
    'taso nivå уровень грейд 레벨 직급 レベル 等級 等级 级别 职级',
);

const postWords = list(
  'role title position job career должность rolle posten puesto cargo poste papel função rol',
);

/** "Level", "Job level", "Grade": what stands below are levels. */
export const headsLevels = (title: string): boolean => {
  const words = wordsIn(title);
  return (
    words.some((word) => levelWords.has(word)) &&
    words.every((word) => levelWords.has(word) || postWords.has(word))
  );
};

/** "Role", "Job title": what stands below may be levels. */
export const headsPosts = (title: string): boolean => {
  const words = wordsIn(title);
  return words.length > 0 && words.every((word) => levelWords.has(word) || postWords.has(word));
};

const expectedWords = list(
  'craft impact scope communication leadership delivery collaboration knowledge ownership ' +
    'influence autonomy complexity experience execution technical technology people skill ' +
    'responsibility expectation behaviour behavior competency mindset teamwork mentoring quality ' +
    'competência autonomia responsabilidade complexidade comunicação liderança impacto escopo foco ' +
    'competencia autonomía responsabilidad complejidad comunicación liderazgo alcance influência ' +
    'compétence autonomie responsabilité leadership kompetenz kommunikation führung wissen ' +
    'verantwortung erwartung ответственность знание навык коммуникация автономность компетенция',
);

/** "Craft", "Scope", "Technical skills": what a level is asked for. */
export const isExpected = (title: string): boolean =>
  isStatement(title) || wordsIn(title).some((word) => expectedWords.has(word));

/** "Level/Skill": the corner of a table one side of which is levels. */
export const speaksOfLevels = (title: string): boolean =>
  wordsIn(title).some((word) => levelWords.has(word));
