/** A company of two tracks and five people, small enough to print in a moment. */
import { folderOf } from './folder.ts';

export const ladder = `---
title: Kitchen
version: '3.1'
effective: 2026-02-01
owner: The Head Chef
---

# Kitchen

## Cooking

| Area | Competency | Commis | Chef de Partie | Sous Chef |
| --- | --- | --- | --- | --- |
| Craft | Knives | Cuts evenly and keeps the board clear. | Cuts fast without waste. | Teaches how to cut. |
|  | Sauces | Stirs as told. | Makes the five mothers unaided. | Invents a sauce each season. |
| Service | Timing | Says when a dish is late. | Sends a table's dishes together. | Calls the pass. |

## Serving

| Area | Competency | Waiter | Head Waiter |
| --- | --- | --- | --- |
| Guests | Welcome | Greets within a minute. | Knows regulars by name. |
`;

export const people = `id,legal_name,title,team,manager_id,start_date,status
K-1,Odile Marchetti,Sous Chef,kitchen,,2015-01-05,active
K-2,Piotr Żuławski,Commis,kitchen,K-1,2024-03-01,active
K-3,Nell O'Brien,Waiter,floor,K-1,2023-05-01,leave
K-4,Gone Away,Waiter,floor,K-1,2020-05-01,left
K-5,Freya Lindqvist,Commis,kitchen,K-1,2027-01-04,candidate
`;

export const teams = `
- { id: kitchen, name: The Kitchen, lead: K-1, tracks: [Cooking] }
- { id: floor, name: The Floor, tracks: [Serving] }
`;

const cycles = `
- { id: h2, name: Second half, calibration: 2026-12-16 }
`;

/** The project in a folder of its own; files may be changed, added, or left out with ''. */
export function smallProject(changes: Readonly<Record<string, string>> = {}): string {
  const files = {
    'ladders/kitchen.md': ladder,
    'roster/people.csv': people,
    'roster/teams.yaml': teams,
    'roster/cycles.yaml': cycles,
    ...changes,
  };
  return folderOf(Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '')));
}
