import type { Dossier } from '../../src/domain/dossier.js';

/** The text the passages point into; the bird lies beyond the first plane, so code points and UTF-16 units differ. */
export const BORDER_NOTE = '🕊 A trader said the border guards changed in spring. 염주군에서 들었다.';

/** A small dossier that uses every field of the format once, in no particular order, with nothing wrong in it. */
export function borderDossier(): Dossier {
  return {
    format: 'whence-dossier/1',
    workspace: { slug: 'border', title: 'The border', languages: ['ko', 'en'] },
    regions: [
      {
        key: 'KP-03',
        parent: 'KP',
        kind: 'province',
        code: 'KP-03',
        names: [
          { text: 'North Pyongan', lang: 'en', primary: true },
          { text: '평안북도', lang: 'ko' },
        ],
      },
      { key: 'KP', kind: 'country', names: [{ text: 'North Korea', lang: 'en' }] },
    ],
    sources: [
      {
        key: 'trader',
        pseudonym: 'Trader',
        kind: 'person',
        cover: [
          { text: 'a trader who crosses the river', lang: 'en' },
          { text: 'a person in the province', lang: 'en' },
        ],
        reliability: { grade: 'C', basis: 'editor', reason: 'two accounts held up' },
        features: {
          unit: 'border brigade',
          household: 'HH-2',
          broker: 'B-1',
          handler: 'H-3',
          employer: 'a trading company',
          owner: 'the province',
          place: 'KP-03',
          exitDate: '2023?-11',
        },
        featuresComplete: true,
      },
      { key: 'guard', pseudonym: 'Guard', kind: 'person' },
      { key: 'paper', pseudonym: 'The paper', kind: 'outlet' },
    ],
    documents: [
      {
        key: 'note',
        title: 'Note',
        kind: 'transcript',
        lang: 'en',
        published: '2024-11',
        publisher: 'paper',
        text: BORDER_NOTE,
      },
    ],
    claims: [
      {
        key: 'guards-changed',
        kind: 'event',
        statement: [
          { text: 'The border guards were changed', lang: 'en' },
          { text: '국경 경비대가 교체되었다', lang: 'ko' },
        ],
        time: '2024-21',
        regions: [{ region: 'KP-03', role: 'happened' }],
        topics: ['border'],
        quantities: [{ what: 'guards', unit: 'people', low: 20, best: 30, high: 40 }],
        officialPosition: {
          position: 'none_found',
          searches: [{ where: 'state media', on: '2024-11-30', query: 'border guards' }],
          requests: [{ to: 'the ministry', on: '2024-12', answer: 'other', text: 'call again' }],
        },
        editorMark: 'likely_or_confirmed',
      },
      {
        key: 'guards-changed-once',
        kind: 'event',
        statement: [{ text: 'They were changed in one county', lang: 'en' }],
      },
    ],
    claimLinks: [{ from: 'guards-changed-once', to: 'guards-changed', type: 'instance_of' }],
    attributions: [
      {
        key: 'a1',
        claim: 'guards-changed',
        source: 'trader',
        access: 'hearsay',
        upstream: [{ source: 'guard' }, { attribution: 'a2' }],
        originStatus: 'described',
        channel: 'paper',
        form: 'translated',
        wording: {
          text: '경비대가 바뀌었다',
          lang: 'ko',
          translation: { text: 'the guards changed', lang: 'en', by: 'desk' },
        },
        hedge: { word: 'probably', low: 0.6, high: 0.8 },
        statedAt: '2024?-11-11',
        learnedAt: '../2024',
        heardIn: 'KP-03',
        credibility: 3,
        terms: { attribution: 'background', notBefore: '2025' },
        passages: [{ document: 'note', exact: 'A trader said', prefix: '🕊 ', suffix: ' the', start: 2, end: 15 }],
      },
      {
        key: 'a2',
        claim: 'guards-changed',
        source: 'guard',
        access: 'participant',
        state: 'superseded',
        supersededBy: 'a3',
      },
      { key: 'a3', claim: 'guards-changed', source: 'guard', access: 'eyewitness', stance: 'denies' },
    ],
    ties: [
      {
        between: [{ source: 'trader' }, { source: 'guard' }],
        kind: 'in_contact',
        state: 'confirmed',
        reason: 'met',
        score: 0.7,
      },
      { between: [{ source: 'trader' }, { attribution: 'a3' }], kind: 'retells', state: 'suggested', score: 0.5 },
    ],
    distinctions: [{ between: ['a3', 'a1'], basis: 'editor', reason: 'asked apart' }],
    exhibits: [
      {
        key: 'img1',
        claim: 'guards-changed',
        document: 'note',
        kind: 'imagery',
        bearing: 'supports',
        verifications: [{ step: 'geolocation', result: 'passed', note: 'bridge' }],
      },
    ],
    rulings: [
      {
        claim: 'guards-changed',
        status: 'single_source',
        reason: 'one voice',
        mode: 'accept',
        policy: `newsroom-two-source@1.0.0#${'a'.repeat(64)}`,
        factsHash: 'b'.repeat(64),
        by: 'editor',
        at: '2024-12-01T08:30:00.125Z',
        expires: '2025-06-01',
        revoked: { by: 'editor', at: '2025-01-01', reason: 'new account' },
      },
    ],
  };
}
