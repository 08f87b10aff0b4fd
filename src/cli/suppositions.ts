/** Reads the options of `whence whatif` that suppose something. Names stay as they were typed; their places are kept. */
import { describeGiven, type DossierError } from '../domain/dossier-error.js';
import {
  ACCESSES,
  CLAIM_LINK_TYPES,
  OFFICIAL_POSITIONS,
  ORIGIN_STATUSES,
  RELIABILITY_GRADES,
  STANCES,
  TIE_KINDS,
} from '../domain/vocabulary.js';
import type { HypothesisRequest, SupposedEndRequest } from '../overview/hypothesis.requests.js';

export type SuppositionOption =
  | 'wrong'
  | 'withdraw'
  | 'add'
  | 'one'
  | 'confirm-tie'
  | 'reject-tie'
  | 'add-tie'
  | 'apart'
  | 'not-apart'
  | 'grade'
  | 'origin'
  | 'position'
  | 'exhibit'
  | 'link'
  | 'policy';

export interface GivenSupposition {
  readonly option: SuppositionOption;
  readonly value: string;
}

/** How names are told apart: which of a dossier's lists hold one, or what a code stands for. */
export interface KnownNames {
  readonly isSource: (name: string) => boolean;
  readonly isAccount: (name: string) => boolean;
  readonly isClaim: (name: string) => boolean;
}

/** A supposition whose option does not read as what it takes. */
class Unreadable extends Error {
  constructor(
    readonly given: string,
    readonly expected: string,
  ) {
    super(expected);
  }
}

export interface ReadSuppositions {
  /** In the order given, those that read. */
  readonly requests: readonly HypothesisRequest[];
  readonly errors: readonly DossierError[];
}

/** Reads every option; each that does not read gives an error that names it. */
export function readSuppositions(given: readonly GivenSupposition[], names: KnownNames): ReadSuppositions {
  const requests: HypothesisRequest[] = [];
  const errors: DossierError[] = [];
  for (const each of given) {
    const read = orError(`--${each.option}`, () => readOne({ ...each, value: each.value.normalize('NFC') }, names));
    if ('value' in read) requests.push(read.value);
    else errors.push(read.error);
  }
  return { requests, errors };
}

/** What was read, or the error that says why a text does not read. */
export function orError<T>(path: string, read: () => T): { value: T } | { error: DossierError } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { error: { path, given: describeGiven(error.given), expected: error.expected } };
  }
}

function readOne({ option, value }: GivenSupposition, names: KnownNames): HypothesisRequest {
  const { isAccount, isSource, isClaim } = names;
  switch (option) {
    case 'wrong':
      return { suppose: 'source_is_wrong', source: value };
    case 'withdraw':
      return { suppose: 'account_withdrawn', attribution: value };
    case 'add':
      return readAdded(value, names);
    case 'one':
      return { suppose: 'same_person', sources: pair(value, isSource) };
    case 'confirm-tie':
    case 'reject-tie':
      return { suppose: 'tie_decided', tie: value, state: option === 'confirm-tie' ? 'confirmed' : 'rejected' };
    case 'add-tie': {
      const [kind, ends] = prefixed(value, TIE_KINDS, 'KIND:END,END');
      return { suppose: 'tie_added', between: readEnds(ends, names), kind, state: 'confirmed' };
    }
    case 'apart':
    case 'not-apart': {
      const change = option === 'apart' ? 'made' : 'removed';
      return { suppose: 'distinction', between: pair(value, isAccount), change };
    }
    case 'grade': {
      const [source, grade] = assigned(value, RELIABILITY_GRADES);
      return { suppose: 'source_regraded', source, grade };
    }
    case 'origin': {
      const [attribution, originStatus] = assigned(value, ORIGIN_STATUSES);
      return { suppose: 'origin', attribution, originStatus };
    }
    case 'position': {
      const [claim, position] = assigned(value, OFFICIAL_POSITIONS);
      return { suppose: 'official_position', claim, position };
    }
    case 'exhibit': {
      const [exhibit, result] = assigned(value, ['passed', 'failed'] as const);
      return { suppose: 'exhibit', exhibit, result };
    }
    case 'link': {
      const [type, claims] = prefixed(value, CLAIM_LINK_TYPES, 'TYPE:CLAIM,CLAIM');
      const [from, to] = pair(claims, isClaim);
      return { suppose: 'claim_link', from, to, type };
    }
    case 'policy':
      break;
  }
  return { suppose: 'policy', policy: value };
}

const ADDED = ['access', 'source', 'stance', 'origin', 'from', 'apart'];

/** `CLAIM,access=eyewitness,source=heo,from=a1,apart=a2`: `from` and `apart` may stand more than once. */
function readAdded(value: string, names: KnownNames): HypothesisRequest {
  const [claim, ...parts] = value.split(/,(?=[a-z]+=)/);
  const taken = new Map<string, string[]>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const name = part.slice(0, at);
    if (!ADDED.includes(name)) throw new Unreadable(name, `one of ${ADDED.join(', ')} before the =`);
    taken.set(name, [...(taken.get(name) ?? []), part.slice(at + 1)]);
  }
  const single = (name: string) => {
    const all = taken.get(name) ?? [];
    if (all.length > 1) throw new Unreadable(value, `${name} once`);
    return all[0];
  };
  const access = single('access');
  if (access === undefined) throw new Unreadable(value, 'CLAIM,access=… with how the source knows');
  const [stance, origin, source] = [single('stance'), single('origin'), single('source')];
  const [from, apart] = [taken.get('from'), taken.get('apart')];
  return {
    suppose: 'account_added',
    claim: claim ?? '',
    access: word(access, ACCESSES),
    ...(source === undefined ? {} : { source }),
    ...(stance === undefined ? {} : { stance: word(stance, STANCES) }),
    ...(origin === undefined ? {} : { originStatus: word(origin, ORIGIN_STATUSES) }),
    ...(from === undefined ? {} : { upstream: from.map((text) => readEnd(text, names)) }),
    ...(apart === undefined ? {} : { distinctFrom: apart }),
  };
}

/** The two ends of a tie; each may be written `source:…` or `account:…`, and must be where it could be both. */
export function readEnds(value: string, names: KnownNames): SupposedEndRequest[] {
  const isEnd = (text: string) => /^(?:source|account):/.test(text) || names.isSource(text) || names.isAccount(text);
  return pair(value, isEnd).map((text) => readEnd(text, names));
}

function readEnd(text: string, names: KnownNames): SupposedEndRequest {
  const [, kind, name] = /^(source|account):(.+)$/su.exec(text) ?? [];
  if (name !== undefined) return kind === 'source' ? { source: name } : { attribution: name };
  const [isSource, isAccount] = [names.isSource(text), names.isAccount(text)];
  if (isSource && isAccount) throw new Unreadable(text, 'source: or account: before it, since both have this key');
  return isAccount ? { attribution: text } : { source: text };
}

/** Two names with a comma between them. A key may hold commas: the one that parts two known names is taken. */
function pair(value: string, isKnown: (name: string) => boolean): [string, string] {
  const splits: [string, string][] = [];
  for (let at = value.indexOf(','); at >= 0; at = value.indexOf(',', at + 1)) {
    splits.push([value.slice(0, at), value.slice(at + 1)]);
  }
  const known = splits.find((names) => names.every(isKnown)) ?? splits[0];
  if (known === undefined || known.includes('')) throw new Unreadable(value, 'two names with a comma between them');
  return known;
}

function assigned<Word extends string>(value: string, words: readonly Word[]): [string, Word] {
  const at = value.lastIndexOf('=');
  if (at < 1) throw new Unreadable(value, `a name, = and one of ${words.join(', ')}`);
  return [value.slice(0, at), word(value.slice(at + 1), words)];
}

function prefixed<Word extends string>(value: string, words: readonly Word[], form: string): [Word, string] {
  const at = value.indexOf(':');
  if (at < 1) throw new Unreadable(value, form);
  return [word(value.slice(0, at), words), value.slice(at + 1)];
}

function word<Word extends string>(given: string, words: readonly Word[]): Word {
  const found = words.find((one) => one === given);
  if (found === undefined) throw new Unreadable(given, `one of ${words.join(', ')}`);
  return found;
}
