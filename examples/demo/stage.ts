type State = "starting" | "running" | "stopping" | "stopped" | "killed";

interface Peer {
  readonly name: string;
  readonly address: string;
  readonly state: State;
}

/** Where the demonstration plays: Weir in front of backends that come and go. */
interface Stage {
  readonly description: string;
  /** Weir's own. */
  readonly url: string;
  readonly peers: () => readonly Peer[];
  readonly start: (name: string) => Promise<void>;
  /** Lets it finish what it has, as `docker stop` does. */
  readonly stop: (name: string) => Promise<void>;
  /** Ends it at once, as `docker kill` does. */
  readonly kill: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type { Peer, Stage, State };
