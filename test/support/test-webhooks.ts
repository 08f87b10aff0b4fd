/** Receivers on this machine may be sent to, as an operator could allow it. */
export const TEST_WEBHOOKS = {
  rules: { hosts: null, networks: ['127.0.0.0/8'] },
  sealingKey: Buffer.alloc(32, 5),
};
