/** What the map, the timeline, chains and searches have something to show of: added to the sample investigation. */
import { make, type Made, makeAttribution, makeSource } from './desk-records.js';
import type { Person } from './test-app.js';

export interface FindingDesk {
  /** A claim with a chain of three accounts and one beside it. */
  readonly told: Made;
  readonly provinces: readonly Made[];
}

/** Provinces, claims of every sort of time, a chain of hearsay, and a search for what the authorities say. */
export async function addFindings(editor: Person): Promise<FindingDesk> {
  const answer = await editor.call('POST', '/gazetteer/add', { codes: ['KP-02', 'KP-04', 'KP-07', 'KP-08'] });
  if (answer.statusCode >= 300) throw new Error(answer.body);
  const provinces = answer.json<{ added: { regionId: string; ref: string }[] }>().added.map(({ regionId, ref }) => ({
    id: regionId,
    ref,
    version: 1,
  }));
  const [first, second] = provinces;
  const claim = (text: string, time: string, region: string | undefined) =>
    make(editor, '/claims', {
      kind: 'event',
      statement: [{ text, lang: 'en' }],
      time,
      regions: region === undefined ? [] : [{ region, role: 'happened' }],
    });
  await claim('Trains stopped at the bridge for a day.', '2023-03-14', first?.ref);
  await claim('The ration office closed over the winter.', '2022-12/2023-02', first?.ref);
  await claim('Guards were doubled along the river.', '2023/..', first?.ref);
  await claim('A market was moved out of the town.', '2021~', second?.ref);
  await claim('The quarry was worked by soldiers.', '../2024-05', second?.ref);
  const told = await claim('The ferry at Sinuiju was stopped for a day.', '2024-11-11', first?.ref);
  const heardIn = provinces[2]?.id;
  const saw = await makeAttribution(editor, told, await makeSource(editor, 'Lantern'), { access: 'eyewitness' });
  const heard = await makeAttribution(editor, told, await makeSource(editor, 'Reed'), {
    access: 'hearsay',
    stance: 'relays',
    upstream: [{ attribution: saw.id }],
  });
  const again = { access: 'hearsay', stance: 'relays', upstream: [{ attribution: heard.id }] };
  await makeAttribution(editor, told, await makeSource(editor, 'Willow'), again);
  await makeAttribution(editor, told, await makeSource(editor, 'Slate'), {
    access: 'unknown',
    stance: 'no_knowledge',
    heardIn,
    statedAt: '2025-01-10',
  });
  return { told, provinces };
}
