/** Which accounts may leave the desk, and how what they say weighs in a report without them. */
import type { Dossier, DossierAttribution } from '../dossier.js';
import { readEdtf } from '../edtf-time.js';

/** A date so plain that "not before" it can only mean its first day. */
const PLAIN_DATE = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Whether an account may be used outside the desk on a day (`YYYY-MM-DD`): never off the record, and not before the
 * first day of `notBefore`. An uncertain, rough or open date holds until the last day it can mean; one without an end,
 * or that cannot be read, holds for good.
 */
export function mayBePrinted(attribution: DossierAttribution, on: string): boolean {
  if (attribution.terms?.attribution === 'off_record') return false;
  const notBefore = attribution.terms?.notBefore;
  if (notBefore === undefined) return true;
  const time = readEdtf(notBefore);
  const from = PLAIN_DATE.test(time?.text ?? '') ? time?.earliest : time?.latest;
  return from !== null && from !== undefined && from <= on;
}

/**
 * The dossier as reports for partners and the public must judge it: an account that may not be printed is no voice in
 * it. It stays in place as upstream, because what others share through it still makes them one, so it can lower a count
 * but never raise one. The same object comes back when nothing is held back.
 */
export function printableDossier(dossier: Dossier, on: string): Dossier {
  const attributions = dossier.attributions ?? [];
  if (attributions.every((attribution) => mayBePrinted(attribution, on))) return dossier;
  return {
    ...dossier,
    attributions: attributions.map((attribution) =>
      mayBePrinted(attribution, on) ? attribution : { ...attribution, stance: 'no_knowledge' },
    ),
  };
}
