import { IntersectionType } from '@nestjs/swagger';
import { ClaimFilterRequest } from '../content/claim-filter.request.js';
import { PageRequest } from '../http/paging.js';

export class ListClaimsRequest extends IntersectionType(ClaimFilterRequest, PageRequest) {}
