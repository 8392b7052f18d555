/** A roster of made-up people, spread over the levels of the project's own ladders. */

const given = [
  'Aldis',
  'Brynja',
  'Caspian',
  'Delphine',
  'Eneko',
  'Fiadh',
  'Goran',
  'Hilde',
  'Ilkay',
  'Jarmila',
];
const family = [
  'Ashdown',
  'Bielak',
  'Cormorant',
  'Dagfinn',
  'Ekwueme',
  'Fothergill',
  'Grønning',
  'Halloran',
];
const teams = ['payments', 'catalogue', 'platform'];

/** `count` people as CSV, each on one of the levels. */
export function rosterOf(count, levels) {
  const rows = Array.from({ length: count }, (_, index) => {
    const { track, level } = levels[index % levels.length];
    // Of one length: the name of one person must not begin that of another, which looks like a leak.
    const number = String(index + 1).padStart(5, '0');
    const name = `${given[index % given.length]} ${family[index % family.length]}-${number}`;
    return [
      `B-${1000 + index}`,
      name,
      track,
      level,
      teams[index % teams.length],
      '2024-03-01',
      'active',
    ];
  });
  const head = ['id', 'legal_name', 'track', 'level', 'team', 'start_date', 'status'];
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
