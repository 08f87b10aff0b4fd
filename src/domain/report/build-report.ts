/** Gathers everything a sourced claims report can say; {@link ./gate.js} decides what of it anybody gets to read. */
import type { Assessment } from '../assessment.js';
import { canonicalJson, compareCodePoints } from '../canonical-json.js';
import type { DossierClaim, DossierExhibit, DossierQuantity } from '../dossier.js';
import { claimView, strengthOf } from './claim-view.js';
import { mayBePrinted } from './printable.js';
import { pickText, regionParts, reportContext } from './report-context.js';
import type { ReportContext } from './report-context.js';
import type {
  ClaimNode,
  ClaimView,
  Line,
  Part,
  Place,
  ReportInput,
  ReportStanding,
  ReportTree,
} from './report-tree.js';
import { deskLine, fill, line, ReportInputError, written } from './report-tree.js';
import { reportSecrets } from './report-secrets.js';
import { withoutMovement } from './standing-lines.js';
import { timeInWords } from './time-words.js';

/**
 * Builds the whole report. The order of lists in the input changes nothing.
 * @throws ReportInputError when a claim of `standings` is missing or has no assessment for one of the two audiences, or
 *   when the printable assessments were not made from `printableDossier`.
 */
export function buildReport(input: ReportInput): ReportTree {
  const context = reportContext(input);
  const problems = inputProblems(context, input);
  if (problems.length > 0) throw new ReportInputError(problems);
  const { title } = input.dossier.workspace;
  return {
    lang: input.lang,
    generatedOn: input.generatedOn,
    solo: input.solo,
    title: title === undefined ? null : line(written(title, { claim: null, field: 'title' })),
    policyTitle: line(written(input.policyTitle, { claim: null, field: 'policy' })),
    policyIdentity: input.policyIdentity,
    selection: selectionLine(context, input.filters),
    ladder: context.ladder,
    claims: [...input.standings]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .flatMap(([key, standing]) => claimNode(context, key, standing)),
    heldBack: 0,
    secrets: reportSecrets(input.dossier, input.lang, input.generatedOn),
  };
}

function inputProblems(context: ReportContext, input: ReportInput): string[] {
  const problems = /^\d{4}-\d{2}-\d{2}$/.test(input.generatedOn) ? [] : ['generatedOn is no day (YYYY-MM-DD)'];
  for (const key of input.standings.keys()) {
    if (!context.claims.has(key)) problems.push(`there is no claim ${key}`);
    if (!context.assessments.has(key)) problems.push(`claim ${key} has no assessment`);
    const printable = context.printable.get(key);
    if (printable === undefined) problems.push(`claim ${key} has no assessment of what may be printed`);
    else if (countsWithheld(context, printable)) {
      problems.push(`the assessment of what may be printed counts a withheld account of claim ${key}`);
    }
  }
  return problems;
}

function countsWithheld(context: ReportContext, assessment: Assessment): boolean {
  return [assessment.support, assessment.denial].some((side) =>
    [...side.counted, ...side.excluded.map((chain) => chain.attribution)].some((key) => {
      const attribution = context.attributions.get(key);
      return attribution !== undefined && !mayBePrinted(attribution, context.generatedOn);
    }),
  );
}

function selectionLine(context: ReportContext, filters: string | undefined): Line | null {
  if (filters === undefined || filters.trim() === '') return null;
  return deskLine(...fill(context.words.selection, { filters: written(filters, { claim: null, field: 'selection' }) }));
}

function claimNode(context: ReportContext, key: string, standing: ReportStanding): ClaimNode[] {
  const claim = context.claims.get(key);
  const assessment = context.assessments.get(key);
  const printable = context.printable.get(key);
  if (claim === undefined || assessment === undefined || printable === undefined) return [];
  const at = (field: Place['field']): Place => ({ claim: key, field });
  const statement = pickText(claim.statement, context.lang);
  return [
    {
      key,
      topics: [...new Set(claim.topics ?? [])].sort(compareCodePoints),
      statement: line(statement === null ? '' : written(statement.text, at('statement'), statement.lang ?? null)),
      when: claim.time === undefined ? null : line(timeInWords(claim.time, context.words.time)),
      where: whereLines(context, claim),
      quantities: sortedLines((claim.quantities ?? []).map((quantity) => quantityLine(context, quantity, key))),
      official: officialLines(context, claim),
      exhibits: exhibitLines(context, key),
      links: linkLines(context, key),
      desk: claimView(context, claim, assessment, standing, 'desk'),
      isHeld: standing.notes?.isHeld ?? false,
      outside: outsideView(context, claim, standing, assessment, printable),
    },
  ];
}

/** Null when nothing that may be printed stands behind the claim, or when its status would tell of what may not. */
function outsideView(
  context: ReportContext,
  claim: DossierClaim,
  standing: ReportStanding,
  assessment: Assessment,
  printable: Assessment,
): ClaimView | null {
  const accounts = context.accountsOfClaim.get(claim.key) ?? [];
  const active = accounts.filter((attribution) => (attribution.state ?? 'active') === 'active');
  const shown = active.filter((attribution) => mayBePrinted(attribution, context.generatedOn));
  if (shown.length === 0 && active.length > 0) return null;
  const outside = outsideStanding(context, standing, assessment, printable);
  return outside === null ? null : claimView(context, claim, printable, outside, 'outside');
}

/**
 * The status outside the desk. Where withheld accounts move the result of the rules, the weaker status is printed; an
 * adverse one that only they explain cannot be printed, and without it the claim would mislead: it is left out.
 */
function outsideStanding(
  context: ReportContext,
  standing: ReportStanding,
  assessment: Assessment,
  printable: Assessment,
): ReportStanding | null {
  if (printable.status === assessment.status) return standing;
  if (printable.status === standing.status) return withoutMovement(standing);
  const strength = (id: string) => strengthOf(context.ladder.find((status) => status.id === id));
  const decided = strength(standing.status);
  const shown = strength(printable.status);
  if (decided === null) return null;
  return shown !== null && shown >= decided
    ? withoutMovement(standing)
    : { status: printable.status, basis: 'assessment' };
}

function whereLines(context: ReportContext, claim: DossierClaim): Line[] {
  const place: Place = { claim: claim.key, field: 'region' };
  return [...(claim.regions ?? [])]
    .sort((a, b) => -compareCodePoints(a.role, b.role) || compareCodePoints(a.region, b.region))
    .map(({ role, region }) =>
      line(...fill(context.words.roles[role], { region: regionParts(context, region, place) })),
    );
}

function quantityLine(context: ReportContext, quantity: DossierQuantity, claim: string): Line {
  const { words } = context;
  const place: Place = { claim, field: 'quantity' };
  const { low, best, high } = quantity;
  const holes = {
    what: written(quantity.what, place),
    unit: written(quantity.unit ?? '', place),
    low: String(low ?? ''),
    best: String(best ?? ''),
    high: String(high ?? ''),
  };
  const isExact = best !== undefined && (low ?? best) === best && (high ?? best) === best;
  if (isExact) return line(...fill(words.quantity.exact, holes));
  const both = low !== undefined && high !== undefined;
  const template = both ? words.quantity.range : low !== undefined ? words.quantity.from : words.quantity.upTo;
  const parts: Part[] = fill(high === undefined && low === undefined ? '{what}' : template, holes);
  return line(...parts, ...(best === undefined ? [] : fill(words.quantity.best, holes)));
}

function officialLines(context: ReportContext, claim: DossierClaim): Line[] {
  const { words } = context;
  const position = claim.officialPosition;
  if (position === undefined) return [];
  const text = (value: string) => written(value, { claim: claim.key, field: 'official_position' });
  const searches = [...(position.searches ?? [])].sort(byDayAndText).flatMap((search) => {
    const date = search.on === undefined ? '' : timeInWords(search.on, words.time);
    const holes = { where: text(search.where), date };
    const query = search.query === undefined ? [] : [deskLine(...fill(words.query, { query: text(search.query) }))];
    return [line(...fill(search.on === undefined ? words.search : words.searchOn, holes)), ...query];
  });
  const requests = [...(position.requests ?? [])].sort(byDayAndText).flatMap((request) => {
    const date = request.on === undefined ? '' : timeInWords(request.on, words.time);
    const holes = { to: text(request.to), date, answer: words.answers[request.answer ?? 'none'] };
    const answer =
      request.text === undefined ? [] : [deskLine(...fill(words.answerText, { text: text(request.text) }))];
    return [line(...fill(request.on === undefined ? words.request : words.requestOn, holes)), ...answer];
  });
  return [line(words.positions[position.position]), ...searches, ...requests];
}

function byDayAndText(a: { on?: string }, b: { on?: string }): number {
  return (
    compareCodePoints(a.on ?? '', b.on ?? '') || compareCodePoints(canonicalJson({ ...a }), canonicalJson({ ...b }))
  );
}

function exhibitLines(context: ReportContext, claim: string): Line[] {
  const { words } = context;
  const exhibits: DossierExhibit[] = (context.dossier.exhibits ?? []).filter((exhibit) => exhibit.claim === claim);
  return exhibits
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map((exhibit) => {
      const checks = (exhibit.verifications ?? []).map(({ step, result }) =>
        words.step.replace('{step}', words.steps[step]).replace('{result}', words.results[result]),
      );
      return line(
        ...fill(words.exhibit, {
          kind: words.exhibitKinds[exhibit.kind],
          bearing: words.bearings[exhibit.bearing],
          checks: checks.length === 0 ? words.unverified : checks.sort(compareCodePoints).join(words.list.comma),
        }),
      );
    });
}

/** Claims this one is held together with; those that are not printed fall out of the sentence in the gate. */
function linkLines(context: ReportContext, claim: string): Line[] {
  const links = context.linksOfClaim.get(claim) ?? [];
  const pick = (type: string, from: 'from' | 'to', to: 'from' | 'to') =>
    links.filter((link) => link.type === type && link[from] === claim).map((link) => link[to]);
  const sentence = (template: string, keys: readonly string[]) =>
    keys.length === 0
      ? []
      : [line(...fill(template, { claims: { kind: 'claims', keys: [...new Set(keys)].sort(compareCodePoints) } }))];
  const { links: words } = context.words;
  return [
    ...sentence(words.instances, pick('instance_of', 'to', 'from')),
    ...sentence(words.instanceOf, pick('instance_of', 'from', 'to')),
    ...sentence(words.contradicts, [...pick('contradicts', 'from', 'to'), ...pick('contradicts', 'to', 'from')]),
  ];
}

function sortedLines(lines: Line[]): Line[] {
  const textOf = (one: Line) => one.parts.map((part) => ('text' in part ? part.text : '')).join('');
  return lines.sort((a, b) => compareCodePoints(textOf(a), textOf(b)));
}
