/** The sentences on who was asked and had not heard of it. */
import { type AskedAccount, askedInPlaces, askedOutside } from '../asked.js';
import { provinceOf } from '../province.js';
import type { Audience } from './account-node.js';
import { mayBePrinted } from './printable.js';
import type { ReportContext } from './report-context.js';
import { regionParts } from './report-context.js';
import type { Line, Place } from './report-tree.js';
import { deskLine, fill, line } from './report-tree.js';
import { timeInWords } from './time-words.js';

/**
 * "Four sources in Ryanggang were asked; none had heard of it." The desk reads places and days as recorded. Outside it
 * only accounts that may be printed are told of, by province, and small numbers as "some".
 */
export function askedLines(context: ReportContext, claim: string, audience: Audience): Line[] {
  const accounts = askedAccounts(context, claim, audience);
  const place: Place = { claim, field: 'region' };
  const sentence = (asked: number | null, heard: number | null, region: string | null): Line => {
    const template = context.words.asked(asked, heard, region !== null);
    return line(...fill(template, { region: region === null ? '' : regionParts(context, region, place) }));
  };
  if (audience === 'outside') {
    const told = askedOutside(accounts, (region) => provinceOf(context.regions, region));
    return told.map(({ region, asked, heard }) => sentence(asked, heard, region));
  }
  return askedInPlaces(accounts).flatMap(({ region, asked, heard, first, last }) => {
    if (first === null || last === null) return [sentence(asked, heard, region)];
    const date = timeInWords(first === last ? first : `${first}/${last}`, context.words.time);
    return [sentence(asked, heard, region), deskLine(...fill(context.words.askedOn, { date }))];
  });
}

function askedAccounts(context: ReportContext, claim: string, audience: Audience): AskedAccount[] {
  return (context.accountsOfClaim.get(claim) ?? [])
    .filter((attribution) => audience === 'desk' || mayBePrinted(attribution, context.generatedOn))
    .map((attribution) => ({
      key: attribution.key,
      person: context.persons.of(attribution.source).label,
      stance: attribution.stance ?? 'asserts',
      state: attribution.state ?? 'active',
      heardIn: attribution.heardIn ?? null,
      statedAt: attribution.statedAt ?? null,
    }));
}
