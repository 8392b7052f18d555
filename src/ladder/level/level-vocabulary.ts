/** Words that name steps of a career, language by language; accents and case are set aside. */

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase();

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => plain(list).split(' ')));

/** The words of a title, lower case, without accents. */
export const plainWords = (title: string): readonly string[] =>
  plain(title).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Each tells how far someone has come, whatever their profession. */
export const ranks = words(
  'junior jr mid middle medior intermediate senior sr staff principal distinguished fellow',
  'associate entry apprentice intern trainee graduate grad journeyman semisenior',
  // German, Dutch, Scandinavian
  'einsteiger berufseinsteiger einstieg berufserfahren erfahren auszubildender azubi praktikant',
  'werkstudent beginner ervaren stagiair starter larling laerling nybegynder',
  // French, Spanish, Portuguese, Italian
  'debutant confirme experimente stagiaire apprenti apprentie alternant',
  'aprendiz becario principiante intermedio estagiario pleno especialista treinee',
  'apprendista tirocinante stagista esperto',
  // Polish, Czech, Turkish
  'mlodszy starszy stazysta praktykant mladsi starsi stazista kidemli stajyer',
  // Russian, Ukrainian
  'стажер стажёр младший старший ведущий джуниор джун мидл миддл сеньор синьор главный',
  'молодший старший провідний стажист джуніор мідл сеньйор',
);

/** How well something is done: levels within one competency. */
export const grades = words(
  'beginner novice basic elementary foundation foundational awareness aware developing practitioner',
  'proficient competent skilled advanced expert master mastery experienced leading none',
  'anfanger fortgeschritten fortgeschrittener experte expertin profi grundlagen',
  'avance avanzado avancado basico experto intermediario maitrise gevorderd',
  'новичок начальный базовый продвинутый эксперт средний',
);

/** A step, before or after its number or name. */
export const steps = words(
  'level grade band tier rank stufe niveau niveaustufe nivel nivell nivo livello niva trin poziom',
  'uroven seviye nivelul taso szint уровень уровня грейд рівень ниво lvl lv',
);

/** These also head what is no level: the steps of a process, a profession, a duty. */
export const roles = words(
  'lead head chief director vp manager officer cto ceo tl techlead teamlead tester',
  'engineer developer designer analyst architect scientist consultant specialist programmer',
  'contributor technician administrator coordinator representative sde swe sdet researcher writer',
  'ingenieur ingenieurin entwickler entwicklerin leiter leiterin teamleiter fachkraft berater',
  'ontwikkelaar teamleider utvecklare utvikler udvikler chef leder',
  'ingenieure developpeur developpeuse responsable directeur directrice expert',
  'ingeniero ingeniera desarrollador desarrolladora jefe director',
  'engenheiro engenheira desenvolvedor desenvolvedora gerente coordenador diretor',
  'ingegnere sviluppatore sviluppatrice responsabile',
  'inzynier programista kierownik vyvojar programator muhendis gelistirici uzman',
  'разработчик инженер программист тестировщик аналитик тимлид лид техлид руководитель архитектор',
  'розробник інженер програміст тестувальник керівник',
);

/** Scripts that do not part words: such a part of a title tells. */
export const parts =
  /레벨|단계|등급|주니어|쥬니어|시니어|신입|초급|중급|고급|수석|책임|선임|인턴|レベル|等級|グレード|ジュニア|ミドル|シニア|初級|中級|上級|主任|スタッフ|プリンシパル|インターン|级别|等级|級別|初级|中级|高级|高級|资深|資深|实习|實習|助理|专家|專家/u;

export const roleParts =
  /엔지니어|개발자|디자이너|매니저|리드|팀장|エンジニア|リード|マネージャー|デザイナー|部長|課長|工程师|工程師|架构师|架構師|经理|經理|主管|总监|總監/u;

/** A title with one of these speaks of levels, or of all of them, and is none. */
export const speaking = words(
  'about all definition definitions example examples expectation expectations guide how ladder',
  'ladders matrix overview summary the vs versus what why when who where which track tracks levels',
  'grades faq question questions process promotion promotions promoted requirements responsibilities',
  'responsibility between difference differences comparison compared compare from becoming moving',
  'transition transitions path paths roles titles salary salaries compensation interview interviews',
  'hiring onboarding framework legend introduction resources references links structure criteria',
  'assessment assessments dimension dimensions axes should have must can will does expected anti patterns attributes values',
  'competencies competency skills rubric versus notes template checklist your our is are',
  'uber alle erwartungen fragen unterschied zwischen von',
  'sobre todos todas expectativas preguntas diferencia entre niveles niveis niveaux stufen livelli',
  'выше ожидания вопросы уровни уровней',
);
