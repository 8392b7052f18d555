/** What headings above levels, or below them, speak of: tracks, or competencies. */
import { plainWords } from '../level/level-vocabulary.ts';

const set = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

const trackWords = set(
  'engineer engineers engineering developer developers manager managers management track tracks',
  'ladder path paths ic contributor contributors designer designers scientist scientists analyst',
  'analysts architect architects frontend backend fullstack mobile ios android qa sre devops',
  'ingenieria ingenieros entwicklung entwickler engenharia ingenierie developpeur developpeurs',
  'разработка разработчик разработчики менеджмент аналитика тестирование',
);

const topicWords = set(
  'communication leadership technical technology testing quality delivery scope impact influence',
  'autonomy knowledge skill skills culture collaboration mentoring mentorship ownership execution',
  'craft process people product design code coding teamwork planning feedback values architecture',
  'system systems security operations strategy decision making problem solving learning growth',
  'expertise responsibility accountability complexity initiative reliability business customer',
  'focus thinking results independence management hiring vision writing listening speaking debugging',
  'kommunikation fuhrung technik qualitat zusammenarbeit verantwortung wissen fachwissen',
  'comunicacion comunicacao liderazgo lideranca calidad qualidade tecnica tecnico impacto colaboracion',
  'communication technique qualite responsabilite collaboration autonomie conoscenza comunicazione',
  'коммуникация коммуникации качество лидерство знания ответственность процессы влияние',
);

const isAbout = (title: string, vocabulary: ReadonlySet<string>): boolean =>
  plainWords(title).some((word) => vocabulary.has(word));

const share = (titles: readonly string[], vocabulary: ReadonlySet<string>): number =>
  titles.length === 0
    ? 0
    : titles.filter((title) => isAbout(title, vocabulary)).length / titles.length;

/** How many of the titles, from 0 to 1, speak of a profession or a track. */
export const trackShare = (titles: readonly string[]): number => share(titles, trackWords);

/** How many of the titles, from 0 to 1, speak of what people do or can. */
export const topicShare = (titles: readonly string[]): number => share(titles, topicWords);

/** "Levels", "Our career levels", "Die Stufen": all that stands below are levels. */
export const headsLevels = (title: string): boolean => {
  const words = plainWords(title);
  return words.length < 5 && words.some((word) => levelHeads.has(word));
};

const levelHeads = set(
  'levels grades bands stufen niveaus niveles niveis niveaux livelli уровни грейды',
);
