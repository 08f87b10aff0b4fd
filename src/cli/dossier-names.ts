/** Looks up in a dossier what suppositions name, and collects every name it does not hold. */
import { describeGiven, type DossierError } from '../domain/dossier-error.js';
import type { Dossier, DossierReference } from '../domain/dossier.js';
import type { Policy } from '../domain/policy/policy.js';
import { TIE_KINDS, type TieKind } from '../domain/vocabulary.js';
import { isSamePair } from '../domain/whatif/apply-hypotheses.js';
import type { HypothesisNames, SupposedRecord } from '../overview/hypothesis-from.js';
import type { SupposedEndRequest } from '../overview/hypothesis.requests.js';
import { type KnownNames, orError, readEnds } from './suppositions.js';

const A = { claim: 'a claim', source: 'a source', attribution: 'an account', exhibit: 'an exhibit' } as const;

export class DossierNames implements KnownNames {
  private readonly keys: Readonly<Record<SupposedRecord, ReadonlySet<string>>>;
  readonly errors: DossierError[] = [];

  constructor(
    private readonly dossier: Dossier,
    private readonly policies: ReadonlyMap<string, Policy>,
  ) {
    this.keys = {
      claim: new Set(dossier.claims?.map(({ key }) => key)),
      source: new Set(dossier.sources?.map(({ key }) => key)),
      attribution: new Set(dossier.attributions?.map(({ key }) => key)),
      exhibit: new Set(dossier.exhibits?.map(({ key }) => key)),
    };
  }

  readonly isSource = (name: string): boolean => this.keys.source.has(name);
  readonly isAccount = (name: string): boolean => this.keys.attribution.has(name);
  readonly isClaim = (name: string): boolean => this.keys.claim.has(name);

  /** The names of one option. What is not there is put among the errors, and read as it was typed. */
  of(place: string): HypothesisNames {
    const key = (kind: SupposedRecord, text: string): string => {
      if (!this.keys[kind].has(text)) this.report(place, text, `the key of ${A[kind]} of this dossier`);
      return text;
    };
    return {
      key,
      mentioned: key,
      end: (_field: string, { source, attribution }: SupposedEndRequest): DossierReference =>
        attribution === undefined
          ? { source: key('source', source ?? '') }
          : { attribution: key('attribution', attribution) },
      tie: (text) => this.tie(place, text),
      policy: (name) => {
        const policy = this.policies.get(name);
        if (policy === undefined) throw new Error('a policy that was named was not read');
        return policy;
      },
    };
  }

  private report(path: string, given: string, expected: string): void {
    this.errors.push({ path, given: describeGiven(given), expected });
  }

  /** `END,END`, or `KIND:END,END` where more than one tie joins the two. */
  private tie(place: string, text: string): { kind: TieKind; between: [DossierReference, DossierReference] } {
    const named = TIE_KINDS.find((kind) => text.startsWith(`${kind}:`));
    const read = orError(place, () => readEnds(named === undefined ? text : text.slice(named.length + 1), this));
    if ('error' in read) this.errors.push(read.error);
    const [a, b] = ('value' in read ? read.value : []).map((end): DossierReference =>
      end.attribution === undefined ? { source: end.source ?? '' } : { attribution: end.attribution },
    );
    if (a === undefined || b === undefined) return { kind: 'in_contact', between: [{ source: '' }, { source: '' }] };
    const between: [DossierReference, DossierReference] = [a, b];
    const ties = (this.dossier.ties ?? []).filter(
      (tie) => (named === undefined || tie.kind === named) && isSamePair('in_contact', tie.between, between),
    );
    const [first, ...others] = ties;
    const kinds = [...new Set(ties.map(({ kind }) => kind))];
    if (first === undefined) this.report(place, text, 'the ends of a tie of this dossier, with a comma between them');
    else if (others.length > 0) this.report(place, text, `one kind before the ends: ${kinds.join(': or ')}:`);
    return first ?? { kind: 'in_contact', between };
  }
}
