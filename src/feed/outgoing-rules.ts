/** Where this installation may send anything to. */
export interface OutgoingRules {
  /** Names and addresses of hosts; null: any host whose address is public. */
  readonly hosts: readonly string[] | null;
  /** Addresses and networks that are reached although they are not public: the operator's own. */
  readonly networks: readonly string[];
}
