/** Report inputs for tests: small dossiers with assessments written by hand, so that every figure is one a reader can check. */
import type { Assessment, ExcludedChain, SideAssessment } from '../../src/domain/assessment.js';
import type { Dossier, DossierAttribution, DossierClaim, DossierSource } from '../../src/domain/dossier.js';
import { DOSSIER_FORMAT } from '../../src/domain/dossier.js';
import type { ReportInput } from '../../src/domain/report/report-tree.js';

export const STOCK_POLICY = `newsroom-two-source@1.0.0#${'0'.repeat(64)}`;

export function side(counted: string[] = [], excluded: ExcludedChain[] = [], max = counted.length): SideAssessment {
  return {
    chains: counted.length + excluded.length,
    origins: { min: counted.length, max, ifSuggested: counted.length, exact: true },
    firstHand: { min: 0, max: 0 },
    regions: 0,
    counted,
    excluded,
    singlePointsOfFailure: [],
  };
}

export function assessment(claim: string, support: SideAssessment, changes: Partial<Assessment> = {}): Assessment {
  return {
    claim,
    status: 'rumour',
    rank: 10,
    strength: 1,
    flags: [],
    support,
    facts: {},
    matchedRule: 'rumour',
    denial: side(),
    listed: { doubts: [], noKnowledge: [] },
    nextQuestions: [],
    reasons: [],
    missingForNext: null,
    factsHash: '0'.repeat(64),
    ...changes,
  };
}

export function source(key: string, pseudonym: string, ...cover: string[]): DossierSource {
  return { key, pseudonym, kind: 'person', cover: cover.map((text) => ({ text, lang: 'en' })) };
}

export function account(
  key: string,
  claim: string,
  from: string,
  changes: Partial<DossierAttribution> = {},
): DossierAttribution {
  return { key, claim, source: from, access: 'hearsay', terms: { attribution: 'described' }, ...changes };
}

export function claim(key: string, text: string, changes: Partial<DossierClaim> = {}): DossierClaim {
  return { key, kind: 'event', statement: [{ text, lang: 'en' }], ...changes };
}

export function dossier(content: Partial<Dossier>): Dossier {
  return { format: DOSSIER_FORMAT, workspace: { slug: 'border', title: 'Border reports' }, ...content };
}

/** Every assessed claim is reported, counting as what the rules say. */
export function reportInput(
  content: Dossier,
  assessments: Assessment[],
  changes: Partial<ReportInput> = {},
): ReportInput {
  return {
    dossier: content,
    assessments,
    printable: assessments,
    standings: new Map(assessments.map((one) => [one.claim, { status: one.status, basis: 'assessment' as const }])),
    policyIdentity: STOCK_POLICY,
    policyTitle: 'Two independent sources',
    autoCap: 'single_source',
    generatedOn: '2024-12-01',
    lang: 'en',
    solo: false,
    ...changes,
  };
}

/** The same lists in the opposite order, wherever their order means nothing. */
export function reversed(input: ReportInput): ReportInput {
  const flip = <T>(list: readonly T[] | undefined): T[] => [...(list ?? [])].reverse();
  const d = input.dossier;
  return {
    ...input,
    dossier: {
      ...d,
      regions: flip(d.regions).map((region) => ({ ...region, names: flip(region.names) })),
      sources: flip(d.sources),
      documents: flip(d.documents),
      claims: flip(d.claims).map((one) => ({
        ...one,
        statement: flip(one.statement),
        regions: flip(one.regions),
        topics: flip(one.topics),
        quantities: flip(one.quantities),
      })),
      claimLinks: flip(d.claimLinks),
      attributions: flip(d.attributions).map((one) => ({ ...one, upstream: flip(one.upstream) })),
      ties: flip(d.ties),
      distinctions: flip(d.distinctions),
      exhibits: flip(d.exhibits),
      rulings: flip(d.rulings),
    },
    assessments: flip(input.assessments),
    printable: flip(input.printable),
    standings: new Map(flip([...input.standings])),
  };
}
