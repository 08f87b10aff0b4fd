/** Records of a desk, made through the API with as little said as a test needs. */
import type { Touched } from '../../src/audit/audit-log.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import type { Person, TestApp } from './test-app.js';

export interface Made {
  readonly id: string;
  readonly ref: string;
  readonly version: number;
}

/** Posts a record and gives it back. @throws Error when it is refused. */
export async function make<Record extends Made = Made>(person: Person, path: string, body: object): Promise<Record> {
  const answer = await person.call('POST', path, body);
  if (answer.statusCode !== 201) throw new Error(`POST ${path} was refused: ${answer.body}`);
  return answer.json<Record>();
}

export function makeClaim(person: Person, text = 'Soldiers petitioned in Yomju.'): Promise<Made> {
  return make(person, '/claims', { kind: 'event', statement: [{ text, lang: 'en' }] });
}

export function makeSource(person: Person, pseudonym: string): Promise<Made> {
  return make(person, '/sources', { pseudonym, kind: 'person' });
}

export function makeDocument(person: Person, text: string | null): Promise<Made> {
  return make(person, '/documents', { kind: 'article', ...(text === null ? {} : { text }) });
}

/** An eyewitness account of a claim, or whatever `more` says of it. */
export function makeAttribution(person: Person, claim: Made, source: Made, more: object = {}): Promise<Made> {
  return make(person, '/attributions', { claim: claim.ref, source: source.ref, access: 'eyewitness', ...more });
}

/** An event as subscribers of the log see it. */
export interface SeenEvent {
  readonly action: string;
  readonly touched: Touched;
  /** What goes into the log of it, as text. */
  readonly text: string;
}

/** Every event logged from now on, but for what followed of it by itself: that assessments moved. */
export function watchLog(test: TestApp): SeenEvent[] {
  const seen: SeenEvent[] = [];
  for (const app of test.apps) {
    app.get(AuditLog, { strict: false }).subscribe((_tx, _actor, event) => {
      if (event.action === 'assessment.moved') return Promise.resolve();
      const { touched, ...logged } = event;
      seen.push({ action: event.action, touched: touched ?? {}, text: JSON.stringify(logged) });
      return Promise.resolve();
    });
  }
  return seen;
}

/** What an editor sees of a claim when they rule on it. */
export async function seenOf(person: Person, claim: string): Promise<{ revision: number; factsHash: string }> {
  const answer = await person.call('GET', `/claims/${claim}`);
  const seen = answer.json<{ revision: number; assessment: { factsHash: string } | null }>();
  if (seen.assessment === null) throw new Error(`${claim} is being re-checked`);
  return { revision: seen.revision, factsHash: seen.assessment.factsHash };
}

/** Rules on a claim as it stands. @throws Error when it is refused. */
export async function rule<Record extends Made = Made>(person: Person, claim: string, body: object): Promise<Record> {
  return make<Record>(person, `/claims/${claim}/rulings`, { ...(await seenOf(person, claim)), ...body });
}

/** Rules on a claim as an editor who logged nothing of it. */
export async function ruleAsAnother<Record extends Made = Made>(
  test: TestApp,
  slug: string,
  claim: string,
  body: object,
): Promise<Record> {
  return rule<Record>(await test.person(slug, ['editor']), claim, body);
}
