import { Injectable } from '@nestjs/common';
import { iso31661, iso31662 } from 'iso-3166';
import { DPRK_COUNTRY } from '../domain/gazetteer/dprk-divisions.js';
import { dprkGazetteer } from '../domain/gazetteer/dprk-gazetteer.js';
import type { GazetteerEntry, GazetteerName } from '../domain/gazetteer/gazetteer-entry.js';
import type { KeyCache } from '../domain/gazetteer/find-places.js';

/**
 * The places every installation has at hand: the DPRK by our own table, every other country and its first level by
 * ISO 3166. Made when first asked for, and kept: it is the same for everybody.
 */
@Injectable()
export class ShippedGazetteer {
  /** Keys of its names; they never change while the process lives. */
  readonly keys: KeyCache = new Map();
  private made: ReadonlyMap<string, GazetteerEntry> | null = null;

  /** Every place by its code, each behind the one it lies in; the DPRK first. */
  get places(): ReadonlyMap<string, GazetteerEntry> {
    this.made ??= new Map([...dprkGazetteer(), ...countriesOfIso()].map((entry) => [entry.code, entry]));
    return this.made;
  }

  /** A place behind everything it lies in: the country first. Empty for a code that is not shipped. */
  line(code: string): GazetteerEntry[] {
    const entry = this.places.get(code);
    if (entry === undefined) return [];
    return entry.parent === null ? [entry] : [...this.line(entry.parent), entry];
  }
}

function countriesOfIso(): GazetteerEntry[] {
  const korean = new Intl.DisplayNames(['ko'], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const countries = iso31661.filter(({ alpha2, state }) => state === 'assigned' && alpha2 !== DPRK_COUNTRY.code);
  const codes = new Set(countries.map(({ alpha2 }) => alpha2));
  return [
    ...countries.map(({ alpha2, name }) => country(alpha2, name, english.of(alpha2), korean.of(alpha2))),
    // Deeper levels name the subdivision they lie in as their parent and are left out.
    ...iso31662.flatMap(({ code, parent, name }) => (codes.has(parent) ? [subdivision(code, parent, name)] : [])),
  ];
}

/** @param official the name in ISO 3166, such as "Korea, Republic of". */
function country(code: string, official: string, english: string | undefined, korean: string | undefined) {
  const names: GazetteerName[] = [{ text: english ?? official, lang: 'en', primary: true }];
  if (korean !== undefined) names.push({ text: korean, lang: 'ko', primary: true });
  if (official !== english && english !== undefined) names.push({ text: official, lang: 'en', primary: false });
  return { code, parent: null, kind: 'country', names: names.map(inNfc), note: null } as const;
}

/** ISO 3166-2 does not say in which language it gives a name. */
function subdivision(code: string, parent: string, name: string): GazetteerEntry {
  const names = [inNfc({ text: name, lang: null, primary: true })];
  return { code, parent, kind: 'province', names, note: null };
}

function inNfc(name: GazetteerName): GazetteerName {
  return { ...name, text: name.text.normalize('NFC') };
}
