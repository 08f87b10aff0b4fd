import { GRADING_SCALES, type GradingScale } from '../domain/grading/agreement.js';
import { EnumField } from '../http/fields.js';

export class AgreementRequest {
  @EnumField(GRADING_SCALES, { description: 'Letters of sources, or digits of accounts.' }) scale!: GradingScale;
}
