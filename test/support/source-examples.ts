/** A defector as the API takes and gives him, for the tests of sources. */
import type { Person } from './test-app.js';

export interface Source {
  id: string;
  ref: string;
  version: number;
  features: Record<string, string | null>;
  grade: { grade: string } | null;
  grades: { grade: string; basis: string | null; reason: string | null; gradedById: string | null; gradedOn: string }[];
}

export const HEO = {
  pseudonym: 'Heo',
  kind: 'person',
  cover: [
    { text: 'a discharged soldier from the border', lang: 'en' },
    { text: '전역 군인', lang: 'ko' },
    { text: 'a person with knowledge of the matter' },
  ],
  features: { unit: 'engineer-9', household: 'HH-2', broker: 'B-17', place: 'Sinuiju', exitDate: '2019-04~' },
  featuresComplete: true,
};

/** Words of these sources that no log, no audit entry and no refusal may contain. */
export const SECRETS = [
  'Heo',
  '허',
  'discharged',
  '전역',
  'engineer-9',
  'HH-2',
  'B-17',
  'H-3',
  'mine of',
  'mistaken',
  'Sinuiju',
  '2019-04',
];

export async function addSource(person: Person, body: object = HEO): Promise<Source> {
  return (await person.call('POST', '/sources', body)).json<Source>();
}

/** The body of a grade. */
export function graded(grade: string, basis = 'editor', reason = 'as we know them') {
  return { grade, basis, reason };
}
