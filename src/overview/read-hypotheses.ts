import type { Supposed } from '../corroboration/simulation.reader.js';
import type { Tx } from '../database/unit-of-work.js';
import type { DossierReference } from '../domain/dossier.js';
import type { Policy } from '../domain/policy/policy.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { type FieldError, invalidField, Refusal, shorten } from '../domain/refusal.js';
import { checkTogether } from '../domain/whatif/check-hypotheses.js';
import { hypothesisFrom, type HypothesisNames } from './hypothesis-from.js';
import type { HypothesisRequest, SupposedEndRequest } from './hypothesis.requests.js';
import {
  type KeyedRecord,
  readClaimsOfExhibits,
  readRecordKeys,
  readTieEnds,
  type RecordKey,
  type TieEndsRow,
} from './read-record-keys.js';

/** Where one supposition of a request stands: `hypotheses[2]`, or the option of a command. */
export type PlaceOf = (index: number) => string;

export const placeInBody: PlaceOf = (index) => `hypotheses[${index}]`;

/**
 * Finds the records a request's suppositions name, in a handful of statements, and puts them into keys.
 * @throws Refusal naming the field, for a record that is not in this workspace, a policy there is none of, and
 * suppositions that cannot hold together.
 */
export async function readHypotheses(
  tx: Tx,
  requests: readonly HypothesisRequest[],
  placeOf: PlaceOf,
): Promise<Supposed> {
  const found = await Found.read(tx, requests);
  const read = requests.map((request, index) => hypothesisFrom(request, new Place(found, placeOf(index))));
  const problems = checkTogether(read);
  if (problems.length > 0) {
    const fields = problems.map(({ index, field, expected }): FieldError => {
      return { path: field === '' ? placeOf(index) : `${placeOf(index)}.${field}`, expected };
    });
    const first = fields[0];
    throw new Refusal('invalid', 'INVALID_INPUT', `${first?.path}: expected ${first?.expected}.`, fields);
  }
  const { touched, named } = found;
  const ofExhibits = await readClaimsOfExhibits(tx, [...found.exhibitIds]);
  return {
    hypotheses: read,
    touched: {
      claimIds: [...touched.claim, ...ofExhibits],
      attributionIds: [...touched.attribution],
      sourceIds: [...touched.source],
    },
    named: {
      claimIds: [...named.claim],
      attributionIds: [...named.attribution],
      sourceIds: [...named.source],
    },
  };
}

/** The fields of each kind of request that name a record, with what they name. */
function textsNaming(requests: readonly HypothesisRequest[]): Record<KeyedRecord | 'tie', string[]> {
  const texts: Record<KeyedRecord | 'tie', string[]> = { claim: [], source: [], attribution: [], exhibit: [], tie: [] };
  const note = (kind: KeyedRecord | 'tie', ...given: readonly (string | undefined)[]) => {
    for (const text of given) if (text !== undefined) texts[kind].push(text);
  };
  for (const request of requests) {
    if ('source' in request) note('source', request.source);
    if ('attribution' in request) note('attribution', request.attribution);
    if ('claim' in request) note('claim', request.claim);
    if ('exhibit' in request) note('exhibit', request.exhibit);
    if ('tie' in request) note('tie', request.tie);
    if ('from' in request) note('claim', request.from, request.to);
    if (request.suppose === 'same_person') note('source', ...request.sources);
    if (request.suppose === 'distinction') note('attribution', ...request.between);
    if (request.suppose === 'account_added') note('attribution', ...(request.distinctFrom ?? []));
    const ends =
      request.suppose === 'tie_added'
        ? request.between
        : request.suppose === 'account_added'
          ? (request.upstream ?? [])
          : [];
    for (const end of ends) {
      note('source', end.source);
      note('attribution', end.attribution);
    }
  }
  return texts;
}

/** The policies named by a request that there are here: stock ones, and those the workspace keeps. */
async function readPolicies(tx: Tx, requests: readonly HypothesisRequest[]): Promise<ReadonlyMap<string, Policy>> {
  const found = new Map<string, Policy>();
  for (const request of requests) {
    if (request.suppose !== 'policy') continue;
    const policy = await new PoliciesReader().named(tx, request.policy);
    if (policy !== null) found.set(request.policy, policy);
  }
  return found;
}

/** The records named by a request, and which of them it would touch. */
class Found {
  readonly touched = { claim: new Set<string>(), source: new Set<string>(), attribution: new Set<string>() };
  readonly named = { claim: new Set<string>(), source: new Set<string>(), attribution: new Set<string>() };
  readonly exhibitIds = new Set<string>();

  private constructor(
    readonly records: Readonly<Record<KeyedRecord, ReadonlyMap<string, RecordKey>>>,
    readonly ties: ReadonlyMap<string, TieEndsRow>,
    readonly policies: ReadonlyMap<string, Policy>,
  ) {}

  static async read(tx: Tx, requests: readonly HypothesisRequest[]): Promise<Found> {
    const texts = textsNaming(requests);
    const records = {
      claim: await readRecordKeys(tx, 'claim', texts.claim),
      source: await readRecordKeys(tx, 'source', texts.source),
      attribution: await readRecordKeys(tx, 'attribution', texts.attribution),
      exhibit: await readRecordKeys(tx, 'exhibit', texts.exhibit),
    };
    return new Found(records, await readTieEnds(tx, texts.tie), await readPolicies(tx, requests));
  }

  note(kind: KeyedRecord, id: string, isTouched: boolean): void {
    if (kind === 'exhibit') {
      this.exhibitIds.add(id);
      return;
    }
    this.named[kind].add(id);
    if (isTouched) this.touched[kind].add(id);
  }
}

/** One supposition of a request: finds what its fields name, and says where a name stands that names nothing. */
class Place implements HypothesisNames {
  constructor(
    private readonly found: Found,
    private readonly path: string,
  ) {}

  /** The key of a record recording this would touch. */
  key(kind: KeyedRecord, text: string, field: string = kind): string {
    return this.find(kind, text, field, true);
  }

  /** The key of a record that is only spoken of. */
  mentioned(kind: KeyedRecord, text: string, field: string = kind): string {
    return this.find(kind, text, field, false);
  }

  end(field: string, { source, attribution }: SupposedEndRequest, isTouched = true): DossierReference {
    if (source !== undefined && attribution === undefined) {
      return { source: this.find('source', source, `${field}.source`, isTouched) };
    }
    if (attribution !== undefined && source === undefined) {
      return { attribution: this.find('attribution', attribution, `${field}.attribution`, isTouched) };
    }
    throw invalidField(`${this.path}.${field}`, 'either a source or an attribution');
  }

  tie(text: string): { kind: TieEndsRow['kind']; between: [DossierReference, DossierReference] } {
    const tie = this.found.ties.get(text);
    const [first, second] = tie?.ends ?? [];
    if (tie === undefined || first === undefined || second === undefined) throw this.absent('tie', text, 'tie');
    const end = ({ kind, id, key }: typeof first): DossierReference => {
      this.found.note(kind, id, true);
      return kind === 'source' ? { source: key } : { attribution: key };
    };
    return { kind: tie.kind, between: [end(first), end(second)] };
  }

  policy(name: string): Policy {
    const policy = this.found.policies.get(name);
    if (policy === undefined) throw invalidField(`${this.path}.policy`, 'a policy of this workspace', name);
    return policy;
  }

  private find(kind: KeyedRecord, text: string, field: string, isTouched: boolean): string {
    const record = this.found.records[kind].get(text);
    if (record === undefined) throw this.absent(kind, text, field);
    this.found.note(kind, record.id, isTouched);
    return record.key;
  }

  private absent(kind: KeyedRecord | 'tie', text: string, field: string): Refusal {
    const article = kind === 'attribution' || kind === 'exhibit' ? 'an' : 'a';
    return invalidField(`${this.path}.${field}`, `${article} ${kind} of this workspace`, shorten(text));
  }
}
