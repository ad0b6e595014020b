import type { EstimatorId } from '../estimation/live.ts';

export type ContestantId = 'player' | EstimatorId;

/** Running race loss of each contestant in nats. Infinity: the contestant ruled out what then happened. */
export type RaceTotals = Readonly<Partial<Record<ContestantId, number>>>;

/** 32 hexadecimal digits, 128 bits. */
export type Seed = string;
