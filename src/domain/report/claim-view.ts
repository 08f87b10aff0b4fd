/** What one claim stands on, told for the desk or for everybody else, from the assessment made for that audience. */
import type { Assessment, ExcludedChain } from '../assessment.js';
import type { DossierAttribution, DossierClaim } from '../dossier.js';
import type { Audience } from './account-node.js';
import { accountNode, originIsUnknown } from './account-node.js';
import { askedLines } from './asked-note.js';
import type { ReportContext } from './report-context.js';
import { bareSource, listParts, accountSource } from './report-context.js';
import type { AccountNode, ClaimView, Line, Part, ReportStanding, StatusNode, StatusWords } from './report-tree.js';
import { deskLine, fill, line, ReportInputError, written } from './report-tree.js';
import { exclusionReason, figureLine, sideNote } from './source-note.js';
import { basisLine, standingLines } from './standing-lines.js';
import { STOCK_FLAGS } from './words.js';

/** As many open questions as a reader will read. */
const QUESTIONS_PRINTED = 3;

export function claimView(
  context: ReportContext,
  claim: DossierClaim,
  assessment: Assessment,
  standing: ReportStanding,
  audience: Audience,
): ClaimView {
  const { words } = context;
  const note = [
    ...sideNote(context, claim.key, assessment.support, audience),
    ...(assessment.denial.chains === 0
      ? []
      : sideNote(context, claim.key, assessment.denial, audience, words.note.denial)),
  ];
  if (assessment.denial.chains > 0) {
    note.push(line(...fill(words.against, { figure: figureLine(context, assessment.denial, audience).parts })));
  }
  note.push(...askedLines(context, claim.key, audience));
  return {
    status: statusNode(context, claim.key, assessment, standing),
    origins: { min: assessment.support.origins.min, max: assessment.support.origins.max },
    figure: figureLine(context, assessment.support, audience),
    note,
    accounts: accountNodes(context, assessment, audience),
    flags: flagLines(context, assessment, claim.key),
    unknown: unknownLines(context, claim, assessment, audience),
  };
}

function statusNode(
  context: ReportContext,
  claim: string,
  assessment: Assessment,
  standing: ReportStanding,
): StatusNode {
  const { words, lang } = context;
  const known = context.ladder.find((status) => status.id === standing.status);
  const isCapped = isCappedBelow(context, assessment.status, standing);
  return {
    id: standing.status,
    strength: strengthOf(known),
    label: line(statusLabel(context, claim, standing.status)),
    meaning: line(known === undefined ? words.unknownStatus : written(known.explain[lang], { claim, field: 'status' })),
    computed: isCapped ? assessment.status : null,
    basis: basisLines(context, claim, assessment.status, standing, isCapped),
  };
}

function basisLines(
  context: ReportContext,
  claim: string,
  computed: string,
  standing: ReportStanding,
  isCapped: boolean,
): Line[] {
  const { words } = context;
  const { status, basis } = standing;
  const notes = standingLines(words, standing);
  const found = statusLabel(context, claim, computed);
  if (isCapped) {
    const capped = line(...fill(words.capped, { computed: found, counted: statusLabel(context, claim, status) }));
    return basis === 'assessment' ? [capped, ...notes] : [basisLine(words, standing), capped, ...notes];
  }
  const differs = basis === 'ruling' && computed !== status;
  const alone = differs ? [line(...fill(words.rulesAlone, { status: found }))] : [];
  return [basisLine(words, standing), ...alone, ...notes];
}

/**
 * Whether the policy's cap alone keeps a claim below what the rules find. Not every difference without a ruling is the
 * cap's: outside the desk the weaker of two results is printed.
 */
function isCappedBelow({ ladder, autoCap }: ReportContext, computed: string, standing: ReportStanding): boolean {
  if (standing.basis === 'ruling' || standing.notes?.isDowngraded === true || standing.status !== autoCap) return false;
  const strength = (id: string) => strengthOf(ladder.find((status) => status.id === id));
  const [found, cap] = [strength(computed), strength(autoCap)];
  return found !== null && cap !== null && found > cap;
}

function statusLabel(context: ReportContext, claim: string, id: string): Part {
  const known = context.ladder.find((status) => status.id === id);
  return written(known?.label[context.lang] ?? id.replaceAll('_', ' '), { claim, field: 'status' });
}

/** Null for adverse statuses and those the ladder does not know: they have no place in the order of strength. */
export function strengthOf(status: StatusWords | undefined): number | null {
  return status === undefined || status.adverse === true ? null : status.strength;
}

/** Accounts in the order of print: counted before not counted, support before denial, those only listed last. */
function accountNodes(context: ReportContext, assessment: Assessment, audience: Audience): AccountNode[] {
  const nodes: AccountNode[] = [];
  for (const side of [assessment.support, assessment.denial]) {
    for (const key of side.counted) {
      nodes.push(accountNode(context, accountOf(context, key), line(context.words.accountCounted), audience));
    }
    for (const chain of side.excluded) {
      const counted = exclusionLine(context, chain, audience);
      nodes.push(accountNode(context, accountOf(context, chain.attribution), counted, audience));
    }
  }
  for (const key of [...assessment.listed.doubts, ...assessment.listed.noKnowledge]) {
    nodes.push(accountNode(context, accountOf(context, key), line(context.words.accountListed), audience));
  }
  return nodes;
}

/** The desk also reads who or what links two accounts. */
function exclusionLine(context: ReportContext, chain: ExcludedChain, audience: Audience): Line {
  const { words } = context;
  const reason: Part[] = [{ kind: 'fixed', text: exclusionReason(context, chain, audience) }];
  if (audience === 'desk' && chain.via.length > 0 && chain.because !== 'unknown_origin') {
    const via = chain.via.map((key) => [linkPart(context, key, chain.because === 'inherited')]);
    reason.push(...fill(words.via, { sources: listParts(via, words) }));
  }
  return line(...fill(words.accountExcluded, { account: { kind: 'accounts', keys: [chain.of] }, reason }));
}

/** `via` mixes keys of sources and of accounts, which may coincide; only an inherited link is always by accounts. */
function linkPart(context: ReportContext, key: string, isAccount: boolean): Part {
  const attribution = context.attributions.get(key);
  if (attribution === undefined || (!isAccount && context.sources.has(key))) return bareSource(context, key, '');
  return accountSource(context, attribution);
}

function accountOf(context: ReportContext, key: string): DossierAttribution {
  const attribution = context.attributions.get(key);
  if (attribution === undefined)
    throw new ReportInputError([`an assessment names the account ${key}, which is not there`]);
  return attribution;
}

function flagLines(context: ReportContext, assessment: Assessment, claim: string): Line[] {
  const { words } = context;
  return assessment.flags.flatMap((flag) => {
    const stock = STOCK_FLAGS.find((known) => known === flag);
    if (stock === undefined)
      return [deskLine(...fill(words.otherFlag, { flag: written(flag, { claim, field: 'note' }) }))];
    if (stock !== 'one_point_of_failure') return [line(words.flags[stock])];
    const sources = assessment.support.singlePointsOfFailure.map((key) => [bareSource(context, key, claim)]);
    const named = deskLine(...fill(words.onePointNamed, { sources: listParts(sources, words) }));
    return [line(words.flags[stock]), ...(sources.length === 0 ? [] : [named])];
  });
}

function unknownLines(context: ReportContext, claim: DossierClaim, assessment: Assessment, audience: Audience): Line[] {
  const { unknown } = context.words;
  const lines: Line[] = [];
  const open = unknownOrigins(context, assessment, audience);
  if (open.length > 0) {
    const template = open.length === 1 ? unknown.origin : unknown.origins;
    lines.push(line(...fill(template, { accounts: { kind: 'accounts', keys: open } })));
  }
  if (claim.time === undefined) lines.push(line(unknown.time));
  if ((claim.regions ?? []).length === 0) lines.push(line(unknown.place));
  if ((claim.officialPosition?.position ?? 'unknown') === 'unknown') lines.push(line(unknown.official));
  for (const question of assessment.nextQuestions.slice(0, QUESTIONS_PRINTED)) {
    if (audience === 'desk') {
      lines.push(deskLine(written(question.ask, { claim: claim.key, field: 'note' }, 'en')));
      continue;
    }
    const accounts: Part = { kind: 'accounts', keys: question.pair };
    lines.push(line(...fill(unknown.question, { accounts, n: String(question.raisesMinTo) })));
  }
  const missing = assessment.missingForNext;
  if (audience === 'desk' && missing !== null) {
    const status = statusLabel(context, claim.key, missing.status);
    for (const need of missing.needs) {
      lines.push(
        deskLine(...fill(unknown.raise, { status, need: written(need, { claim: claim.key, field: 'note' }, 'en') })),
      );
    }
  }
  return lines.length > 0 ? lines : [line(unknown.nothing)];
}

/** A source on background is not described outside the desk, so not even by where its account comes from. */
function unknownOrigins(context: ReportContext, assessment: Assessment, audience: Audience): string[] {
  const sides = [assessment.support, assessment.denial];
  return sides
    .flatMap((side) => [...side.counted, ...side.excluded.map((chain) => chain.attribution)])
    .filter((key) => {
      const attribution = accountOf(context, key);
      if (audience === 'outside' && attribution.terms?.attribution === 'background') return false;
      return originIsUnknown(context, attribution);
    });
}
