/**
 * A loss that changes only now and then: it is `loss[i]` nats after landing `after[i]`, until just
 * before `after[i + 1]`. `after` is strictly increasing; both arrays are of one length.
 */
export interface LossCurve {
  readonly after: readonly number[];
  readonly loss: readonly number[];
}
