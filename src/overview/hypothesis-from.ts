/** Puts a supposition as somebody wrote it, in names, into the keys of a dossier. */
import type { DossierReference } from '../domain/dossier.js';
import type { Policy } from '../domain/policy/policy.js';
import type { TieKind } from '../domain/vocabulary.js';
import type { Hypothesis } from '../domain/whatif/hypothesis.js';
import type { HypothesisRequest, SupposedEndRequest } from './hypothesis.requests.js';

export type SupposedRecord = 'claim' | 'source' | 'attribution' | 'exhibit';

/** Looks up the names of one supposition: ids and codes of a workspace, or keys of a dossier. */
export interface HypothesisNames {
  /** The key of a record that recording this would touch; `field` says where the name stands, if not in one of its kind. */
  key(kind: SupposedRecord, text: string, field?: string): string;
  /** The key of a record that is only spoken of. */
  mentioned(kind: SupposedRecord, text: string, field?: string): string;
  end(field: string, end: SupposedEndRequest, isTouched?: boolean): DossierReference;
  /** A tie that is recorded. */
  tie(text: string): { kind: TieKind; between: [DossierReference, DossierReference] };
  policy(name: string): Policy;
}

/** What is supposed, in keys; every name in it is looked up in the order in which it stands there. */
export function hypothesisFrom(request: HypothesisRequest, at: HypothesisNames): Hypothesis {
  switch (request.suppose) {
    case 'source_is_wrong':
      return { suppose: 'source_is_wrong', source: at.key('source', request.source) };
    case 'account_withdrawn':
      return { suppose: 'account_withdrawn', attribution: at.key('attribution', request.attribution) };
    case 'account_added': {
      const { claim, source, access, stance, upstream, originStatus, distinctFrom } = request;
      return {
        suppose: 'account_added',
        claim: at.key('claim', claim),
        access,
        ...(source === undefined ? {} : { source: at.mentioned('source', source) }),
        ...(stance === undefined ? {} : { stance }),
        ...(upstream === undefined ? {} : { upstream: upstream.map((end, i) => at.end(`upstream[${i}]`, end, false)) }),
        ...(originStatus === undefined ? {} : { originStatus }),
        ...(distinctFrom === undefined
          ? {}
          : {
              distinctFrom: distinctFrom.map((text, i) => at.mentioned('attribution', text, `distinctFrom[${i}]`)),
            }),
      };
    }
    case 'same_person': {
      const [a = '', b = ''] = request.sources;
      return {
        suppose: 'same_person',
        sources: [at.key('source', a, 'sources[0]'), at.key('source', b, 'sources[1]')],
      };
    }
    case 'tie_decided': {
      const { kind, between } = at.tie(request.tie);
      return { suppose: 'tie', between, kind, state: request.state };
    }
    case 'tie_added': {
      const [a = {}, b = {}] = request.between;
      const between: [DossierReference, DossierReference] = [at.end('between[0]', a), at.end('between[1]', b)];
      return { suppose: 'tie', between, kind: request.kind, state: request.state };
    }
    case 'distinction': {
      const [a = '', b = ''] = request.between;
      const between: [string, string] = [
        at.key('attribution', a, 'between[0]'),
        at.key('attribution', b, 'between[1]'),
      ];
      return { suppose: 'distinction', between, change: request.change };
    }
    case 'source_regraded':
      return { suppose: 'source_regraded', source: at.key('source', request.source), grade: request.grade };
    case 'origin': {
      const { originStatus } = request;
      return { suppose: 'origin', attribution: at.key('attribution', request.attribution), originStatus };
    }
    case 'official_position':
      return { suppose: 'official_position', claim: at.key('claim', request.claim), position: request.position };
    case 'exhibit':
      return { suppose: 'exhibit', exhibit: at.key('exhibit', request.exhibit), result: request.result };
    case 'claim_link': {
      const [from, to] = [at.key('claim', request.from, 'from'), at.key('claim', request.to, 'to')];
      return { suppose: 'claim_link', from, to, type: request.type };
    }
    case 'policy':
      break;
  }
  return { suppose: 'policy', policy: at.policy(request.policy) };
}
