/** Notifications in Korean. Nothing hangs on a code or a name that would change its form with the word before it. */
import type { NotificationWords } from './notification-words.js';

export const KOREAN_NOTIFICATIONS: NotificationWords = {
  lines: {
    mentioned: '{record}: 댓글에서 언급됨',
    commented: '{record}: 새 댓글',
    assigned: '{record}: 담당으로 지정됨',
    handed_over: '{record}: 담당을 넘겨받음',
    claim_moved: '{record}: 현재 상태 “{status}”',
    reconfirm_due: '{record}: 결정 이후 근거가 달라져 다시 확인 필요',
    ruling_expiring: '{record}: 결정의 마지막 날 {day}',
  },
  linesBy: {
    mentioned: '{record}: 댓글에서 언급됨 (작성: {by})',
    commented: '{record}: 새 댓글 (작성: {by})',
    assigned: '{record}: 담당으로 지정됨 (지정: {by})',
    handed_over: '{record}: 담당을 넘겨받음 (지정: {by})',
  },
  records: { claim: '주장', attribution: '증언', source: '출처', document: '문서' },
  rechecked: '다시 확인하는 중',
  digestTitle: '읽지 않은 알림: {count}',
  digestTitleSince: '{since} 이후 알림: {count}',
  digestEmpty: '새 알림이 없습니다.',
  digestMore: '더 있습니다. Whence의 알림에서 볼 수 있습니다.',
};
