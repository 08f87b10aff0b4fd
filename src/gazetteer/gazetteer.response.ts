import { PLACE_MATCHES } from '../domain/gazetteer/find-places.js';
import { NAME_SYSTEMS, NAME_USES, readNameTag } from '../domain/names/name-tag.js';
import { REGION_KINDS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutList, OutText, OutTexts } from '../http/responses.js';

/** A name with what its language tag says. */
export class PlaceNameResponse {
  @OutText() text!: string;
  @OutText({ nullable: true, description: 'BCP 47.' }) lang!: string | null;
  @OutBoolean() primary!: boolean;
  @OutText({ nullable: true, description: 'ISO 15924, such as Latn, where the tag names it.' }) script!: string | null;
  @OutEnum(NAME_SYSTEMS, { nullable: true, description: 'What it was romanised by.' }) system!: string | null;
  @OutEnum(NAME_USES) use!: string;
}

export class PlaceResponse {
  @OutText({ format: 'uuid', nullable: true, description: 'Its region here; null while it is not in this workspace.' })
  regionId!: string | null;
  @OutText({ nullable: true, description: 'Code of that region, such as R-3.' }) ref!: string | null;
  @OutText({ nullable: true, description: 'Its official code, or the code it is added by.' }) code!: string | null;
  @OutEnum(REGION_KINDS) kind!: string;
  @OutList(() => PlaceNameResponse) names!: PlaceNameResponse[];
  @OutTexts({ description: 'First names of what it lies in, the nearest first.' }) within!: string[];
  @OutText({ nullable: true, description: 'What to know of it: renamed when, what is not certain.' })
  note!: string | null;
}

export class SuggestedPlaceResponse extends PlaceResponse {
  @OutEnum(PLACE_MATCHES, { description: 'How its name answers what was typed.' }) match!: string;
  @OutText({ description: 'The name that answers.' }) matched!: string;
}

export class SuggestedPlacesResponse {
  @OutList(() => SuggestedPlaceResponse) items!: SuggestedPlaceResponse[];
}

export class AddedPlacesResponse {
  @OutList(() => PlaceResponse, { description: 'Made now, each behind what it lies in.' }) added!: PlaceResponse[];
  @OutList(() => PlaceResponse, { description: 'There already, and left as they are.' }) present!: PlaceResponse[];
}

/** A place to show: a region of the workspace, or a shipped place that is none yet. */
export interface ShownPlace {
  readonly regionId: string | null;
  readonly ref: string | null;
  readonly code: string | null;
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly lang: string | null; readonly primary: boolean }[];
  readonly within: readonly string[];
  readonly note: string | null;
}

export function presentPlace({ regionId, ref, code, kind, names, within, note }: ShownPlace): PlaceResponse {
  return {
    regionId,
    ref,
    code,
    kind,
    names: names.map(({ text, lang, primary }) => {
      const { script, system, use } = readNameTag(lang);
      return { text, lang, primary, script, system, use };
    }),
    within: [...within],
    note,
  };
}
