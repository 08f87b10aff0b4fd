/**
 * The types of the portable dossier (`whence-dossier/1`): what is imported, exported and assessed. Every list may be
 * absent, which means empty; a default may be absent too. Times are EDTF text here; {@link ./edtf-time.js} reads them.
 */
import type {
  Access,
  AttributionState,
  Bearing,
  ClaimKind,
  ClaimLinkType,
  DistinctionBasis,
  DocumentKind,
  EditorMark,
  ExhibitKind,
  FeatureName,
  Form,
  OfficialPositionWord,
  OriginStatus,
  RegionKind,
  RegionRole,
  ReliabilityBasis,
  ReliabilityGrade,
  RequestAnswer,
  RulingMode,
  SourceKind,
  Stance,
  Terms,
  TieKind,
  TieState,
  VerificationResult,
  VerificationStep,
} from './vocabulary.js';

export const DOSSIER_FORMAT = 'whence-dossier/1';

export interface LocalText {
  text: string;
  lang?: string;
}

export interface DossierWorkspace {
  slug: string;
  title?: string;
  languages?: string[];
}

export interface DossierRegionName extends LocalText {
  primary?: boolean;
}

export interface DossierRegion {
  key: string;
  parent?: string;
  kind: RegionKind;
  code?: string;
  names?: DossierRegionName[];
}

export interface DossierReliability {
  grade: ReliabilityGrade;
  basis?: ReliabilityBasis;
  reason?: string;
}

export interface DossierSource {
  key: string;
  pseudonym: string;
  kind: SourceKind;
  /** Public descriptions, most specific first. */
  cover?: LocalText[];
  reliability?: DossierReliability;
  features?: Partial<Record<FeatureName, string>>;
  featuresComplete?: boolean;
}

export interface DossierDocument {
  key: string;
  title?: string;
  kind: DocumentKind;
  lang?: string;
  published?: string;
  /** Key of a source. */
  publisher?: string;
  text?: string;
}

export interface DossierClaimRegion {
  region: string;
  role: RegionRole;
}

export interface DossierQuantity {
  what: string;
  unit?: string;
  low?: number;
  best?: number;
  high?: number;
}

export interface DossierSearch {
  where: string;
  on?: string;
  query?: string;
}

export interface DossierRequest {
  to: string;
  on?: string;
  answer?: RequestAnswer;
  text?: string;
}

export interface DossierOfficialPosition {
  position: OfficialPositionWord;
  searches?: DossierSearch[];
  requests?: DossierRequest[];
}

export interface DossierClaim {
  key: string;
  kind: ClaimKind;
  statement: LocalText[];
  time?: string;
  regions?: DossierClaimRegion[];
  topics?: string[];
  quantities?: DossierQuantity[];
  officialPosition?: DossierOfficialPosition;
  editorMark?: EditorMark;
}

export interface DossierClaimLink {
  from: string;
  to: string;
  type: ClaimLinkType;
}

/** One end of a tie, or one step an account came through: exactly one of the two is given. */
export type DossierReference = { attribution: string; source?: never } | { source: string; attribution?: never };

export interface DossierTranslation extends LocalText {
  by?: string;
}

export interface DossierWording extends LocalText {
  translation?: DossierTranslation;
}

export interface DossierHedge {
  word: string;
  /** Probability, 0 to 1. */
  low?: number;
  high?: number;
}

export interface DossierTerms {
  attribution?: Terms;
  notBefore?: string;
}

export interface DossierPassage {
  document: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  /** Offsets in code points of the document's NFC text, end exclusive. */
  start?: number;
  end?: number;
}

export interface DossierAttribution {
  key: string;
  claim: string;
  source: string;
  /** Default `asserts`. */
  stance?: Stance;
  access: Access;
  upstream?: DossierReference[];
  originStatus?: OriginStatus;
  /** Key of the source it was passed on by, when that one adds nothing of its own. */
  channel?: string;
  form?: Form;
  wording?: DossierWording;
  hedge?: DossierHedge;
  statedAt?: string;
  learnedAt?: string;
  heardIn?: string;
  /** Information credibility, 2 to 6 (1 is computed, never given). */
  credibility?: number;
  terms?: DossierTerms;
  passages?: DossierPassage[];
  /** Default `active`. */
  state?: AttributionState;
  supersededBy?: string;
}

export interface DossierTie {
  between: [DossierReference, DossierReference];
  kind: TieKind;
  state: TieState;
  reason?: string;
  score?: number;
}

export interface DossierDistinction {
  between: [string, string];
  basis: DistinctionBasis;
  reason?: string;
}

export interface DossierVerification {
  step: VerificationStep;
  result: VerificationResult;
  note?: string;
}

export interface DossierExhibit {
  key: string;
  claim: string;
  document?: string;
  kind: ExhibitKind;
  bearing: Bearing;
  verifications?: DossierVerification[];
}

export interface DossierRevocation {
  by: string;
  at: string;
  reason: string;
}

export interface DossierRuling {
  claim: string;
  status: string;
  reason: string;
  mode: RulingMode;
  /** `id@version#sha256` of the policy it was made under. */
  policy: string;
  factsHash: string;
  by: string;
  at: string;
  expires?: string;
  revoked?: DossierRevocation;
}

export interface Dossier {
  format: typeof DOSSIER_FORMAT;
  workspace: DossierWorkspace;
  regions?: DossierRegion[];
  sources?: DossierSource[];
  documents?: DossierDocument[];
  claims?: DossierClaim[];
  claimLinks?: DossierClaimLink[];
  attributions?: DossierAttribution[];
  ties?: DossierTie[];
  distinctions?: DossierDistinction[];
  exhibits?: DossierExhibit[];
  rulings?: DossierRuling[];
}
