import { differ, newestOfEach } from '../domain/grading/judgements.js';
import { CREDIBILITY_BASES, RELIABILITY_GRADES } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { AttributionGrade } from './attribution-row.js';

export class AttributionGradeResponse {
  @OutInt({ description: '2 to 6; 2 is best, 6 says that it cannot be judged.' }) credibility!: number;
  @OutEnum(CREDIBILITY_BASES, {
    nullable: true,
    description: "Judged without sight of the source's letter, or imported; null for older ones.",
  })
  basis!: string | null;
  @OutText({ nullable: true }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that gave it; null when it was imported.' })
  gradedById!: string | null;
  @OutText({ format: 'date-time' }) gradedAt!: string;
}

/** How credible an account is: what is computed, and what each grader said last. Never averaged. */
export class CredibilityResponse {
  @OutInt({ nullable: true, description: '1 when accounts independent of this one confirm it; never typed.' })
  computed!: number | null;
  @OutList(() => AttributionGradeResponse, { description: 'The newest of each grader, the newest first.' })
  judged!: AttributionGradeResponse[];
  @OutBoolean({ description: 'Graders who came to a judgement differ.' }) isDisputed!: boolean;
}

export class AttributionGradePageResponse {
  @OutList(() => AttributionGradeResponse, { description: 'The newest first; none while withheld.' })
  items!: AttributionGradeResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
  @OutBoolean({ description: 'You are judging this account: its digits are withheld from you.' })
  gradeWithheld!: boolean;
}

/** The letter beside a digit that was just given. */
export class LetterResponse {
  @OutEnum(RELIABILITY_GRADES, { nullable: true }) grade!: string | null;
  @OutBoolean({ description: 'You still have a grading open on whose chain this source stands.' })
  gradeWithheld!: boolean;
}

/** The credibility of an account from all its grades, oldest first. */
export function presentCredibility(grades: readonly AttributionGrade[], isConfirmed: boolean): CredibilityResponse {
  const judged = newestOfEach(grades);
  return {
    computed: isConfirmed ? 1 : null,
    judged: judged.map(presentGrade),
    isDisputed: differ(
      judged.map(({ credibility }) => credibility),
      6,
    ),
  };
}

/** One judgement, field by field. */
export function presentGrade(grade: AttributionGrade): AttributionGradeResponse {
  const { credibility, basis, reason, gradedById, gradedAt } = grade;
  return { credibility, basis, reason, gradedById, gradedAt };
}
